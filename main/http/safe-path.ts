const deviceName = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const reserved = /[\u0000-\u001f\u007f<>:"|?*\\]/g;
const maxSegmentBytes = 200;
const maxDepth = 32;

/**
 * Segments under which a file of an uploaded folder may be written on any system; undefined when the path is
 * absolute, climbs out, is empty or too deep. Names that only some systems refuse are changed, not refused.
 */
export function safeRelativePath(path: string): string[] | undefined {
  if (path.includes('\0') || /^[/\\]/.test(path) || /^[a-z]:[/\\]/i.test(path)) return undefined;
  const segments = path.split(/[/\\]/);
  if (segments.length > maxDepth) return undefined;
  if (segments.some((segment) => /^\s*$|^\s*\.\.?\s*$/.test(segment))) return undefined;
  return segments.map(safeName);
}

/** One file name that every system takes, as near to the given one as can be; never empty. */
export function safeName(name: string): string {
  const plain = name
    .replace(reserved, '_')
    .replace(/\//g, '_')
    .replace(/[. ]+$/, '');
  const usable = plain === '' || deviceName.test(plain) ? `_${plain}` : plain;
  return shorten(usable);
}

function shorten(name: string): string {
  if (Buffer.byteLength(name) <= maxSegmentBytes) return name;
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 && Buffer.byteLength(name.slice(dot)) <= 20 ? name.slice(dot) : '';
  let stem = [...name.slice(0, name.length - ending.length)];
  while (Buffer.byteLength(stem.join('') + ending) > maxSegmentBytes) stem = stem.slice(0, -1);
  return stem.join('') + ending;
}
