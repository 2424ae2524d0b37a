import type { CaseDocument } from '../../../main/../shared/generated/schemas.ts';
import type { SourcePage, TextLine } from '../../../main/intake/page/types.ts';
import { type LabelBook, loadLabels } from '../../../main/intake/recognise/labels.ts';
import { loadKindFinder } from '../../../main/intake/recognise/load-titles.ts';
import { readDocument } from '../../../main/intake/recognise/read-document.ts';
import { splitPages } from '../../../main/intake/recognise/split.ts';
import { bundledKnowledge } from '../../rules/ground.ts';

const { vocabulary } = bundledKnowledge();
const loaded = loadLabels(vocabulary);
if (!loaded.ok) throw new Error(loaded.error.message);
const book: LabelBook = loaded.value;
const loadedFinder = loadKindFinder(vocabulary);
if (!loadedFinder.ok) throw new Error(loadedFinder.error.message);
const finder = loadedFinder.value;

/** A line of text, or a table as rows of cells. */
export type Part = string | readonly (readonly string[])[];

/** A page as Word gives it: paragraphs, and tables cell by cell; no geometry. `ink`: texts of cells or lines signed on. */
export function paper(parts: readonly Part[], ink: readonly string[] = [], number = 1): SourcePage {
  const lines: TextLine[] = [];
  let table = -1;
  for (const part of parts) {
    if (typeof part === 'string') {
      lines.push({ text: part, confidence: 1 });
      continue;
    }
    table += 1;
    for (const [row, cells] of part.entries()) {
      for (const [column, text] of cells.entries()) {
        for (const own of text.split('\n'))
          lines.push({ text: own, confidence: 1, cell: { table, row, column, rowSpan: 1, columnSpan: 1 } });
      }
    }
  }
  const marks = ink.flatMap((text) => {
    const line = lines.findIndex((one) => one.text.includes(text));
    if (line < 0) throw new Error(`no line “${text}”`);
    return [{ kind: 'ink' as const, line, confidence: 1 }];
  });
  return { file: 'f1', page: number, origin: 'text', lines, marks };
}

/** The first document on these pages as it is read. */
export function read(...pages: SourcePage[]): CaseDocument {
  const [span] = splitPages(pages, finder);
  if (!span) throw new Error('no document');
  return readDocument(span, 'd1', vocabulary, book);
}

/** Fields of a document with their contents; what is not stated as `null`, what was not read is not there. */
export function contents(document: CaseDocument): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(document.fields ?? {}).map(([name, value]) => [
      name,
      'value' in value ? value.value : null,
    ]),
  );
}

export function contentsOf(parts: readonly Part[], ink: readonly string[] = []): Record<string, unknown> {
  return contents(read(paper(parts, ink)));
}
