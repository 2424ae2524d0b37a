import type { CaseFile } from '../../../shared/generated/schemas.ts';

const day = /\b(\d{4}-\d\d-\d\d)(T\d\d:\d\d)?\b/g;

/** The same case so many days later (or earlier): all dates, and the years in its numbers. */
export function shiftCase(caseFile: CaseFile, days: number): CaseFile {
  const first = yearOf(caseFile);
  const text = JSON.stringify(caseFile)
    .replace(day, (_all, date: string, time = '') => `${shiftDay(date, days)}${time}`)
    .replace(
      /〔(\d{4})〕/g,
      (_all, year) =>
        `〔${Number(year) + Number(shiftDay(first, days).slice(0, 4)) - Number(first.slice(0, 4))}〕`,
    );
  return JSON.parse(text) as CaseFile;
}

/** Part of a case so many days later, beside its other documents. */
export function shiftDocuments(caseFile: CaseFile, days: number, ids: readonly string[]): CaseFile {
  const documents = caseFile.documents.map((document) =>
    ids.includes(document.id)
      ? (JSON.parse(
          JSON.stringify(document).replace(
            day,
            (_all, date: string, time = '') => `${shiftDay(date, days)}${time}`,
          ),
        ) as typeof document)
      : document,
  );
  return { ...caseFile, documents };
}

/** First day that stands in the case. */
function yearOf(caseFile: CaseFile): string {
  return /20\d\d-\d\d-\d\d/.exec(JSON.stringify(caseFile.documents))?.[0] ?? '2025-01-01';
}

export function shiftDay(date: string, days: number): string {
  const time = new Date(`${date}T00:00:00Z`);
  time.setUTCDate(time.getUTCDate() + days);
  return time.toISOString().slice(0, 10);
}
