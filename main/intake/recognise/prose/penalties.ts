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
  /(?:(?:决定|拟|建议|拟决定|同意|研究决定|本机关决定)[^。；\n]{0,60}?(?:作出|给予|予以|处以|施以)[^。；\n]{0,40}?(?:如下|以下|下列)\n?(?:的)?(?:行政)?处罚(?:决定)?|(?:决定|拟)(?:行政)?处罚如下|(?:如下|以下|下列)(?:行政)?处罚(?:决定)?|处罚(?:内容|种类|决定)如下|(?:决定|建议|拟)(?:对[^。；\n]{0,40}?)?(?:处以|处|给予|予以)(?=[^。；\n]{0,40}(?:罚款|警告|没收|吊销|暂扣|责令停产|通报批评))|(?:决定|建议)(?:对[^。；，\n□☐]{0,40}?)?(?=(?:罚款|没收|吊销|暂扣|警告|通报批评))|拟处(?=罚款)|拟作出(?=[^。；\n]{0,60}处罚决定)|决定[：:]\n?(?=[\s\u3000]*(?:[（(]?[一1]|对))|(?:拟|决定)(?:对[^。；\n]{0,40}?)?(?:作出|给予|处以?|予以)[^。；\n]{0,10}(?=[:：]))[:：]?/gu;
const closing =
  /(?:当事人应当?(?:自|在|于)|你\(?（?(?:单位|公司)?[)）]?应当?(?:自|在|于)|请(?:你|于)|限(?:你|于)|逾期|如不服|如对|履行方式|处以罚款的|罚款的履行|罚款(?:自|于|在|应当?|须)(?:自|于|在)?(?:收到|接到)|缴纳罚款|缴款|到期不|上述罚款|以上罚没|罚没款|缴款方式|(?:根据|依据|依照)《[^》]+》第?[^。]{0,60}(?:陈述|听证)|如你|提交机关负责人|当否|妥否|以上意见|列席|参加人员)/u;

/** What a paper imposes or proposes, from the part that announces it. */
export function readPenalties(passage: Passage, vocabulary: Vocabulary): Record<string, Value | undefined> {
  const part = announced(passage.own);
  return part
    ? penaltiesOf(part.text, vocabulary, (content) =>
        passage.value(content, part.start, part.start + part.text.length),
      )
    : {};
}

/** Penalties in a text that is nothing but them (the cell 处罚内容); `value` gives a value its place. */
export function penaltiesOf(
  text: string,
  vocabulary: Vocabulary,
  value: (content: unknown) => Value,
): Record<string, Value | undefined> {
  const chosen = chosenOf(text);
  const penalties = clausesOf(chosen).flatMap((clause) => penaltiesIn(clause, vocabulary));
  if (penalties.length === 0) return {};
  const fines = penalties.filter(({ kind, amount }) => kind === 'fine' && amount !== undefined);
  const clause = clausesOf(chosen).find((one) => one.includes('罚款')) ?? '';
  const inWords = findAmountsInWords(clause).filter(({ text: words }) =>
    /[壹贰叁肆伍陆柒捌玖拾佰仟]/.test(words),
  );
  const figures = findAmounts(clause);
  const one = fines.length === 1 && penalties.filter(({ kind }) => kind === 'fine').length === 1;
  return {
    penalties: value(penalties),
    // 小写 only where figures stand there; words alone are read as the penalty's amount.
    fine: one && figures.length > 0 ? value(fines[0]?.amount) : undefined,
    fineInWords: one && inWords.length === 1 ? value(inWords[0]?.value.words) : undefined,
    confiscatedIncome: amountOf(penalties, 'confiscateIncome', value),
  };
}

/**
 * Of boxes to tick only what is ticked. Boxes of which none is ticked leave all open: the tick may be by hand.
 * Recognition reads an empty box as 口.
 */
function chosenOf(text: string): string {
  const options =
    /[□☐口](?=\s*\p{Script=Han}{0,6}(?:警告|罚款|没收|通报|暂扣|吊销|责令))[^□☐口☑√✓■☒。；;\n]*/gu;
  if (!options.test(text)) return text;
  return /[☑√✓■☒]/.test(text) ? text.replace(options, '') : '';
}

function amountOf(
  penalties: readonly Penalty[],
  kind: string,
  value: (content: unknown) => Value,
): Value | undefined {
  const found = penalties.filter((penalty) => penalty.kind === kind);
  return found.length !== 1 || found[0]?.amount === undefined ? undefined : value(found[0].amount);
}

/** The last announcement that a penalty follows: facts before it may quote earlier ones. */
function announced(text: string): { text: string; start: number } | undefined {
  const places = [...text.matchAll(opening)].map((match) => {
    const start = match.index + match[0].length;
    const rest = text.slice(start, start + 1500);
    const end = closing.exec(rest)?.index ?? rest.length;
    return { text: rest.slice(0, end), start };
  });
  return places
    .reverse()
    .find((place) => /罚款|警告|没收|吊销|暂扣|责令|通报批评|拘留|拆除|降低资质|限制/.test(place.text));
}

function clausesOf(text: string): string[] {
  return text
    .split(/[。；;\n]|(?=[一二三四五六]、)|(?<![\d.,])(?=\d[.、．](?!\d))|(?=[（(][一二三四五六\d][)）])/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}

/** A sum of penalties already named is none of its own. */
const sum = /^[\s\u3000]*(?:以上|上述|罚没款?|罚款)*(?:合计|共计|总计|合并)/u;

function penaltiesIn(clause: string, vocabulary: Vocabulary): Penalty[] {
  if (sum.test(clause)) return [];
  if (
    /加处罚款|按罚款数额|免予|不予|免除|责令改正|责令(?:你|当事人)?[^，]{0,8}(?:立即|限期)?改正/.test(
      clause,
    ) &&
    !/处以?罚款|没收|警告/.test(clause)
  )
    return [];
  const terms = [...(vocabulary.terms.get('penaltyKinds')?.values() ?? [])].filter(
    ({ id }) => id !== 'other',
  );
  const named = terms
    .map(({ id, term, aliases }) => ({
      id,
      at: Math.min(
        firstPlace(clause, [term, ...(aliases ?? []), ...(further[id] ?? [])]),
        id === 'confiscateGoods' ? goodsPlace(clause) : Number.POSITIVE_INFINITY,
      ),
    }))
    .filter(({ at }) => Number.isFinite(at))
    .sort((a, b) => a.at - b.at);
  return named.map(({ id, at }, index) => {
    const from = index === 0 ? 0 : at;
    const own = clause.slice(from, named[index + 1]?.at ?? clause.length);
    const words = clause.slice(at, named[index + 1]?.at ?? clause.length);
    return { kind: id, ...moneyIn(id, own, words), ...thingIn(id, words) };
  });
}

/** Words for penalties in decisions beside the vocabulary's terms. */
const further: Readonly<Record<string, readonly string[]>> = {
  fine: ['处以人民币', '处人民币'],
  suspendLicence: ['暂扣'],
  revokeLicence: ['吊销'],
  suspendBusiness: ['停产停业', '停业整顿'],
};

function firstPlace(text: string, words: readonly string[]): number {
  const places = words
    .map((word) => text.indexOf(word))
    .filter((at) => at >= 0 && !/(?:不予|免予|不再|免除|不处)(?:以)?$/u.test(text.slice(0, at)))
    .filter((at) => !(text.startsWith('暂扣', at) && /责令/.test(text.slice(Math.max(0, at - 4), at))));
  return Math.min(Number.POSITIVE_INFINITY, ...places);
}

/** Whatever is confiscated that is no gain are goods. */
function goodsPlace(text: string): number {
  const at = text.search(/没收(?!(?:其|全部|上述|当事人的?)*(?:违法|非法)?(?:所得|收入)|款|清单|物品处理)/u);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

/** The money of a penalty: of the amounts that belong to it, figures win over words; a sum (共计) is none of them. */
function moneyIn(kind: string, own: string, words: string): Pick<Penalty, 'amount'> {
  if (kind !== 'fine' && kind !== 'confiscateIncome') return {};
  const text = findAmounts(words).length + findAmountsInWords(words).length > 0 ? words : own;
  const amounts = findAmounts(text.replace(/(?:罚没款)?(?:合计|共计|总计)[^，；。]*/g, ''));
  const values = new Set(amounts.map(({ value }) => value));
  if (values.size > 1) return kind === 'fine' ? atFine(text, amounts) : {};
  const amount = amounts[0]?.value ?? findAmountsInWords(text)[0]?.value.amount;
  return amount === undefined ? {} : { amount };
}

/** Several amounts in one clause (货值1000元5倍的罚款5000元): the one right behind or before 罚款 is meant. */
function atFine(
  text: string,
  amounts: readonly { value: number; start: number; end: number }[],
): Pick<Penalty, 'amount'> {
  const ends = [...text.matchAll(/罚款(?:人民币)?(?:共?计|即)?[（(]?/gu)].map(
    (match) => match.index + match[0].length,
  );
  const beside = amounts.filter(
    ({ start, end }) =>
      ends.some((at) => start >= at && start - at <= 12) ||
      /^整?(?:[（(][^）)]{0,20}[)）])?的?罚款/u.test(text.slice(end)),
  );
  const values = new Set(beside.map(({ value }) => value));
  const [only] = values;
  return values.size === 1 && only !== undefined ? { amount: only } : {};
}

/** What is confiscated or suspended, in the words of the decision. */
function thingIn(kind: string, text: string): Pick<Penalty, 'term'> {
  if (kind === 'fine' || kind === 'confiscateIncome' || kind === 'warning' || kind === 'criticism') return {};
  const term = text.replace(/[，,].*$/su, '').trim();
  return term === '' ? {} : { term };
}
