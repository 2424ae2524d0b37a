import type { FailedFile } from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { ReadFile, ReadingKnowledge } from '../../intake/draft/read-case.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { type DraftedCase, draftCase, readingKnowledge } from './draft.ts';
import type { CaseSource } from './plan.ts';
import type { ReadingPorts, ReadingWatch, Recogniser } from './ports.ts';
import { readSource } from './read-files.ts';
import { openInThread } from './reader/open-in-thread.ts';
import { noShelf, type PageShelf } from './shelf.ts';

/** A case as it was read, with the files that could not be. */
export interface ReadCase extends DraftedCase {
  failed: FailedFile[];
  files: ReadFile[];
  stopped: boolean;
}

/** Reads cases from files: opens, recognises, recognises documents, drafts. */
export class Reading {
  readonly #vocabulary: Vocabulary;
  readonly #shelf: PageShelf;
  readonly #keepIn: string | undefined;
  readonly #recogniser: Recogniser | undefined;
  #knowledge: Result<ReadingKnowledge> | undefined;

  constructor(
    vocabulary: Vocabulary,
    parts: { shelf?: PageShelf; keepIn?: string; recogniser?: Recogniser | undefined } = {},
  ) {
    this.#vocabulary = vocabulary;
    this.#shelf = parts.shelf ?? noShelf;
    this.#keepIn = parts.keepIn;
    this.#recogniser = parts.recogniser;
  }

  get knowledge(): Result<ReadingKnowledge> {
    this.#knowledge ??= readingKnowledge(this.#vocabulary);
    return this.#knowledge;
  }

  isDocumentTitle(title: string): boolean {
    return this.knowledge.ok && this.knowledge.value.finder.ofTitle(title) !== undefined;
  }

  /** Files of a case with their pages; files read before come from the shelf. */
  readFiles(source: CaseSource, watch: ReadingWatch) {
    return readSource(source, this.#ports(), watch);
  }

  /** The draft of files that were read. */
  draft(files: readonly ReadFile[], name: string): Result<DraftedCase> {
    const { knowledge } = this;
    return knowledge.ok ? draftCase(files, knowledge.value, name) : knowledge;
  }

  /** Reads and drafts; an error where not one file of the case could be read. */
  async read(source: CaseSource, watch: ReadingWatch): Promise<Result<ReadCase>> {
    const { files, failed, stopped } = await this.readFiles(source, watch);
    if (stopped) return fail('CANCELLED', `“${source.name}”没有读完。`);
    const [first] = failed;
    if (files.length === 0 && first) return { ok: false, error: first.error };
    const drafted = this.draft(files, source.name);
    return drafted.ok ? ok({ ...drafted.value, failed, files, stopped }) : drafted;
  }

  /** Ends what was started for reading. */
  close(): void {
    this.#recogniser?.close();
  }

  #ports(): ReadingPorts {
    return {
      open: (files) => openInThread(files, this.#keepIn),
      shelf: this.#shelf,
      ...(this.#recogniser ? { recogniser: this.#recogniser } : {}),
    };
  }
}
