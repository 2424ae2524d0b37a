import type { Value } from '../../../../shared/generated/schemas.ts';
import type { Vocabulary } from '../../../vocabulary/vocabulary.ts';
import { findAmounts, findAmountsInWords } from '../../find/amounts.ts';
import type { Passage } from './passage.ts';

/** A penalty as the vocabulary's structure 处罚 holds it. */
interface Penalty {
  kind: string;
  amount?: number;
  amountFrom?: number;
  amountTo?: number;
  term?: string;
}

const opening =
  /(?:决定(?:给予|作出|对[^。，；\n]{0,30})?(?:如下|以下)?(?:行政)?处罚(?:如下|决定)?|(?:拟|建议)(?:对[^。；\n]{0,30})?(?:给予|作出|处以|处)(?:[^。；\n]{0,30}?)(?:如下|以下)?(?:行政)?处罚(?:如下)?|处罚(?:内容|种类)如下|作出如下(?:行政)?处罚(?:决定)?)[:：]?/gu;
const closing =
  /(?:当事人应当?自?|你(?:单位|公司)?应当?自?|请(?:你|于)|逾期|如不服|如对|履行方式|根据《[^》]+》第?[^。]{0,20}(?:陈述|听证)|依据《[^》]+》[^。]{0,30}(?:陈述|申辩|听证)|如你)/u;

/** What the decision or notice imposes, from the part that announces it; money in digits wins over words of the same penalty. */
export function readPenalties(passage: Passage, vocabulary: Vocabulary): Record<string, Value | undefined> {
  const part = announced(passage.text);
  if (!part) return {};
  const penalties = clausesOf(part.text).flatMap((clause) => penaltiesIn(clause, vocabulary));
  if (penalties.length === 0) return {};
  const fines = penalties.filter(({ kind, amount }) => kind === 'fine' && amount !== undefined);
  const [inWords] = findAmountsInWords(fineClause(part.text));
  const end = part.start + part.text.length;
  const value = (content: unknown) => passage.value(content, part.start, end);
  return {
    penalties: value(penalties),
    fine: fines.length === 1 ? value(fines[0]?.amount) : undefined,
    fineInWords: fines.length === 1 && inWords ? value(inWords.value.words) : undefined,
    confiscatedIncome: amountOf(penalties, 'confiscateIncome', value),
  };
}

/** The penalties that a short text names, as a register does: 罚款5000元，没收违法所得. */
export function penaltiesOf(text: string, vocabulary: Vocabulary): Penalty[] {
  return clausesOf(text).flatMap((clause) => penaltiesIn(clause, vocabulary));
}

function amountOf(
  penalties: readonly Penalty[],
  kind: string,
  value: (content: unknown) => Value,
): Value | undefined {
  const found = penalties.find((penalty) => penalty.kind === kind);
  return found?.amount === undefined ? undefined : value(found.amount);
}

/** The last announcement: facts before it may quote earlier ones. */
function announced(text: string): { text: string; start: number } | undefined {
  const last = [...text.matchAll(opening)].at(-1);
  if (!last) return undefined;
  const start = last.index + last[0].length;
  const rest = text.slice(start, start + 1500);
  const end = closing.exec(rest)?.index ?? rest.length;
  return { text: rest.slice(0, end), start };
}

function clausesOf(text: string): string[] {
  return text
    .split(/[。；;\n]|(?=[一二三四五六]、)|(?<![\d.,])(?=\d[.、．](?!\d))|(?=[（(][一二三四五六\d][)）])/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}

function penaltiesIn(clause: string, vocabulary: Vocabulary): Penalty[] {
  const terms = [...(vocabulary.terms.get('penaltyKinds')?.values() ?? [])];
  const named = terms
    .map(({ id, term, aliases }) => ({
      id,
      at: Math.min(...[term, ...(aliases ?? [])].map((word) => position(clause, word))),
    }))
    .filter(({ at }) => Number.isFinite(at))
    .sort((a, b) => a.at - b.at);
  if (/加处罚款|按罚款数额/.test(clause)) return [];
  return named.map(({ id, at }, index) => {
    const own = clause.slice(at, named[index + 1]?.at ?? clause.length);
    return { kind: id, ...moneyIn(own), ...thingIn(id, own) };
  });
}

function position(text: string, word: string): number {
  const at = text.indexOf(word);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

function moneyIn(text: string): Pick<Penalty, 'amount'> {
  const amount = findAmounts(text)[0]?.value ?? findAmountsInWords(text)[0]?.value.amount;
  return amount === undefined ? {} : { amount };
}

/** What is confiscated or suspended, in the words of the decision. */
function thingIn(kind: string, text: string): Pick<Penalty, 'term'> {
  if (kind === 'fine' || kind === 'confiscateIncome' || kind === 'warning') return {};
  const term = text.replace(/[，,].*$/, '').trim();
  return term === '' ? {} : { term };
}

function fineClause(text: string): string {
  return clausesOf(text).find((clause) => clause.includes('罚款')) ?? '';
}
