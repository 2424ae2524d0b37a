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
