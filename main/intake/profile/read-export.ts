import type {
  CaseFile,
  FieldDefinition,
  MappingDocuments,
  MappingProfile,
  Value,
} from '../../../shared/generated/schemas.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import {
  draftValue,
  isSureIdentity,
  partyTypeOf,
  type RegisterPlace,
  registerCase,
} from '../register/case-draft.ts';
import { numberText } from '../register/typed-value.ts';
import type { RegisterReading } from '../register/types.ts';
import { holds } from './load-profiles.ts';
import { Mapping } from './mapping.ts';
import { nodesAt } from './path.ts';
import type { ForeignNode } from './tree.ts';
import { type UnknownPaths, unknownBelow } from './unknown.ts';

type Document = CaseFile['documents'][number];
type ProcedureType = CaseFile['procedures'][number]['type'];

const mostCases = 50_000;

/** Cases of another platform's export, as a profile maps them. What it does not map is listed. */
export function readExport(
  root: ForeignNode,
  profile: MappingProfile,
  file: NonNullable<CaseFile['files']>[number],
  vocabulary: Vocabulary,
): RegisterReading {
  const reading: RegisterReading = { cases: [], failed: [], notes: [] };
  const nodes = nodesAt(root, profile.cases);
  if (nodes.length === 0 || nodes.length > mostCases) {
    const message =
      nodes.length === 0
        ? `按对照方案“${profile.name}”没有找到案件。请换一个方案，或向平台核对导出内容。`
        : `有 ${nodes.length} 件案件，超过一次导入的上限 ${mostCases} 件。请让平台分批导出。`;
    reading.failed.push({ place: file.name, message });
    return reading;
  }
  const unknown: UnknownPaths = new Map();
  for (const [index, node] of nodes.entries()) {
    const name = `${file.name} 第 ${index + 1} 件`;
    const place: RegisterPlace = { reader: 'platform', file, at: index + 1 };
    const reader = new CaseReader(node, place, new Mapping(profile, vocabulary), vocabulary);
    const made = reader.read();
    reading.notes.push(...reader.mapping.problems.map((message) => ({ place: name, message })));
    if (typeof made === 'string') reading.failed.push({ place: name, message: made });
    else reading.cases.push({ name, caseFile: made });
    unknownBelow(node, reader.mapping.used, profile.ignored ?? [], '', unknown);
  }
  const cases = new Set(nodes);
  const outside = (profile.ignored ?? []).flatMap((path) => (path.startsWith('^/') ? [path.slice(2)] : []));
  unknownBelow(root, cases, [...outside, ...profile.recognise.map(({ path }) => path)], '^/', unknown);
  reading.notes.push(
    ...[...unknown].map(([path, count]) => ({
      place: file.name,
      message: `对照方案没有写“${path}”是什么，${count} 处内容没有导入。`,
    })),
  );
  return reading;
}

const text = (id: string, term: string): FieldDefinition => ({ id, term, type: 'text' });
const term = (id: string, name: string, terms: string): FieldDefinition => ({
  id,
  term: name,
  type: 'term',
  terms,
});

const partyFields: Readonly<Record<string, FieldDefinition>> = {
  type: term('type', '当事人类型', 'partyTypes'),
  name: text('name', '当事人姓名或名称'),
  idNumber: text('identity', '当事人证号'),
  birthDate: { id: 'birthDate', term: '当事人出生日期', type: 'date' },
  address: text('address', '当事人住址'),
  representative: text('representative', '法定代表人'),
  province: term('province', '当事人省份', 'provinces'),
};

class CaseReader {
  readonly mapping: Mapping;
  readonly #node: ForeignNode;
  readonly #place: RegisterPlace;
  readonly #vocabulary: Vocabulary;

  constructor(node: ForeignNode, place: RegisterPlace, mapping: Mapping, vocabulary: Vocabulary) {
    this.#node = node;
    this.#place = place;
    this.mapping = mapping;
    this.#vocabulary = vocabulary;
  }

