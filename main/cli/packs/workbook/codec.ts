/** Longest text and most lines of a cell that all spreadsheet programs keep. */
const longest = 32_000;
const mostLines = 250;
const wide = 100;

/** Raised where a value has no cell that would give it back. */
export class CellError extends Error {}

/**
 * A text as the cell's text; one that a cell would not give back unchanged (empty, spaces around it, control
 * characters) stands there as a JSON string. Absent is an empty cell.
 */
export function textCell(value: string | undefined): string {
  if (value === undefined) return '';
  return checked(isPlain(value) ? value : jsonCell(value));
}

export function readText(cell: string): string | undefined {
  if (cell === '') return undefined;
  if (!cell.startsWith('"')) return cell;
  const value = tryJson(cell);
  return typeof value === 'string' ? value : cell;
}

/** A list of texts, one a line; as JSON where lines would not give it back. */
export function linesCell(values: readonly string[] | undefined): string {
  if (values === undefined) return '';
  const plain = values.length > 0 && values.every((value) => isPlain(value) && !value.includes('\n'));
  return checked(plain && !values[0]!.startsWith('[') ? values.join('\n') : jsonCell(values));
}

export function readLines(cell: string): string[] | undefined {
  if (cell === '') return undefined;
  const value = cell.startsWith('[') ? tryJson(cell) : undefined;
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'string')) return value;
  return cell
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A value as JSON that a person can read and edit: short parts on one line. Absent is an empty cell. */
export function jsonCell(value: unknown): string {
  if (value === undefined) return '';
  const pretty = escaped(layout(value, ''));
  const fits = pretty.length <= longest && pretty.split('\n').length <= mostLines;
  return checked(fits ? pretty : escaped(JSON.stringify(value)));
}

/** The value of a JSON cell, or in Chinese where it breaks off. */
export function readJson(cell: string): { value: unknown } | { problem: string } {
  try {
    return { value: JSON.parse(cell) as unknown };
  } catch (error) {
    const at = /position (\d+)/.exec(String(error))?.[1];
    const place = at === undefined ? '' : `，第 ${cell.slice(0, Number(at)).split('\n').length} 行附近`;
    const marks = /[“”：，]/.test(cell) ? '；引号、冒号、逗号要用英文标点' : '';
    return { problem: `不是完整的 JSON${place}。请检查引号、逗号和括号是否成对${marks}。` };
  }
}

function isPlain(value: string): boolean {
  return (
    value !== '' &&
    value === value.trim() &&
    value.isWellFormed() &&
    !value.startsWith('"') &&
    // The same marks that `escaped` writes differently, and names that the writer of workbooks stumbles over.
    escaped(value) === value &&
    !/[^\P{Cc}\n\t]/u.test(value) &&
    !(value in Object.prototype)
  );
}

/** Marks that XML or its readers can't hold, and `_x0041_`, by which workbooks write such marks, as JSON escapes. */
function escaped(json: string): string {
  return json
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '\\u005f')
    .replace(/[\u007f-\u009f\u{fffe}\u{ffff}\u{e0000}-\u{10ffff}]/gu, (mark) =>
      mark
        .split('')
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join(''),
    );
}

function checked(cell: string): string {
  if (cell.length > longest)
    throw new CellError(`太长，一个单元格放不下（${cell.length} 字，最多 ${longest} 字）`);
  return cell;
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function layout(value: unknown, indent: string): string {
  const line = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || indent.length + line.length <= wide) return line;
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((part) => inner + layout(part, inner))
    : Object.entries(value).map(([key, part]) => `${inner}${JSON.stringify(key)}: ${layout(part, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${parts.join(',\n')}\n${indent}${close}`;
}
