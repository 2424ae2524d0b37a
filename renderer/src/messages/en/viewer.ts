import type { Messages } from '../zh-CN.ts';

/** Pages of a case. */
export const viewer: Messages['viewer'] = {
  pageOf: (title, page) => `${page} ${title}`.trim(),
  coming: (page) => `Opening ${page}`,
  fontMissing:
    'A font of this page is not in the file. Its words are set where they stand; the original shows their shape.',
  document: 'Document',
  pageNumber: 'Go to page',
  zooms: { width: 'Fit width', page: 'Whole page', evidence: 'Evidence' },
  zoomTitle: 'Fit width, whole page, evidence enlarged',
  turn: 'Rotate',
  turnTitle: 'Rotate right by 90 degrees (on screen only)',
  thumbnails: 'Thumbnails',
  thumbnailsShort: 'Thumbnails',
  beside: 'Side by side',
  besideTitle: 'Second page beside this one',
  pick: 'Add evidence',
  pickTitle: 'Add a place on this page as evidence',
  pickHelp: 'Arrows pick a line, Shift takes more, or drag an area; Enter keeps it, Esc leaves',
  find: 'Find in the case',
  findShort: 'Find',
  findNext: 'Next',
  findPrevious: 'Previous',
  notFound: 'Not found',
  foundAt: (at, all, more) => `${at}/${all}${more ? '+' : ''}`,
  related: 'On this page: ',
  relatedBox: (number, rows) => `${number} ${rows}`,
  box: (number, label, state, rows) => `Evidence ${number}: ${label}, ${state}, ${rows}`,
  boxStates: { confirmed: 'confirmed', unconfirmed: 'unconfirmed', own: 'added by the reviewer' },
};
