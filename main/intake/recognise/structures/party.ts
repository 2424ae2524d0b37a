import type { Value } from '../../../../shared/generated/schemas.ts';
import { isValidCreditCode, isValidIdCard } from '../../../../shared/identity/index.ts';
import type { Labelled } from '../labelled.ts';
import type { KindLabels } from '../labels.ts';
import { placesOf } from '../read-value.ts';

const particular =
  /^(?:男|女|性别|汉族|\p{Script=Han}{1,4}族|\d{1,3}\s*岁|(?:\d{4}年.{1,12}日)?(?:出生|生)|公民身份|居民身份|身份证|统一社会|社会信用|营业执照|住|现住|户籍|地址|经营场所|法定代表人|负责人|经营者|职业|职务|系)/u;
const addressWords =
  /^(?:住所地?|住址|现住址?|户籍(?:地址|所在地)?|地址|经营场所|住)(?:为|在|于|[：:])?\s*(?<address>[^：:]{5,60})$/u;

/**
 * A party described in one sentence behind its label: 当事人：甲某，男，45岁，公民身份号码…，住…。The name is what stands
 * before the first comma, where a particular follows.
 */
export function readParty(
  labelled: readonly Labelled[],
  labels: KindLabels,
): Record<'partyName' | 'partyIdNumber' | 'partyAddress', Value | undefined> | undefined {
  for (const entry of labelled) {
    if (labels.field(entry.label)?.id !== 'partyName') continue;
    const [name = '', ...rest] = entry.value
      .replace(/\s+/g, '')
      .split(/[，,；;。]/u)
      .filter((part) => part !== '');
    if (rest.length === 0 || name.length < 2 || name.length > 40 || !particular.test(rest[0] ?? '')) continue;
    const text = (value: string | undefined): Value | undefined =>
      value === undefined ? undefined : { value, state: 'draft', ...placesOf(entry) };
    const addresses = rest.flatMap((part) => addressWords.exec(part)?.groups?.address ?? []);
    return {
      partyName: text(name.replace(/[（(](?:以下|下称|简称).*$/u, '')),
      partyIdNumber: text(onlyIdentity(rest.join('，'))),
      partyAddress: text(addresses.length === 1 ? addresses[0] : undefined),
    };
  }
  return undefined;
}

/** The one number with right check digits; a telephone number or a second person's leaves it open. */
function onlyIdentity(text: string): string | undefined {
  const found = [...text.matchAll(/(?<![\dA-Za-z])[\dA-Z]{18}(?![\dA-Za-z])/giu)].map(([one]) =>
    one.toUpperCase(),
  );
  const valid = new Set(found.filter((one) => isValidIdCard(one) || isValidCreditCode(one)));
  return valid.size === 1 ? [...valid][0] : undefined;
}
