import type { CaseDocument } from '../../shared/generated/schemas.ts';

/** Fields that tell one document of a kind from another; without any of them, two alike may be two. */
const marks = ['number', 'start', 'items', 'receiptNumber', 'extensionDays', 'days'];

/** Whether two documents of one kind say the same throughout: a second copy of one document, bound in or scanned twice. */
export function isCopy(left: CaseDocument, right: CaseDocument): boolean {
  return (
    marks.some((mark) => markOf(left, mark) && markOf(right, mark)) && contentOf(left) === contentOf(right)
  );
}

function markOf(document: CaseDocument, field: string): boolean {
  const value = document.fields?.[field];
  return value !== undefined && 'value' in value && value.value !== '';
}

/** Where, by whom and when something was read makes no difference. */
const notContent = ['id', 'pages', 'read', 'state', 'by', 'at'];

function contentOf(document: CaseDocument): string {
  const { id: _id, pages: _pages, fields, ...rest } = document;
  const sorted = Object.entries(fields ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify({ rest, sorted }, (key, value) => (notContent.includes(key) ? undefined : value));
}
