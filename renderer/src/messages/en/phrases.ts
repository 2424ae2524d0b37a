import type { Messages } from '../zh-CN.ts';

export const phrases: Messages['phrases'] = {
  lead: 'Press Alt+↓ in the reason field of a review: your own phrases come first, then those of the office.',
  list: 'Phrases',
  owners: { own: 'Own', office: 'Of the office' },
  ownerHints: {
    own: 'listed only in your own reviews',
    office: 'every reviewer of this computer can use and change it',
  },
  owner: 'For whom',
  none: 'There are no phrases yet. Keep reasons that you often write as phrases and choose them with Alt+↓ in a review.',
  noneOwn: 'No phrases of your own yet.',
  noneOffice: 'No phrases of the office yet.',
  add: 'New phrase',
  addTitle: 'New phrase',
  editTitle: 'Change the phrase',
  text: 'Phrase',
  textMissing: 'Write the phrase.',
  slots: (date, page) =>
    `${date} and ${page} become the first date and page number of the finding at the row when the phrase is chosen; one without a value stays as it is, for you to fill in.`,
  removeTitle: 'Remove the phrase',
  removeAsk: (text) => `Remove the phrase “${text}”? Reasons already written with it stay.`,
  saved: 'Saved.',
  removed: 'Removed.',
};
