import type { Value } from '../../../../shared/generated/schemas.ts';
import type { Vocabulary } from '../../../vocabulary/vocabulary.ts';
import { findAmounts } from '../../find/amounts.ts';
import { findStatutes } from '../../find/statutes.ts';
import { countIn } from './counts.ts';
import { firstMatch, type Passage, saysThat } from './passage.ts';
import { readPenalties } from './penalties.ts';
import { readRemedies } from './remedies.ts';

/** What the running text of a decision (处罚、不予处罚、当场处罚) states. */
export function readDecision(passage: Passage, vocabulary: Vocabulary): Record<string, Value | undefined> {
  return {
    ...readRemedies(passage),
    ...readPenalties(passage, vocabulary),
    ...readFacts(passage),
    statutes: readStatutes(passage),
    paymentDays: firstMatch(
      passage,
      /(?<value>[0-9一二三四五六七八九十]{1,3})(?:个?[日天])(?:以)?内[^。；\n]{0,80}?(?:缴纳|缴至|缴到|缴清|交至|到[^。；\n]{2,30}(?:银行|支行|分行))/u,
      countIn,
    ),
    bankName: firstMatch(
      passage,
      /(?:到|至|向|在)(?<value>[^，。；\n（(到至]{2,40}?(?:银行|支行|分行|营业部|营业所|信用社|分理处)[^，。；\n（(缴]{0,12})/u,
    ),
    lateFineStated: saysThat(
      passage,
      /每日按罚款数额(?:的)?(?:百分之三|3%|3％)[^。\n]{0,10}加处罚款|加处罚款[^。\n]{0,30}(?:百分之三|3%|3％)/u,
    ),
    orderToCorrect: saysThat(passage, /责令[^。；\n]{0,30}?(?:改正|停止|整改)/u),
    publicityNotice: saysThat(passage, /(?:处罚(?:决定)?|信息)[^。\n]{0,30}(?:公示|公开)/u),
    electronicPayment: saysThat(passage, /(?:电子支付|扫码缴|网上缴|二维码|电子缴款|非税缴款码)/u),
    illegalIncome: firstMatch(
      passage,
      /违法所得(?:认定)?(?:共计|合计|为|共|计|金额)*(?<value>[^，。；\n]{1,20}元)/u,
      soleAmount,
    ),
    goodsValue: firstMatch(
      passage,
      /货值(?:金额)?(?:共计|合计|为|共|计)*(?<value>[^，。；\n]{1,20}元)/u,
      soleAmount,
    ),
    discretionReason: firstMatch(passage, /(?<value>(?:综合考虑|鉴于|考虑到)[^。\n]{4,300})/u),
    defenceTreatment: firstMatch(
      passage,
      /(?<value>[^。\n]*(?:陈述|申辩)[^。\n]*(?:采纳|未提出|没有提出|未在[^。\n]*提出|逾期未|放弃)[^。\n]*)/u,
    ),
  };
}

/** Facts between 经查 and the sentence that begins the evidence; evidence up to its end. */
function readFacts(passage: Passage): Record<string, Value | undefined> {
  return {
    facts: firstMatch(
      passage,
      /(?:现已?查明|经查明?|经调查|查明)[，,：:]?(?<value>[\s\S]{6,1500}?)(?=\n?(?:上述|以上)(?:违法)?(?:事实|行为)|\n?证明(?:上述|以上)|\n本机关于)/u,
      (words) => words.trim(),
    ),
    evidence: firstMatch(
      passage,
      /(?:上述|以上)(?:违法)?(?:事实|行为)[^\n。]{0,10}?(?:有|由)(?:以下|下列)?(?<value>[\s\S]{4,800}?)(?:为证|证实|佐证)?(?=\n(?:本机关|我局|本局|当事人|根据|依据)|$)/u,
      (words) => words.trim(),
    ),
  };
}

function soleAmount(words: string): number | undefined {
  const found = findAmounts(words);
  return found.length === 1 ? found[0]?.value : undefined;
}

/** Laws cited as the ground of what is decided: in sentences of 依据、根据、依照; else all that are cited. */
function readStatutes(passage: Passage): Value | undefined {
  const all = findStatutes(passage.text);
  if (all.length === 0) return undefined;
  const first = all[0];
  const last = all.at(-1);
  return passage.value(unique(all.map(({ value }) => value)), first?.start ?? 0, last?.end ?? 0);
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
