import type {
  CaseDocument,
  CompareCell,
  CompareColumn,
  CompareConclusion,
  CompareRow,
  ComparisonField,
  ComparisonPaper,
  ComparisonPlan,
  Value,
} from '../../../shared/generated/schemas.ts';
import { kindTerm, type Vocabulary } from '../../vocabulary/vocabulary.ts';
import { wordsDiffer } from './compare-amounts.ts';
import { compareAs } from './compare-values.ts';

export interface Comparison {
  columns: CompareColumn[];
  rows: CompareRow[];
}

interface Place {
  paper: ComparisonPaper;
  document: CaseDocument | undefined;
  title: string;
  date: string | undefined;
}

/**
 * Lays the papers of a plan side by side in the order of their dates. Each is compared with what the party was told
 * (the last such paper), else with the first paper that states the value. `dateOf` gives a document's day.
 */
export function compareDocuments(
  plan: ComparisonPlan,
  documents: readonly CaseDocument[],
  vocabulary: Vocabulary,
  dateOf: (document: CaseDocument) => string | undefined,
): Comparison {
  const places = placesOf(plan, documents, vocabulary, dateOf);
  const reference = places.findLastIndex(({ paper, document }) => document && paper.role === 'told');
  const rows = plan.rows.map((row) => rowOf(row, places, reference, vocabulary));
  return {
    rows,
    columns: places.map(({ paper, document, title, date }, index) => ({
      id: document?.id ?? paper.kinds[0]!,
      title,
      ...(date === undefined ? {} : { date }),
      role: paper.role,
      missing: document === undefined,
      isReference: index === reference,
      conclusion: conclusionOf(rows, index, reference, document === undefined),
    })),
  };
}

function placesOf(
  plan: ComparisonPlan,
  documents: readonly CaseDocument[],
  vocabulary: Vocabulary,
  dateOf: (document: CaseDocument) => string | undefined,
): Place[] {
  const places: Place[] = [];
  const found = plan.columns
    .flatMap((paper) =>
      documents
        .filter(({ kind }) => paper.kinds.includes(kind))
        .map((document): Place => {
          const title = document.title || kindTerm(vocabulary, document.kind);
          return { paper, document, title, date: dateOf(document) };
        }),
    )
    .sort((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999'));
  for (const [order, paper] of plan.columns.entries()) {
    if (!paper.expected || found.some((place) => place.paper === paper)) continue;
    const later = plan.columns.slice(order + 1);
    const at = found.findIndex((place) => later.includes(place.paper));
    const title = paper.kinds
      .slice(0, 1)
      .map((kind) => kindTerm(vocabulary, kind))
      .join('');
    found.splice(at < 0 ? found.length : at, 0, { paper, document: undefined, title, date: undefined });
  }
  places.push(...found);
  return places;
}

function rowOf(
  row: ComparisonField,
  places: readonly Place[],
  reference: number,
  vocabulary: Vocabulary,
): CompareRow {
  const fields = places.map(({ document }) => document && fieldOf(row, document, vocabulary));
  const values = places.map(({ document }, index) => {
    const field = fields[index];
    return field === undefined ? undefined : document?.fields?.[field];
  });
  const told = reference >= 0 && isKnown(values[reference]) ? reference : values.findIndex(isKnown);
  const cells = places.map(({ document }, index): CompareCell => {
    if (!document) return empty('missing');
    const field = fields[index];
    if (field === undefined) return empty('notInKind');
    const value = values[index];
    if (!value) return { ...empty('unread'), differs: true, field };
    const page = value.read?.[0]?.page;
    const place = { field, ...(page === undefined ? {} : { page }) };
    if (!('value' in value))
      return { ...empty(value.absent), differs: value.absent !== 'notStated' || told >= 0, ...place };
    const other = told >= 0 && told !== index ? values[told] : undefined;
    const compared = compareAs(row.as, vocabulary, isKnown(other) ? other.value : undefined, value.value);
    const words = inWordsOf(row, document);
    return {
      state: value.state,
      segments: compared.segments,
      differs: compared.differs || words !== undefined,
      notes: [...compared.notes, ...(words ? [words] : [])],
      ...place,
    };
  });
  return { id: row.id, term: row.term, cells, differs: cells.some(({ differs }) => differs) };
}

function empty(state: CompareCell['state']): CompareCell {
  return { state, segments: [], differs: false, notes: [] };
}

function fieldOf(row: ComparisonField, document: CaseDocument, vocabulary: Vocabulary): string | undefined {
  const kind = vocabulary.kinds.get(document.kind);
  return row.fields.find((field) => kind?.fields.has(field));
}

function isKnown(value: Value | undefined): value is Extract<Value, { value: unknown }> {
  return value !== undefined && 'value' in value;
}

function inWordsOf({ total, inWords }: ComparisonField, { fields = {} }: CaseDocument) {
  if (total === undefined || inWords === undefined) return undefined;
  const [figure, words] = [fields[total], fields[inWords]];
  return isKnown(figure) && isKnown(words) ? wordsDiffer(figure.value, words.value) : undefined;
}

/** What the column as a whole says; being told less than was decided weighs most. */
function conclusionOf(
  rows: readonly CompareRow[],
  index: number,
  reference: number,
  missing: boolean,
): CompareConclusion {
  if (missing) return { what: 'missing', rows: [] };
  const cells = rows.map((row) => ({ term: row.term, cell: row.cells[index]! }));
  const termsOf = (wanted: (cell: CompareCell) => boolean) =>
    cells.filter(({ cell }) => wanted(cell)).map(({ term }) => term);
  if (index === reference) {
    const ranged = termsOf((cell) => cell.notes.some(({ what }) => what === 'range'));
    return { what: ranged.length > 0 ? 'ceiling' : 'reference', rows: ranged };
  }
  const beyond = termsOf((cell) => cell.notes.some(({ what }) => what === 'higher' || what === 'adds'));
  if (beyond.length > 0 && index > reference && reference >= 0) return { what: 'beyond', rows: beyond };
  const different = termsOf((cell) => cell.differs && cell.state !== 'unread');
  if (different.length > 0) return { what: 'different', rows: different };
  const open = termsOf((cell) => cell.state === 'unread');
  return open.length > 0 ? { what: 'open', rows: open } : { what: 'same', rows: [] };
}
