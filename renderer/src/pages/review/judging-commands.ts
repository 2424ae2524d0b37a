import type { Judging } from './use-judging.ts';

interface Desk {
  /** Goes to the next row once what is being typed is stored. */
  next(): void;
  toReason(): void;
  toPhrases(): void;
  stepEvidence(by: 1 | -1): void;
}

/** The commands by which a row is judged, the same on the sheet and item by item. */
export function judgingCommands(acts: Judging['acts'], desk: Desk) {
  return {
    'sheet.compliant': () => acts.verdict('compliant'),
    'sheet.violated': () => acts.verdict('violated'),
    'sheet.notApplicable': () => acts.verdict('notApplicable'),
    'sheet.documentMissing': () => acts.verdict('documentMissing'),
    'sheet.doubtful': () => acts.verdict('doubtful'),
    'sheet.accept': acts.accept,
    'sheet.more': () => acts.step(1),
    'sheet.less': () => acts.step(-1),
    'sheet.zero': acts.zero,
    'sheet.reason': desk.toReason,
    'sheet.phrases': desk.toPhrases,
    'sheet.nextEvidence': () => desk.stepEvidence(1),
    'sheet.previousEvidence': () => desk.stepEvidence(-1),
    'sheet.undo': acts.undo,
    'sheet.saveNext': desk.next,
  };
}
