/** A cell of a form; `rows` and `columns` that it covers, `ink`: somebody signed on it. */
export interface FormCell {
  text: string;
  rows?: number;
  columns?: number;
  ink?: boolean;
}

export type Block =
  | { line: string; at?: 'middle' | 'right'; size?: number; red?: boolean; ink?: boolean }
  | { table: readonly (readonly (string | FormCell)[])[] }
  | { seal: 'right' | 'left' }
  | { newPage: true };

/** One paper of a case: how it looks, and what a careful reader finds on it. */
export interface Paper {
  kind: string;
  /** As on the paper, with its spaces. */
  title: string;
  blocks: readonly Block[];
  /** Values by field; `penalties` as kinds, people by their names. All dates and amounts that fields may hold are here. */
  says: Readonly<Record<string, unknown>>;
  wide?: boolean;
}

export const line = (text: string): Block => ({ line: text });
export const lines = (...texts: string[]): Block[] => texts.map(line);
export const middle = (text: string, size = 18): Block => ({ line: text, at: 'middle', size });
export const right = (text: string): Block => ({ line: text, at: 'right' });
export const red = (text: string): Block => ({ line: text, at: 'middle', size: 22, red: true });
export const table = (...rows: readonly (string | FormCell)[][]): Block => ({ table: rows });
/** A cell over several columns or rows. */
export const wide = (text: string, columns: number, rows = 1): FormCell => ({ text, columns, rows });
export const tall = (text: string, rows: number): FormCell => ({ text, rows });
/** A cell with a signature on it. */
export const signed = (text: string, columns = 1): FormCell => ({ text, columns, ink: true });
/** One character a line, as labels over several rows have it. */
export const upright = (text: string): string => [...text].join('\n');
