import type { Value } from '../../../../shared/generated/schemas.ts';
import type { Vocabulary } from '../../../vocabulary/vocabulary.ts';
import { countIn } from './counts.ts';
import { readDecision } from './decision.ts';
import { firstMatch, type Passage, saysThat } from './passage.ts';

const number = '[0-9一二三四五六七八九十]{1,3}';

/** What a 行政处罚（听证）告知书 states: the same as a decision would, and the rights with their terms. */
export function readNotice(passage: Passage, vocabulary: Vocabulary): Record<string, Value | undefined> {
  const { facts, evidence, statutes, penalties } = readDecision(passage, vocabulary);
  return {
    facts,
    evidence,
    statutes,
    penalties,
    defenceRight: saysThat(passage, /(?:有权|可以|享有)[^。\n]{0,30}(?:陈述|申辩)/u),
    hearingRight: saysThat(passage, /(?:有权|可以|享有)[^。\n]{0,40}听证/u),
    statedDays: firstMatch(
      passage,
      new RegExp(`(?<value>${number})个?(?:工作)?日(?:以)?内[^。；\\n]{0,60}?(?:陈述|申辩)`, 'u'),
      countIn,
    ),
    hearingDays: firstMatch(
      passage,
      new RegExp(`(?<value>${number})个?(?:工作)?日(?:以)?内[^。；\\n]{0,60}?听证`, 'u'),
      countIn,
    ),
  };
}
