/**
 * Values written as JSON in which nothing is said twice: a text that came before is its number, so is an object that
 * came before (the same one, not an equal one), and objects of the same keys name the keys once.
 * What is known beforehand is never written at all. Reading gives equal values with keys in their order.
 */

/** Texts and objects that writer and reader know beforehand, numbered in the order in which they come. */
export interface Known {
  readonly texts: readonly string[];
  readonly objects: readonly object[];
  readonly textNumbers: ReadonlyMap<string, number>;
  readonly objectNumbers: ReadonlyMap<object, number>;
}

/**
 * One list of all parts in their order, since lists in lists cost more than what they hold. A number says by its
 * remainder what it numbers; the keys of a new object stand in its place; a number of the value is wrapped.
 */
type Form = string | number | boolean | null | { n: number } | string[];

const kinds = 4;
const text = 0;
const object = 1;
/** The parts of an object follow, as many as its keys. */
const keysOf = 2;
/** So many parts of a list follow. */
const list = 3;

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

  const forms: Form[] = [];

  const write = (part: unknown): void => {
    if (typeof part === 'string') writeText(part);
    else if (typeof part === 'boolean' || part === null) forms.push(part);
    else if (typeof part === 'number') forms.push({ n: part });
    else if (typeof part !== 'object') throw new Error(`no JSON value: ${typeof part}`);
    else {
      const number = objects.get(part) ?? known.objectNumbers.get(part);
      if (number !== undefined) {
        forms.push(number * kinds + object);
        return;
      }
      objects.set(part, known.objects.length + objects.size);
      if (Array.isArray(part)) {
        forms.push(part.length * kinds + list);
        for (const member of part) write(member);
      } else writeObject(part as Record<string, unknown>);
    }
  };
  const writeText = (part: string): void => {
    const number = known.textNumbers.get(part) ?? texts.get(part);
    if (number === undefined) {
      texts.set(part, known.texts.length + texts.size);
      forms.push(part);
    } else forms.push(number * kinds + text);
  };
  const writeObject = (part: Record<string, unknown>): void => {
    const place = forms.length;
    forms.push(null);
    let path = root;
    for (const key in part) {
      const member = part[key];
      if (member === undefined) continue;
      let next = path.next.get(key);
      if (!next) {
        next = { number: -1, next: new Map() };
        path.next.set(key, next);
      }
      path = next;
      write(member);
    }
    if (path.number < 0) {
      path.number = shapes++;
      forms[place] = Object.keys(part).filter((key) => part[key] !== undefined);
    } else forms[place] = path.number * kinds + keysOf;
  };
  write(value);
  return JSON.stringify(forms);
}

/** The value of a text that was written with an equal known value. Throws where it does not fit. */
export function readCompact(written: string, known: Known): unknown {
  const forms = JSON.parse(written) as Form[];
  const texts: string[] = [];
  const objects: object[] = [];
  const shapes: string[][] = [];
  let next = 0;

  const read = (): unknown => {
    const form = forms[next++];
    if (typeof form === 'number') return readNumber(form % kinds, Math.floor(form / kinds));
    if (typeof form === 'string') {
      texts.push(form);
      return form;
    }
    if (form === undefined) throw new Error('parts are missing');
    if (typeof form === 'boolean' || form === null) return form;
    if (!Array.isArray(form)) return form.n;
    const found = readObject(form);
    // Keys are numbered when an object ends: those of what is inside come first.
    shapes.push(form);
    return found;
  };
  const readNumber = (kind: number, number: number): unknown => {
    if (kind === text) return numbered(known.texts, texts, number);
    if (kind === object) return numbered(known.objects, objects, number);
    if (kind === list) return readList(number);
    return readObject(numbered(shapes, [], number));
  };
  const readList = (length: number): unknown[] => {
    const members: unknown[] = [];
    objects.push(members);
    while (members.length < length) members.push(read());
    return members;
  };
  const readObject = (keys: readonly string[]): object => {
    const found: Record<string, unknown> = {};
    objects.push(found);
    for (const key of keys) found[key] = read();
    return found;
  };
  return read();
}

function numbered<T>(known: readonly T[], own: readonly T[], number: number): T {
  const found = number < known.length ? known[number] : own[number - known.length];
  if (found === undefined) throw new Error(`nothing has the number ${number}`);
  return found;
}
