import type { DraftHeader, StandardSheetWords } from '../../../shared/generated/schemas.ts';
import { holdsAny } from './words.ts';

/** A head for the draft as far as the file says it; the rest is for the person who enters the standard. */
export function proposedHeader(
  title: string,
  fileName: string,
  total: number | null,
  words: StandardSheetWords,
  year: number,
): DraftHeader {
  const name = (title || fileName.replace(/\.[^.]+$/, '')).trim().slice(0, 200);
  const number =
    /[\p{Script=Han}]{1,12}[〔[（(]\s*(?:19|20)\d{2}\s*[〕\]）)]\s*第?\d+号/u.exec(name)?.[0] ?? '';
  return {
    id: `own-${year}`,
    title: name,
    issuer: '',
    documentNumber: number,
    caseType: words.caseTypes.find((entry) => holdsAny(name, entry.words))?.caseType ?? 'penalty.general',
    validFrom: '',
    source: fileName.slice(0, 300),
    total,
    notApplicable: 'leave',
    vetoEffect: 'zero',
    decimals: 2,
    scorable: true,
  };
}