  /** The case file, or in Chinese why there is none. */
  read(): CaseFile | string {
    const { profile } = this.mapping;
    const agency = this.#agency();
    if (agency === undefined) return '没有办案机关，没有导入。请向平台核对，或改正对照方案。';
    const types = this.#procedures();
    if (types.length === 0) return '看不出是哪类案件，没有导入。请向平台核对，或改正对照方案。';
    const header = profile.header ?? {};
    const domain = this.mapping.value(
      this.#node,
      header.domain,
      term('domain', '执法领域', 'domains'),
      '“执法领域”',
    );
    const number = (rule: typeof header.caseNumber, name: string) => {
      const words = this.mapping.text(this.#node, rule, name);
      return words === undefined ? undefined : numberText(words);
    };
    return registerCase(
      {
        agency,
        caseNumber: number(header.caseNumber, '“案号”'),
        decisionNumber: number(header.decisionNumber, '“决定书文号”'),
        title: this.mapping.text(this.#node, header.title, '“案件名称”'),
        domain: domain === undefined ? undefined : String(domain.value),
        procedures: types.map((type, index) => ({ id: `p${index + 1}`, type })),
        parties: this.#parties(),
        documents: this.#documents(types),
        completeness: this.#completeness(),
      },
      this.#place,
    );
  }

  #agency(): CaseFile['agency'] | undefined {
    const { name, type, level, area, areaCode, government } = this.mapping.profile.agency;
    const words = this.mapping.text(this.#node, name, '“办案机关”');
    if (words === undefined) return undefined;
    const agency: CaseFile['agency'] = { name: words };
    const kind = this.mapping.value(this.#node, type, term('type', '机关类型', 'agencyTypes'), '“机关类型”');
    const rank = this.mapping.value(
      this.#node,
      level,
      term('level', '机关级别', 'agencyLevels'),
      '“机关级别”',
    );
    if (kind) agency.type = String(kind.value);
    if (rank) agency.level = String(rank.value);
    const place = this.mapping.text(this.#node, area, '“行政区划”');
    if (place !== undefined) agency.area = place;
    const code = this.mapping.text(this.#node, areaCode, '“区划代码”')?.slice(0, 6);
    if (code !== undefined && /^\d{6}$/.test(code)) agency.areaCode = code;
    const own = this.mapping.text(this.#node, government, '“本级人民政府”');
    if (own !== undefined) agency.government = own;
    return agency;
  }

  #procedures(): ProcedureType[] {
    const found = this.mapping.texts(this.#node, this.mapping.profile.procedures, '“案件类型”');
    return [...new Set(found)].filter(isProcedureType);
  }

  #parties(): CaseFile['parties'] {
    const rules = this.mapping.profile.parties;
    if (!rules) return [];
    return this.mapping.nodes(this.#node, rules.path).map((node, index) => {
      const { path: _path, ...fields } = rules;
      const read = Object.entries(fields).flatMap(([id, rule]) => {
        const field = partyFields[id];
        const value = field && this.mapping.value(node, rule, field, `“${field.term}”`);
        if (!value) return [];
        const sure = id === 'idNumber' ? isSureIdentity(String(value.value)) : value.sure;
        return [[id, draftValue(value.value, sure, this.#place)] as const];
      });
      const party: CaseFile['parties'][number] = { id: `party${index + 1}`, ...Object.fromEntries(read) };
      const type = party.type ? undefined : partyTypeOf(wordsOf(party.name), wordsOf(party.idNumber));
      return type === undefined ? party : { ...party, type: draftValue(type, true, this.#place) };
    });
  }

  #documents(types: readonly ProcedureType[]): Document[] {
    const made: { document: Document; key?: string; serves?: string }[] = [];
    const counts = new Map<string, number>();
    for (const rules of this.mapping.profile.documents) {
      for (const node of this.mapping.nodes(this.#node, rules.path)) {
        if (rules.where) for (const tested of nodesAt(node, rules.where.path)) this.mapping.used.add(tested);
        if (rules.where && !holds(node, rules.where)) continue;
        const kind = this.#kind(node, rules);
        if (kind === undefined) continue;
        const count = (counts.get(kind) ?? 0) + 1;
        const document = this.#document(node, rules, kind, `platform-${kind}-${count}`, types);
        if (document === undefined) continue;
        counts.set(kind, count);
        const key = this.#link(node, rules.key);
        const serves = this.#link(node, rules.serves);
        made.push({ document, ...(key ? { key } : {}), ...(serves ? { serves } : {}) });
      }
    }
    return made.map(({ document, serves }) => {
      const served = serves === undefined ? undefined : made.find(({ key }) => key === serves)?.document;
      return served && served.id !== document.id
        ? { ...document, relatesTo: [{ type: 'serves' as const, document: served.id }] }
        : document;
    });
  }

  #kind(node: ForeignNode, { kind, kindFrom }: MappingDocuments): string | undefined {
    const found = kind ?? this.mapping.text(node, kindFrom, '“文书种类”');
    if (found === undefined) return undefined;
    if (found === 'unrecognised' || this.#vocabulary.kinds.has(found)) return found;
    this.mapping.problems.push(`文书种类“${found}”不在词汇表里，这份文书没有导入。`);
    return undefined;
  }

  /** A document of which nothing at all is said is none, unless its mere node is the platform's word for it. */
  #document(
    node: ForeignNode,
    rules: MappingDocuments,
    kind: string,
    id: string,
    types: readonly ProcedureType[],
  ): Document | undefined {
    const definition = this.#vocabulary.kinds.get(kind);
    const fields: NonNullable<Document['fields']> = {};
    for (const [field, rule] of Object.entries(rules.fields)) {
      const own = definition?.fields.get(field);
      if (!own) continue;
      const value = this.mapping.value(node, rule, own, `《${definition?.term ?? kind}》的“${own.term}”`);
      if (value) fields[field] = draftValue(value.value, value.sure, this.#place);
    }
    const signatures = this.#signatures(node, rules);
    const isOwnNode = rules.path !== '' && rules.path !== '.';
    if (!isOwnNode && Object.keys(fields).length === 0 && signatures.length === 0) return undefined;
    const title = this.mapping.text(node, rules.title, '“文书名称”') ?? definition?.term;
    const at = types.findIndex((type) => definition?.procedures.includes(type));
    const isArchive = definition?.classes.includes('archive') ?? false;
    return {
      id,
      kind,
      ...(title === undefined ? {} : { title }),
      ...(at < 0 || isArchive ? {} : { procedure: `p${at + 1}` }),
      fields,
      // An empty list would say that the paper bears no signature, which only the paper can.
      ...(signatures.length > 0 ? { signatures } : {}),
    };
  }

  #signatures(node: ForeignNode, rules: MappingDocuments): NonNullable<Document['signatures']> {
    return (rules.signatures ?? []).flatMap((rule) =>
      this.mapping.nodes(node, rule.path).flatMap((own) => {
        const role = rule.role ?? this.mapping.text(own, rule.roleFrom, '“签名角色”');
        if (role === undefined || !this.#vocabulary.terms.get('signatureRoles')?.has(role)) return [];
        const value = (part: typeof rule.name, field: FieldDefinition): Value | undefined => {
          const read = this.mapping.value(own, part, field, `“${field.term}”`);
          return read && draftValue(read.value, read.sure, this.#place);
        };
        const name = value(rule.name, text('signer', '签名'));
        const date = value(rule.date, { id: 'date', term: '签名日期', type: 'date' });
        const opinion = value(rule.opinion, text('opinion', '审批意见'));
        if (!name && !date && !opinion) return [];
        return [
          { role, ...(name ? { name } : {}), ...(date ? { date } : {}), ...(opinion ? { opinion } : {}) },
        ];
      }),
    );
  }

  #link(node: ForeignNode, path: string | undefined): string | undefined {
    if (path === undefined) return undefined;
    return this.mapping.nodes(node, path)[0]?.text?.trim();
  }

  #completeness(): CaseFile['completeness'] {
    const declared = this.mapping.profile.completeness?.declared ?? false;
    if (typeof declared !== 'boolean')
      for (const tested of nodesAt(this.#node, declared.path)) this.mapping.used.add(tested);
    const complete = typeof declared === 'boolean' ? declared : holds(this.#node, declared);
    return complete ? { inventory: 'complete', saidBy: 'platform' } : { inventory: 'unknown' };
  }
}

function wordsOf(value: Value | undefined): string | undefined {
  return value && 'value' in value && typeof value.value === 'string' ? value.value : undefined;
}

const procedureTypes: readonly string[] = [
  'penalty.general',
  'penalty.simplified',
  'license',
  'coercion.measure',
  'coercion.execution',
] satisfies ProcedureType[];

function isProcedureType(word: string): word is ProcedureType {
  return procedureTypes.includes(word);
}
