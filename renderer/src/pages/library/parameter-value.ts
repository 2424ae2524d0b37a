import { readDate } from '../../../../shared/dates/index.ts';
import type {
  ParameterDefinition,
  ParameterEntry,
  ParameterLine,
  ParameterValue,
} from '../../../../shared/generated/schemas.ts';
import type { Messages } from '../../messages/zh-CN.ts';

/** The form's texts as typed. */
export interface ValueDraft {
  value: string;
  match: Record<string, string>;
  from: string;
  to: string;
  source: string;
}

export type DraftProblems = Partial<Record<'value' | 'from' | 'to' | 'source', string>>;

/** Columns that are not text. */
const entryTypes: Record<string, 'number' | 'boolean'> = { months: 'number', includesMeasures: 'boolean' };
const dayFields = new Set(['from', 'to']);
const yes = new Set(['是', 'true', 'yes', '1']);

export function emptyDraft(): ValueDraft {
  return { value: '', match: {}, from: '', to: '', source: '' };
}

export function draftOf(definition: ParameterDefinition, value: ParameterValue): ValueDraft {
  return {
    value: Array.isArray(value.value) ? entriesText(definition, value.value) : String(value.value),
    match: { ...value.match } as Record<string, string>,
    from: value.from ?? '',
    to: value.to ?? '',
    source: value.source,
  };
}

/** The value that a draft means, or what is wrong with it, by field. */
export function readDraft(
  definition: ParameterDefinition,
  draft: ValueDraft,
  { library }: Pick<Messages, 'library'>,
): { value: ParameterValue } | { problems: DraftProblems } {
  const problems: DraftProblems = {};
  const content = readContent(definition, draft.value.trim(), library);
  if ('problem' in content) problems.value = content.problem;
  const from = readDay(draft.from);
  const to = readDay(draft.to);
  if ('problem' in from) problems.from = from.problem;
  if ('problem' in to) problems.to = to.problem;
  if (draft.source.trim() === '') problems.source = library.sourceMissing;
  if ('problem' in content || 'problem' in from || 'problem' in to || problems.source !== undefined)
    return { problems };
  const match = Object.fromEntries(Object.entries(draft.match).filter(([, text]) => text.trim() !== ''));
  return {
    value: {
      key: definition.key,
      from: from.day,
      to: to.day,
      value: content.content,
      source: draft.source.trim(),
      ...(Object.keys(match).length > 0 ? { match } : {}),
    },
  };
}

type Content = { content: ParameterValue['value'] } | { problem: string };

function readContent(definition: ParameterDefinition, text: string, words: Messages['library']): Content {
  switch (definition.type) {
    case 'number':
    case 'money': {
      const number = Number(text.replaceAll(/[,，\s]/g, ''));
      if (text === '') return { problem: words.valueMissing };
      return Number.isFinite(number) && number >= 0 ? { content: number } : { problem: words.valueNotNumber };
    }
    case 'boolean':
      return { content: text === 'true' };
    case 'entries':
      return readEntries(definition, text, words);
    default:
      return text === '' ? { problem: words.valueMissing } : { content: text };
  }
}

/** Lines of tab-separated text, as pasted from a spreadsheet. */
function readEntries(definition: ParameterDefinition, text: string, words: Messages['library']): Content {
  const fields = definition.entryFields ?? [];
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lines.length === 0) return { problem: words.valueMissing };
  const tooWide = lines.findIndex((line) => line.split('\t').length > fields.length);
  if (tooWide >= 0) return { problem: words.entriesProblem(tooWide + 1, fields.length) };
  return {
    content: lines.map((line): ParameterEntry => {
      const cells = line.split('\t');
      const entries = fields.flatMap((field, at) => {
        const cell = cells[at]?.trim() ?? '';
        // Rules ask for an open end by its empty text; other empty cells are left out.
        if (cell === '') return dayFields.has(field) ? [[field, '']] : [];
        return [[field, entryCell(field, cell)]];
      });
      return Object.fromEntries(entries) as ParameterEntry;
    }),
  };
}

function entryCell(field: string, cell: string): string | number | boolean {
  if (entryTypes[field] === 'boolean') return yes.has(cell.toLowerCase());
  return entryTypes[field] === 'number' && Number.isFinite(Number(cell)) ? Number(cell) : cell;
}

function entriesText(definition: ParameterDefinition, entries: readonly ParameterEntry[]): string {
  const fields = definition.entryFields ?? [];
  return entries
    .map((entry) => fields.map((field) => String((entry as Record<string, unknown>)[field] ?? '')).join('\t'))
    .join('\n');
}

function readDay(text: string): { day: string | null } | { problem: string } {
  if (text.trim() === '') return { day: null };
  const read = readDate(text);
  if (!read.ok) return { problem: read.problem };
  // A month or a year stands for its first day.
  const [year, month = '01', day = '01'] = read.date.split('-');
  return { day: `${year}-${month}-${day}` };
}

/** A value in words: `5,000 元`, `顺延`, `12 行`. */
export function valueWords(
  definition: ParameterDefinition,
  value: ParameterValue['value'],
  { library, common }: Pick<Messages, 'library' | 'common'>,
): string {
  if (Array.isArray(value)) return library.entriesCount(value.length);
  if (typeof value === 'number') return `${value.toLocaleString('zh-CN')} ${definition.unit ?? ''}`.trim();
  if (typeof value === 'boolean') return value ? common.yes : common.no;
  return definition.type === 'choice' ? choiceWord(definition, value, library) : value;
}

/** Word of a choice: the parameter's own, because the same id may mean different things (有, 顺延). */
export function choiceWord(
  definition: ParameterDefinition,
  choice: string,
  { choiceWords }: Pick<Messages['library'], 'choiceWords'>,
): string {
  const own = definition.terms?.value as Readonly<Record<string, string>> | undefined;
  return own?.[choice] ?? choiceWords[choice] ?? choice;
}

export function isUnset({ definition, office }: ParameterLine): boolean {
  return definition.values.length === 0 && office.length === 0;
}
