import type { Messages } from '../zh-CN.ts';

export const reports: Messages['reports'] = {
  choose: 'Choose a paper',
  papers: {
    circular: 'Notice of results',
    summary: 'Summary tables',
    problems: 'List of problems',
    excellent: 'Excellent files',
    draw: 'Record of the draw',
    annual: 'Paragraph for the annual report',
  },
  scoreSheets: 'Score sheets are exported from the review of a file',
  preview: 'Preview',
  previewNote:
    'The same content as the export. Words can be changed; numbers are fields that open their files.',
  export: 'Export',
  exportNote:
    'DOCX follows GB/T 9704 and can be changed in WPS or Word; take the drafting notes on the last page out before issuing.',
  exportWarning: (count) => `The check before export has ${count} remarks; they stand on the last page.`,
  print: 'Print',
  toStats: 'Statistics',
  edit: 'Change words',
  editOf: (words) => `Change words: ${words}`,
  editLabel: 'Words (numbers stand in brackets; move or remove them, they cannot be changed)',
  restore: 'Take the program’s words again',
  edited: 'changed',
  changedNumber: (number) =>
    `“${number}” is no number of this paragraph. Numbers come from the files and cannot be changed; click one in the preview to see its files.`,
  openNumber: (number) => `${number}, see which files`,
  behind: (number) => `${number} comes from`,
  behindMany: (number, total) => `${number} comes from ${total} files, the first 20:`,
  behindNone: (number) => `${number}: no such file`,
  behindList: (number) => `${number} is from the list of the campaign, in its step “draw”`,
  openList: 'Open in the case list',
  openCampaign: 'Open the campaign',
  notes: 'Drafting notes (take out before issuing)',
  checks: 'Check before export',
  checksNone: 'Nothing to remark',
  see: 'See',
  versions: (standards, packs, program, log) =>
    `Versions: ${standards === '' ? '' : `standards ${standards} · `}packs ${packs} · program ${program}${log === '' ? '' : ` · log ${log}`}`,
  allRows: (count) => `Show all ${count} rows`,
  needsCampaign: 'The record of a draw belongs to a campaign; choose one above.',
  empty: (graded) =>
    `No review was handed in, so there are no numbers to write; ${graded} files graded so far.`,
};
