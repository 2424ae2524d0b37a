import type { CampaignResults, PaperBlock, StatisticsScope } from '../../../../shared/generated/schemas.ts';
import type { BlockWords } from '../../statistics/blocks/block.ts';
import type { Counter } from '../../statistics/counter.ts';

/** What papers are made from. */
export interface PaperSource {
  counter: Counter;
  scope: StatisticsScope;
  words: BlockWords;
  names: ReadonlyMap<string, string>;
  /** Of the scope's campaign. */
  campaign: CampaignResults | undefined;
  today: Date;
}

export type MakePaper = (source: PaperSource) => PaperBlock[];

/** Left for a person to fill in; the check before export asks for it. */
export const toFillIn = { signer: '〔发文机关〕', until: '〔整改期限〕' };

export const procedureWords = {
  'penalty.general': '行政处罚（普通程序）',
  'penalty.simplified': '行政处罚（简易程序）',
  license: '行政许可',
  'coercion.measure': '行政强制措施',
  'coercion.execution': '行政强制执行',
} as const;
