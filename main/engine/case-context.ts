import type {
  CaseDocument,
  CaseFile,
  Evidence,
  FactUse,
  ParameterValue,
  Procedure,
  ReviewReason,
  Value,
} from '../../shared/generated/schemas.ts';
import { kindTerms, type Vocabulary } from '../vocabulary/vocabulary.ts';
import type { BatchIndex } from './batch.ts';
import { isCopy } from './copies.ts';
import type { ParameterTable } from './parameters.ts';
import { because, type Reading, type Source } from './reading.ts';
import type { Selection } from './selector.ts';

/** Local and dated values as they stood when the check began. */
export type RegisterSnapshot = readonly ParameterValue[];

/** Where a value stands, as findings show it. */
export interface WrittenValue {
  value: Value | undefined;
  places: Evidence[];
}

/** Places that something rests on: all, and the first few where fewer are shown. */
export interface WrittenPlaces {
  all: Evidence[];
  first: Map<number, Evidence[]>;
}

/** One case file, indexed once; all rules of a run share it. */
export class CaseContext {
  readonly caseFile: CaseFile;
  readonly vocabulary: Vocabulary;
  readonly parameters: ParameterTable;
  readonly batch: BatchIndex | undefined;
  readonly byId = new Map<string, CaseDocument>();
  /** Facts of namespace `case`, by catalogue index. */
  readonly caseFacts: (Reading | undefined)[] = [];
  /** Places as findings show them; what one fact rests on is shown with each condition that read it. */
  readonly writtenPlaces = new Map<readonly Source[], WrittenPlaces>();
  /** The same of one value each, by document and field. */
  readonly writtenValues = new Map<CaseDocument, Map<string, WrittenValue>>();
  readonly #byKind = new Map<string, CaseDocument[]>();
  readonly #contexts = new Map<Procedure | undefined, ProcedureContext>();
  readonly #complete: boolean;

  constructor(
    caseFile: CaseFile,
    vocabulary: Vocabulary,
    parameters: ParameterTable,
    batch: BatchIndex | undefined,
  ) {
    this.caseFile = caseFile;
    this.vocabulary = vocabulary;
    this.parameters = parameters;
    this.batch = batch;
    for (const document of caseFile.documents) {
      this.byId.set(document.id, document);
      const list = this.#byKind.get(document.kind);
      if (!list) this.#byKind.set(document.kind, [document]);
      else if (!list.some((other) => isCopy(other, document))) list.push(document);
    }
    this.#complete = caseFile.completeness.inventory === 'complete' && !this.#byKind.has('unrecognised');
  }

  /** The one context of a procedure instance, or of the whole file, so that facts are computed once. */
  contextOf(procedure: Procedure | undefined): ProcedureContext {
    const known = this.#contexts.get(procedure);
    if (known) return known;
    const context = new ProcedureContext(procedure, this.vocabulary);
    this.#contexts.set(procedure, context);
    return context;
  }

  /** Documents of a kind; a second copy of a document counts once. */
  ofKind(kind: string): readonly CaseDocument[] {
    return this.#byKind.get(kind) ?? [];
  }

  /** Undefined if documents of these kinds are established to be missing, else why that is not known. */
  doubtAboutAbsence(kinds: readonly string[]): ReviewReason | undefined {
    const completeness = this.caseFile.completeness;
    const cut = kinds.filter((kind) => completeness.missingPageKinds?.includes(kind));
    if (cut.length > 0) return because('pageMissing', kindTerms(this.vocabulary, cut));
    if (this.#complete) return undefined;
    const open = kinds.filter((kind) => !completeness.missingKinds?.includes(kind));
    return open.length === 0
      ? undefined
      : because('documentUnknown', kindTerms(this.vocabulary, open.slice(0, 3)));
  }
}

/** One procedure instance of the file, or the whole file (`procedure` undefined) for common rules. */
export class ProcedureContext {
  readonly procedure: Procedure | undefined;
  /** Facts of the procedure, by catalogue index. */
  readonly facts: (Reading | undefined)[] = [];
  /** Documents that selectors found from here, by selector index. */
  readonly selections: (Selection | undefined)[] = [];
  /** Facts of rules of this procedure as findings show them, by catalogue index. */
  readonly writtenFacts: (FactUse | undefined)[] = [];
  readonly #vocabulary: Vocabulary;

  constructor(procedure: Procedure | undefined, vocabulary: Vocabulary) {
    this.procedure = procedure;
    this.#vocabulary = vocabulary;
  }

  /**
   * Whether a document is seen from this procedure: its own, those of the whole file,
   * and those of kinds that this procedure never has (a seizure seen from a penalty).
   */
  sees(document: CaseDocument): boolean {
    if (!this.procedure || document.procedure === undefined || document.procedure === this.procedure.id)
      return true;
    const kind = this.#vocabulary.kinds.get(document.kind);
    return kind !== undefined && !kind.procedures.includes(this.procedure.type);
  }
}

const namespaces: Record<string, readonly string[]> = {
  penalty: ['penalty.general', 'penalty.simplified'],
  license: ['license'],
  measure: ['coercion.measure'],
  execution: ['coercion.execution'],
};

/** Whether a procedure type belongs to a fact namespace. */
export function inNamespace(namespace: string, type: string): boolean {
  return namespaces[namespace]?.includes(type) ?? false;
}
