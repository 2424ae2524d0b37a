import type { CaseDocument } from '../../../shared/generated/schemas.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { halvesOf } from '../page/halves.ts';
import type { DocumentSpan, Draft, SourcePage } from '../page/types.ts';
import { catalogueOf, listedDocuments, readCatalogue } from '../recognise/catalogue.ts';
import type { KindFinder } from '../recognise/kind.ts';
import type { LabelBook } from '../recognise/labels.ts';
import { readDocument } from '../recognise/read-document.ts';
import { splitPages } from '../recognise/split.ts';
import { ofOneProcedure } from './alike.ts';
import { assembleDraft, type DraftFile } from './assemble.ts';
import { completenessOf } from './completeness.ts';
import { type Cut, spansByCuts } from './cuts.ts';
import { titledByCatalogue } from './titles.ts';

/** What recognition needs to know: made once, used for any number of cases. */
export interface ReadingKnowledge {
  vocabulary: Vocabulary;
  finder: KindFinder;
  labels: LabelBook;
}

/** A file whose pages were read. */
export interface ReadFile {
  file: DraftFile;
  pages: readonly SourcePage[];
  /** Documents as a person cut the file; else they are found by titles and catalogue. */
  cuts?: readonly Cut[];
}

/** The draft of one case from the pages of its files; `title` names it where no document does. */
export function draftOf(files: readonly ReadFile[], knowledge: ReadingKnowledge, title: string): Draft {
  const { vocabulary, finder, labels } = knowledge;
  const spans = files.flatMap(({ file, pages, cuts }) =>
    cuts ? spansByCuts(pages.flatMap(halvesOf), cuts) : spansOf(file, pages.flatMap(halvesOf), finder),
  );
  const documents = titledByCatalogue(
    ofOneProcedure(spans, finder, vocabulary).map(
      (span, index): CaseDocument => readDocument(span, idOf(spans, index), vocabulary, labels),
    ),
    vocabulary,
  );
  const caseFile = assembleDraft(
    documents,
    files.map(({ file }) => file),
    labels.words,
    title,
  );
  const notes = documents.flatMap((document) =>
    document.kind === 'unrecognised'
      ? [
          {
            file: document.pages?.[0]?.file ?? '',
            page: document.pages?.[0]?.from ?? 1,
            message: unrecognised(document),
          },
        ]
      : [],
  );
  const everythingRead = files.every(({ pages }) => pages.every(isRead));
  const completeness = completenessOf(documents, (words) => finder.ofTitle(words)?.kind, everythingRead);
  return { caseFile: { ...caseFile, completeness }, notes };
}

function isRead({ toRecognise, problem }: SourcePage): boolean {
  return toRecognise !== 'page' && problem === undefined;
}

function unrecognised({ title, pages }: CaseDocument): string {
  const count = (pages ?? []).reduce((sum, { from, to }) => sum + to - from + 1, 0);
  return `“${title || '没有题名的文书'}”（${count}页）认不出是哪种文书，请在核对时指定。`;
}

/** A bound file is cut twice: once by its titles to find the catalogue, then with what the catalogue lists. */
function spansOf(file: DraftFile, pages: readonly SourcePage[], finder: KindFinder): DocumentSpan[] {
  const fileTitle = file.name.replace(/^.*\//, '').replace(/\.[^.]+$/, '');
  const first = splitPages(pages, finder, [], fileTitle);
  const catalogue = catalogueOf(first);
  if (!catalogue || first.length <= 2) return first;
  return splitPages(pages, finder, listedDocuments(readCatalogue(catalogue.pages)), fileTitle);
}

/** Ids that a person can read in a log: the kind and which of its kind. */
function idOf(spans: readonly DocumentSpan[], index: number): string {
  const kind = spans[index]?.kind ?? 'unrecognised';
  const place = spans.slice(0, index).filter((span) => span.kind === kind).length + 1;
  return `${kind}-${place}`;
}
