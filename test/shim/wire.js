// Values as JSON between the page's world, the preload's world and Node. The browser gets this file as text.

/** Packs a value; `register` gives a function its number, without it functions are refused as Electron does. */
export function pack(value, register) {
  if (value === undefined) return { kind: 'undefined' };
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value))
    return { kind: 'plain', value };
  if (typeof value === 'function' && register) return { kind: 'function', id: register(value) };
  if (value instanceof Uint8Array) return { kind: 'bytes', value: toBase64(value) };
  if (value instanceof Error) return { kind: 'error', value: value.message };
  if (Array.isArray(value)) return { kind: 'list', value: value.map((item) => pack(item, register)) };
  if (typeof File !== 'undefined' && value instanceof File) return { kind: 'file', value: value.name };
  const prototype = typeof value === 'object' ? Object.getPrototypeOf(value) : undefined;
  if (prototype !== Object.prototype && prototype !== null) throw new Error('An object could not be cloned.');
  const entries = Object.entries(value).map(([key, item]) => [key, pack(item, register)]);
  return { kind: 'object', value: Object.fromEntries(entries) };
}

/** Unpacks a value; `remote` makes a function or promise of the other side from its number. */
export function unpack(packed, remote) {
  switch (packed.kind) {
    case 'undefined':
      return undefined;
    case 'plain':
      return packed.value;
    case 'bytes':
      return fromBase64(packed.value);
    case 'error':
      return new Error(packed.value);
    case 'file':
      return { name: packed.value };
    case 'list':
      return packed.value.map((item) => unpack(item, remote));
    case 'object':
      return Object.fromEntries(
        Object.entries(packed.value).map(([key, item]) => [key, unpack(item, remote)]),
      );
    default:
      return remote(packed.kind, packed.id);
  }
}

function toBase64(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

function fromBase64(text) {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
