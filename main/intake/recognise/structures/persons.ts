import type { Value } from '../../../../shared/generated/schemas.ts';
import type { Labelled } from '../labelled.ts';
import { onlyOne, placesOf } from '../read-value.ts';

interface Person {
  name: string;
  idNumber?: string;
  role?: string;
  address?: string;
}

const nameLabels =
  /^(?:被询问人|被调查人|被调查询问人|被调查\(询问\)人|被询问\(调查\)人|被询问人姓名|被谈话人|被调查人姓名|询问对象)$/;
const idLabels =
  /^(?:身份证号码?|公民身份号码|证件号码|身份证件号码?|有效证件号码|身份证件名称及号码|证件类型及号码|身份证明名称及编号|居民身份证号码?|证件种类及号码)$/;
const roleLabels =
  /^(?:与本案关系|与案件关系|与当事人关系|与当事人的关系|与本案的关系|工作单位及职务|工作单位和职务|单位及职务|工作单位、职务|工作单位\(职务\)|职务|工作单位|职业)$/;
const addressLabels =
  /^(?:住址|住所|家庭住址|现住址|住所\(住址\)|住所或住址|户籍地址|地址|联系地址|通讯地址)$/;

/** The person questioned with the particulars that follow the name, up to the next person or the first question. */
export function readPersons(labelled: readonly Labelled[]): Value | undefined {
  const at = labelled.findIndex(({ label, toSign }) => nameLabels.test(label) && !toSign);
  const first = labelled[at];
  const name = nameOf(first?.value ?? '');
  if (!first || !name) return undefined;
  const own = particulars(labelled.slice(at + 1, at + 14));
  const role = textOf(own, /与/) ?? textOf(own, roleLabels);
  const idNumber = onlyOne(
    own.filter(({ label }) => idLabels.test(label)).flatMap(({ value }) => identities(value)),
  );
  const address = textOf(own, addressLabels);
  const person: Person = {
    name,
    ...(idNumber ? { idNumber } : {}),
    ...(role ? { role } : {}),
    ...(address ? { address } : {}),
  };
  const used = own.filter(({ page }) => page === first.page).flatMap(({ lines }) => lines);
  return {
    value: [person],
    state: 'draft',
    ...placesOf({ lines: [...first.lines, ...used], page: first.page }),
  };
}

/** Labels of this person: those of the questioner, of a second person or to sign end them. */
function particulars(entries: readonly Labelled[]): readonly Labelled[] {
  const end = entries.findIndex(
    ({ label, toSign }) =>
      toSign || nameLabels.test(label) || /^(?:询问人|调查人|记录人|当事人|执法|询问时间|告知)/.test(label),
  );
  const own = end < 0 ? entries : entries.slice(0, end);
  return own.filter(
    ({ label }) => idLabels.test(label) || roleLabels.test(label) || addressLabels.test(label),
  );
}

function textOf(entries: readonly Labelled[], labels: RegExp): string | undefined {
  const value = entries.find(({ label, value: text }) => labels.test(label) && roleOrPlace(text))?.value;
  return value?.replace(/\s+/g, ' ').trim();
}

function roleOrPlace(text: string): boolean {
  return !/^[\s/／\\—\-_无]*$/.test(text);
}

function identities(text: string): { value: string }[] {
  const plain = text.normalize('NFKC').replace(/(?<=[\dXx])\s+(?=[\dXx])/g, '');
  return [...plain.matchAll(/(?<![\dA-Za-z])(?:\d{17}[\dXx]|\d{15})(?![\dA-Za-z])/g)].map(([value]) => ({
    value: value.toUpperCase(),
  }));
}

function nameOf(text: string): string | undefined {
  return /^\s*(?<name>\p{Script=Han}{2,4}(?:·\p{Script=Han}{1,6}){0,2})\s*(?:[（(].*|\s(?:性别|年龄|民族|男|女).*)?$/u.exec(
    text.replace(/^\s*姓名[\s：:]*/, '').replace(/(?<=^\s*\p{Script=Han})\s+(?=\p{Script=Han}\s*$)/u, ''),
  )?.groups?.name;
}
