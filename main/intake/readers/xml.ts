import { Parser } from 'htmlparser2';

/** An element with its local name: prefixes differ between programs, the namespaces of one part do not clash. */
export interface XmlElement {
  name: string;
  /** By local name. */
  attributes: Readonly<Record<string, string>>;
  /** Elements and text in their order. */
  content: (XmlElement | string)[];
}

const mostElements = 3_000_000;
const deepest = 200;

/**
 * Tree of an XML text, undefined where it is too large or too deep. Broken markup gives what can be had. Entities
 * other than XML's own five are not expanded and DOCTYPEs are ignored, so nothing is fetched or blown up.
 */
export function parseXml(text: string): XmlElement | undefined {
  const root: XmlElement = { name: '', attributes: {}, content: [] };
  const open = [root];
  let elements = 0;
  let refused = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        elements += 1;
        if (elements > mostElements || open.length > deepest) refused = true;
        if (refused) return;
        const element: XmlElement = { name: local(name), attributes: localKeys(attributes), content: [] };
        open.at(-1)!.content.push(element);
        open.push(element);
      },
      ontext(data) {
        if (!refused) open.at(-1)!.content.push(data);
      },
      onclosetag() {
        if (!refused && open.length > 1) open.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  // In pieces, so that a refusal ends the work early.
  for (let at = 0; at < text.length && !refused; at += 1 << 20) parser.write(text.slice(at, at + (1 << 20)));
  if (refused) return undefined;
  parser.end();
  return root;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function localKeys(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([key, value]) => [local(key), value]));
}

export function elementsOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.content ?? []).filter(
    (part): part is XmlElement => typeof part !== 'string' && (name === undefined || part.name === name),
  );
}

/** The element that a path of names leads to. */
export function childOf(element: XmlElement | undefined, ...names: string[]): XmlElement | undefined {
  let at = element;
  for (const name of names) at = elementsOf(at, name)[0];
  return at;
}

export function textOf(element: XmlElement | undefined): string {
  return (element?.content ?? []).map((part) => (typeof part === 'string' ? part : textOf(part))).join('');
}

/** All elements of a name below, in document order. */
export function* allOf(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of elementsOf(element)) {
    if (child.name === name) yield child;
    yield* allOf(child, name);
  }
}
