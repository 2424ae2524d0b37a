import type { CaseFile, LedgerPlace } from '../../../shared/generated/schemas.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { draftValue, type RegisterPlace } from '../register/case-draft.ts';
import { typedValue } from '../register/typed-value.ts';
import type { LedgerDictionary } from './dictionary.ts';

type Document = CaseFile['documents'][number];
type ProcedureType = CaseFile['procedures'][number]['type'];

/** Text of a cell with what matters for its reading. */
export interface RowText {
  text: string;
  head: string;
  /** Yuan of one unit of a plain number. */
  unit: number;
  /** The result of a formula, as the workbook keeps it. */
  stored: boolean;
}

/** The documents of one row: those that some cell says something about. */
export class RowDocuments {
  readonly #type: ProcedureType;
  readonly #at: RegisterPlace;
  readonly #vocabulary: Vocabulary;
  readonly #instead: ReadonlyMap<string, string>;
  readonly #documents = new Map<string, { serves: boolean; fields: NonNullable<Document['fields']> }>();

  constructor(
    type: ProcedureType,
    at: RegisterPlace,
    dictionary: LedgerDictionary,
    vocabulary: Vocabulary,
    outcome: string,
  ) {
    this.#type = type;
    this.#at = at;
    this.#vocabulary = vocabulary;
    const named = dictionary.content.decisions.find(({ words }) =>
      words.some((word) => outcome.includes(word)),
    );
    this.#instead = new Map(Object.entries(named?.instead ?? {}));
  }

  /** Puts a text in the first place that this procedure has for it; answers why it did not. */
  place(places: readonly LedgerPlace[], text: RowText, date1904: boolean): string | undefined {
    for (const { kinds, field: id, serves } of places) {
      const plain = kinds[this.#type];
      const kind = plain === undefined ? undefined : (this.#instead.get(plain) ?? plain);
      const field = kind === undefined ? undefined : this.#vocabulary.kinds.get(kind)?.fields.get(id);
      if (kind === undefined || !field) continue;
      const read = typedValue(this.#vocabulary, field, text.text, { unit: text.unit, date1904 });
      if ('problem' in read) return read.problem;
      const document = this.#documents.get(kind) ?? { serves: serves === 'decision', fields: {} };
      document.fields[id] ??= draftValue(read.value, read.sure && !text.stored, this.#at);
      this.#documents.set(kind, document);
      return undefined;
    }
    return 'noPlace';
  }

  /** A receipt of a decision makes the decision one of the documents, if only by name. */
  all(): Document[] {
    const kinds = [...this.#documents.keys()];
    const isDecision = (kind: string) => this.#vocabulary.kinds.get(kind)?.classes.includes('decision');
    const decision = kinds.find(isDecision);
    return [...this.#documents].flatMap(([kind, { serves, fields }]): Document[] => {
      // A receipt that serves nothing in the row can't be told from other receipts.
      if (serves && decision === undefined) return [];
      const title = this.#vocabulary.kinds.get(kind)?.term;
      return [
        {
          id: idOf(kind),
          kind,
          ...(title === undefined ? {} : { title }),
          procedure: 'p1',
          fields,
          ...(serves && decision !== undefined
            ? { relatesTo: [{ type: 'serves' as const, document: idOf(decision) }] }
            : {}),
        },
      ];
    });
  }
}

function idOf(kind: string): string {
  return `ledger-${kind}`;
}
