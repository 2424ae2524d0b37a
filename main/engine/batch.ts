/** Values of all cases of a batch, by index name, for rules that compare across cases. */
export class BatchIndex {
  readonly name: string;
  readonly #cases = new Map<string, Map<string, { id: string; label: string }[]>>();
  readonly #derived = new Map<unknown, Map<string, unknown>>();

  constructor(name: string) {
    this.name = name;
  }

  add(index: string, value: string, caseId: string, label: string): void {
    const values = this.#cases.get(index) ?? new Map<string, { id: string; label: string }[]>();
    this.#cases.set(index, values);
    const list = values.get(value);
    if (list) list.push({ id: caseId, label });
    else values.set(value, [{ id: caseId, label }]);
    this.#forget(index);
  }

  /** Takes out what was added with the same words. */
  remove(index: string, value: string, caseId: string): void {
    const values = this.#cases.get(index);
    const others = values?.get(value)?.filter(({ id }) => id !== caseId) ?? [];
    if (others.length > 0) values?.set(value, others);
    else values?.delete(value);
    this.#forget(index);
  }

  /** All values under an index, of whatever case. */
  values(index: string): Iterable<string> {
    return this.#cases.get(index)?.keys() ?? [];
  }

  /** What a function makes of all values under an index, made once until another value comes or goes. */
  derived<T>(index: string, make: (values: Iterable<string>) => T): T {
    const made = (this.#derived.get(make) ?? new Map<string, unknown>()) as Map<string, T>;
    this.#derived.set(make, made);
    let result = made.get(index);
    if (result === undefined) {
      result = make(this.values(index));
      made.set(index, result);
    }
    return result;
  }

  /** Labels of the other cases with this value. */
  others(index: string, value: string, caseId: string): string[] {
    const list = this.#cases.get(index)?.get(value) ?? [];
    return list.filter((entry) => entry.id !== caseId).map((entry) => entry.label);
  }

  #forget(index: string): void {
    for (const made of this.#derived.values()) made.delete(index);
  }
}
