import type { DocumentSelector, FactDefinition, Rule } from '../../shared/generated/schemas.ts';
import type { FactCompiler } from './compiler.ts';
import { kindsOf } from './selector.ts';

/** Documents that the fields inside an `each` are of. */
interface Context {
  kinds: readonly string[];
  /** What stands here is part of a deadline. */
  counts: boolean;
}

/** Fields from which deadlines of rules are reckoned; a field stands here whatever its type. */
export interface DeadlineFields {
  /** `kind/field`; fields of signatures as `signature.<role>.date`. */
  fields: ReadonlySet<string>;
  /** `relation/field`: the field of any document to which another stands in this relation. */
  related: ReadonlySet<string>;
}

/** Follows what deadlines are reckoned from through facts to the documents that they come from. */
export function deadlineFields(compiler: FactCompiler, rules: readonly Rule[]): DeadlineFields {
  const walk = new Walk(compiler);
  for (const { when, assert } of rules) {
    walk.visit(when, { kinds: [], counts: false });
    walk.visit(assert, { kinds: [], counts: false });
  }
  return { fields: walk.fields, related: walk.related };
}

class Walk {
  readonly fields = new Set<string>();
  readonly related = new Set<string>();
  readonly #compiler: FactCompiler;
  readonly #facts = new Set<string>();

  constructor(compiler: FactCompiler) {
    this.#compiler = compiler;
  }

  /** Looks through any part of a condition or operand. */
  visit(node: unknown, context: Context): void {
    if (Array.isArray(node)) for (const member of node) this.visit(member, context);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    const part = node as Readonly<Record<string, unknown>>;
    if ('each' in part) {
      this.visit(part.each, context);
      const { documents } = part.each as { documents?: DocumentSelector };
      this.visit(part.assert, documents ? { ...context, kinds: this.#kinds(documents) } : context);
      return;
    }
    if (context.counts) this.#take(part, context);
    for (const [key, value] of Object.entries(part))
      this.visit(value, key === 'deadline' ? { ...context, counts: true } : context);
  }

  /** What an operand of a deadline reads. */
  #take({ fact, documents, ...part }: Readonly<Record<string, unknown>>, context: Context): void {
    if (typeof fact === 'string') this.#takeFact(fact);
    const kinds = documents === undefined ? context.kinds : this.#kinds(documents as DocumentSelector);
    for (const key of ['field', 'days', 'approvedOn', 'from', 'to']) this.#add(kinds, part[key]);
    if (part.related !== undefined) this.related.add(`${part.related}/${part.property}`);
  }

  #takeFact(path: string): void {
    if (this.#facts.has(path)) return;
    this.#facts.add(path);
    const definition: FactDefinition | undefined = this.#compiler.findFact(path)?.definition;
    for (const { documents, field } of definition?.from ?? [])
      if (documents) this.#add(this.#kinds(documents), field);
    this.visit(definition?.is, { kinds: [], counts: true });
  }

  #add(kinds: readonly string[], field: unknown): void {
    if (typeof field === 'string') for (const kind of kinds) this.fields.add(`${kind}/${field}`);
  }

  #kinds(selector: DocumentSelector): string[] {
    return kindsOf(this.#compiler, selector);
  }
}
