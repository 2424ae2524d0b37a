import type { Messages } from '../zh-CN.ts';

export const byField: Messages['byField'] = {
  title: 'Confirm by field',
  field: 'Field',
  fieldOpen: (term, open) => `${term} (${open})`,
  shown: (count, all) => `${count} of ${all} on this screen`,
  lead: 'Compare each with its piece of the original, mark those that you doubt (Enter), then confirm the others. What is not confirmed does not count.',
  empty: 'Nothing is left to check in these cases.',
  confirm: (count) => `Confirm the ${count} not doubted Ctrl+Enter`,
  doubt: 'Doubt',
  doubted: 'Doubted',
  aside: (count) =>
    `${count} were not confirmed (doubted, or without their piece of the original). Look in the cases:`,
  toCase: 'Look in the case',
  pieceOf: (about, page) => `Piece of page ${page} of ${about}`,
  drawing: 'Fetching the piece of the original…',
  noOriginal: 'There is no piece of the original. Look in the case.',
};
