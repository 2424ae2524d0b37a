import type {
  CaseDocument,
  CaseFile,
  CheckFinding,
  FieldDefinition,
} from '../../../shared/generated/schemas.ts';
import { type DeadlineFields, deadlineFields } from '../../engine/deadline-fields.ts';
import type { Knowledge } from '../../engine/packs/load-knowledge.ts';
import type { ValuePath } from './value-path.ts';

/** Which values a person always has to stand behind: what the vocabulary says, amounts, dates that feed a deadline. */
export class KeyValues {
  readonly #deadlines: DeadlineFields;

  constructor({ checker, packs }: Pick<Knowledge, 'checker' | 'packs'>) {
    this.#deadlines = deadlineFields(
      checker.compiler,
      packs.flatMap(({ rules }) => rules),
    );
  }

  /** Asks about the values of one case. */
  of(caseFile: CaseFile, findings: readonly CheckFinding[]): KeyValuesOfCase {
    return new KeyValuesOfCase(this.#deadlines, caseFile, findings);
  }
}

export class KeyValuesOfCase {
  readonly #deadlines: DeadlineFields;
  /** `document/relation` of documents to which another stands in a relation. */
  readonly #related = new Set<string>();
  /** `document/field` of values on which the machine rests a fault, and of those that it would need to decide. */
  readonly #faults = new Set<string>();
  readonly #wanted = new Set<string>();

  constructor(deadlines: DeadlineFields, { documents }: CaseFile, findings: readonly CheckFinding[]) {
    this.#deadlines = deadlines;
    for (const { relatesTo = [] } of documents)
      for (const { type, document } of relatesTo) this.#related.add(`${document}/${type}`);
    for (const { verdict, reason, evidence } of findings) {
      const names = evidence.map(({ document, field }) => `${document}/${field}`);
      if (verdict === 'fail') for (const name of names) this.#faults.add(name);
      if (verdict === 'review' && reason?.kind === 'notRead')
        for (const name of names) this.#wanted.add(name);
    }
  }

  isKey(document: CaseDocument, path: ValuePath, field: FieldDefinition): boolean {
    if (field.key !== undefined || field.type === 'money') return true;
    return (field.type === 'date' || field.type === 'dateTime') && this.feedsDeadline(document, path);
  }

  feedsDeadline(document: CaseDocument, path: ValuePath): boolean {
    const name = evidenceName(document, path);
    const { fields, related } = this.#deadlines;
    if (fields.has(`${document.kind}/${name}`)) return true;
    for (const entry of related) {
      const [relation, property] = entry.split('/');
      if (property === name && this.#related.has(`${document.id}/${relation}`)) return true;
    }
    return false;
  }

  /** A deadline can't be reckoned because this was not read. */
  leavesDeadlineOpen(document: CaseDocument, path: ValuePath): boolean {
    return (
      this.#wanted.has(`${document.id}/${evidenceName(document, path)}`) && this.feedsDeadline(document, path)
    );
  }

  /** The machine says that there is a fault because of this value. */
  makesFault(document: CaseDocument, path: ValuePath): boolean {
    return this.#faults.has(`${document.id}/${evidenceName(document, path)}`);
  }
}

/** A value as facts and evidence name it: `date`, `signature.head.date`, `seal.name`. */
function evidenceName(document: CaseDocument, path: ValuePath): string {
  switch (path.part) {
    case 'field':
      return path.field;
    case 'signature':
      return `signature.${document.signatures?.[path.index]?.role ?? ''}.${path.key}`;
    case 'seal':
      return 'seal.name';
  }
}
