/**
 * Values written as JSON in which nothing is said twice: a text that came before is its number, an object that came
 * before (the same one, not an equal one) is its number below zero, and objects of the same keys name the keys once.
 * What is known beforehand is never written at all. Reading gives equal values with keys in their order.
 */

/** Texts and objects that writer and reader know beforehand, numbered in the order in which they come. */
export interface Known {
  readonly texts: readonly string[];
  readonly objects: readonly object[];
  readonly textNumbers: ReadonlyMap<string, number>;
  readonly objectNumbers: ReadonlyMap<object, number>;
}

/** A list begins with this, another object with the number of its keys or, the first time, the keys. */
const list = -1;

type Form = string | number | boolean | null | { n: number } | Form[];

/** Numbers all texts and objects in a value; a copy of the value gives the same numbers. */
export function knownFrom(value: unknown): Known {
  const textNumbers = new Map<string, number>();
  const objectNumbers = new Map<object, number>();
  const objects: object[] = [];
  const visit = (part: unknown): void => {
    if (typeof part === 'string') {
      if (!textNumbers.has(part)) textNumbers.set(part, textNumbers.size);
    } else if (typeof part === 'object' && part !== null) {
      objectNumbers.set(part, objects.length);
      objects.push(part);
      for (const child of Object.values(part)) visit(child);
    }
  };
  visit(value);
  return { texts: [...textNumbers.keys()], objects, textNumbers, objectNumbers };
}

/** Keys of objects as a path of maps, so that keys met before are found without making a text of them. */
interface KeyPath {
  number: number;
  next: Map<string, KeyPath>;
}

/** JSON text of a value; what is known is left out. */
export function writeCompact(value: unknown, known: Known): string {
  const texts = new Map<string, number>();
  const objects = new Map<object, number>();
  const root: KeyPath = { number: -1, next: new Map() };
  let shapes = 0;

  const write = (part: unknown): Form => {
    if (typeof part === 'string') return writeText(part);
    if (typeof part === 'boolean' || part === null) return part;
    if (typeof part === 'number') return { n: part };
    if (typeof part !== 'object') throw new Error(`no JSON value: ${typeof part}`);
    const number = objects.get(part) ?? known.objectNumbers.get(part);
    if (number !== undefined) return -1 - number;
    objects.set(part, known.objects.length + objects.size);
    return Array.isArray(part) ? writeList(part) : writeObject(part as Record<string, unknown>);
  };
  const writeText = (text: string): Form => {
    const number = known.textNumbers.get(text) ?? texts.get(text);
    if (number !== undefined) return number;
    texts.set(text, known.texts.length + texts.size);
    return text;
  };
  const writeList = (members: readonly unknown[]): Form => {
    const form: Form[] = [list];
    for (const member of members) form.push(write(member));
    return form;
  };
  const writeObject = (object: Record<string, unknown>): Form => {
    const form: Form[] = [list];
    let path = root;
    for (const key in object) {
      const part = object[key];
      if (part === undefined) continue;
      let next = path.next.get(key);
      if (!next) {
        next = { number: -1, next: new Map() };
        path.next.set(key, next);
      }
      path = next;
      form.push(write(part));
    }
    if (path.number < 0) {
      path.number = shapes++;
      form[0] = Object.keys(object).filter((key) => object[key] !== undefined);
    } else form[0] = path.number;
    return form;
  };
  return JSON.stringify(write(value));
}

/** The value of a text that was written with an equal known value. Throws where it does not fit. */
export function readCompact(text: string, known: Known): unknown {
  const texts: string[] = [];
  const objects: object[] = [];
  const shapes: string[][] = [];

  const read = (form: Form): unknown => {
    if (typeof form === 'string') {
      texts.push(form);
      return form;
    }
    if (typeof form === 'number')
      return form < 0 ? numbered(known.objects, objects, -1 - form) : numbered(known.texts, texts, form);
    if (typeof form !== 'object' || form === null) return form;
    if (!Array.isArray(form)) return form.n;
    return form[0] === list ? readList(form) : readObject(form);
  };
  const readList = (form: readonly Form[]): unknown[] => {
    const members: unknown[] = [];
    objects.push(members);
    for (let index = 1; index < form.length; index += 1) members.push(read(form[index] as Form));
    return members;
  };
  const readObject = (form: readonly Form[]): object => {
    const object: Record<string, unknown> = {};
    objects.push(object);
    const parts: unknown[] = [];
    for (let index = 1; index < form.length; index += 1) parts.push(read(form[index] as Form));
    // Keys are numbered when an object ends: those of what is inside come first.
    const [head] = form;
    const keys = Array.isArray(head) ? (head as string[]) : shapes[head as number];
    if (keys?.length !== parts.length) throw new Error('an object does not fit its keys');
    if (Array.isArray(head)) shapes.push(keys);
    for (let index = 0; index < parts.length; index += 1) object[keys[index] as string] = parts[index];
    return object;
  };
  return read(JSON.parse(text) as Form);
}

function numbered<T>(known: readonly T[], own: readonly T[], number: number): T {
  const found = number < known.length ? known[number] : own[number - known.length];
  if (found === undefined) throw new Error(`nothing has the number ${number}`);
  return found;
}
