import type { FieldDefinition, ReadPlace, Value } from '../../../shared/generated/schemas.ts';
import { isValidCreditCode, isValidIdCard } from '../../../shared/identity/index.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { findAmounts, findAmountsInWords } from '../find/amounts.ts';
import { findDates, findMoments } from '../find/dates.ts';
import { findDocumentNumbers } from '../find/document-numbers.ts';
import { findOfficers, namesIn } from '../find/people.ts';
import { findStatutes } from '../find/statutes.ts';
import type { TextLine } from '../page/types.ts';
import type { Labelled } from './labelled.ts';

/** Strokes and words by which a form says that a place is left empty on purpose. */
const struck = /^[\s\u3000/／\\—\-无]*$/;

/** The value of a field as it stands behind its label; undefined where something stands there that was not understood. */
export function readValue(
  vocabulary: Vocabulary,
  field: FieldDefinition,
  labelled: Labelled,
): Value | undefined {
  const read = placesOf(labelled);
  if (struck.test(labelled.value)) {
    // On a scan a blank place may hold ink that is no text.
    return labelled.page.origin === 'text' ? { absent: 'notStated', ...read } : undefined;
  }
  const content = contentOf(vocabulary, field, labelled.value);
  return content === undefined ? undefined : { value: content, state: 'draft', ...read };
}

function contentOf(vocabulary: Vocabulary, field: FieldDefinition, text: string): unknown {
  switch (field.type) {
    case 'date':
      return onlyOne(findDates(text));
    case 'dateTime':
      return onlyOne(findMoments(text));
    case 'money':
      return onlyOne(findAmounts(text)) ?? onlyOne(findAmountsInWords(text))?.amount;
    case 'integer':
    case 'number':
      return numberIn(text);
    case 'boolean':
      return booleanIn(text);
    case 'term':
      return termIn(vocabulary, field.terms ?? '', text);
    case 'structure':
      return structuresIn(field.structure ?? '', text);
    case 'text':
      return field.list ? listIn(text) : textIn(field.id, text);
  }
}

/** Several different values behind one label are none. */
function onlyOne<T>(found: readonly { value: T }[]): T | undefined {
  const [first, ...others] = found;
  return first && others.every(({ value }) => value === first.value) ? first.value : undefined;
}

function numberIn(text: string): number | undefined {
  const found = [...text.matchAll(/\d+(?:\.\d+)?/g)];
  return found.length === 1 ? Number(found[0]?.[0]) : undefined;
}

function booleanIn(text: string): boolean | undefined {
  if (/^[\s]*(?:是|有|已|√|☑|同意)/u.test(text)) return true;
  if (/^[\s]*(?:否|没有|未|不)/u.test(text)) return false;
  return undefined;
}

/** The one term that the text names; ticked boxes win over the rest of a list to tick. */
function termIn(vocabulary: Vocabulary, list: string, text: string): string | undefined {
  const ticked = [...text.matchAll(/[☑√✓■][\s]*([^□☑√✓■\s]+)/gu)].map(([, word]) => word ?? '');
  const words = ticked.length > 0 ? ticked.join(' ') : /□/.test(text) ? '' : text;
  const named = [...(vocabulary.terms.get(list)?.values() ?? [])].filter(({ term, aliases }) =>
    [term, ...(aliases ?? [])].some((word) => words.includes(word)),
  );
  // 其他 is named inside other words too; a term inside a longer named term is not meant.
  const longest = named.filter(
    ({ term }) => !named.some((other) => other.term !== term && other.term.includes(term)),
  );
  return longest.length === 1 ? longest[0]?.id : undefined;
}

function structuresIn(structure: string, text: string): unknown {
  switch (structure) {
    case 'officer': {
      const officers = findOfficers(text).map(({ value }) => value);
      if (officers.length > 0) return officers;
      const names = namesIn(text);
      return names.length > 0 ? names.map((name) => ({ name })) : undefined;
    }
    case 'statute': {
      const statutes = findStatutes(text).map(({ value }) => value);
      return statutes.length > 0 ? statutes : undefined;
    }
    default:
      return undefined;
  }
}

function listIn(text: string): string[] {
  const names = namesIn(text);
  return names.length > 0
    ? names
    : text
        .split(/[、；;\n]+/)
        .map((part) => part.trim())
        .filter((part) => part !== '');
}

function textIn(id: string, text: string): string {
  const tidy = text.replace(/^[\s\u3000]+|[\s\u3000]+$/g, '');
  if (id === 'number' || id === 'caseNumber' || id.endsWith('Number')) {
    return onlyOne(findDocumentNumbers(tidy)) ?? tidy.replace(/\s+/g, '');
  }
  return tidy.replace(/\n[\s\u3000]*/g, '\n');
}

/** Where a value stands, with how sure its reading is. */
export function placesOf({ lines, page }: Pick<Labelled, 'lines' | 'page'>): { read?: ReadPlace[] } {
  const first = lines[0];
  const region = enclosing(lines);
  const sure = lines.every((line) => line.confidence >= 0.9);
  return {
    read: [
      {
        file: page.file,
        page: page.page,
        ...(region ? { region } : {}),
        reader: page.origin === 'text' ? 'text' : 'recognition',
        confidence: first === undefined || sure ? 'clear' : 'check',
      },
    ],
  };
}

function enclosing(lines: readonly TextLine[]): [number, number, number, number] | undefined {
  const regions = lines.flatMap(({ region }) => (region ? [region] : []));
  if (regions.length === 0) return undefined;
  const left = Math.min(...regions.map(([x]) => x));
  const top = Math.min(...regions.map(([, y]) => y));
  const right = Math.max(...regions.map(([x, , width]) => x + width));
  const bottom = Math.max(...regions.map(([, y, , height]) => y + height));
  return [left, top, right - left, bottom - top];
}

/** Whether an identity number or credit code has its check digits right. */
export function hasRightCheckDigits(text: string): boolean {
  return isValidIdCard(text) || isValidCreditCode(text);
}
