import type { DraftDoubt, DraftFix, DraftLine } from '../../../shared/generated/schemas.ts';

const sentences: Record<DraftDoubt, string> = {
  pointsChoice: '分值格里有几个数（如 10/5），按第一个读。请对照原件。',
  pointsRange: '分值写的是幅度，按最高的读。请对照原件。',
  pointsUnread: '分值格里没有读出数字。请填写分值。',
  scoringUnread: '扣分标准里有没写分数的句子，没有读成扣分情形。请对照原件。',
  sharedPoints: '几行共用一个分值，合为一项。原件若分别给分，请分开填写。',
  zeroWords: '写的是“不得分”，而本项分值没有读出。请填写本项分值。',
  longText: '文字很长，只取了前面部分。请对照原件。',
};

/** What the reading was not sure of, as sentences for a person who has the original at hand. */
export function doubtProblems({ doubts }: DraftLine): { message: string; fix?: DraftFix }[] {
  return [...new Set(doubts)].map((doubt) => ({ message: sentences[doubt] }));
}
