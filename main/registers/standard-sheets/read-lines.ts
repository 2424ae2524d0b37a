import type { DraftLine, SheetTableChoice, StandardSheetWords } from '../../../shared/generated/schemas.ts';
import { titlesAbove } from './columns.ts';
import { type Clause, pointsInHeading, readEarned, readPoints, readScoring } from './points.ts';
import { rowsBelow, type SheetRow } from './rows.ts';
import { filledGrid, type PlacedCell, type SheetTable, tableLimits } from './table.ts';
import { holdsAny, plainHead } from './words.ts';

export interface ReadLines {
  lines: DraftLine[];
  /** Total that the table states; null where it states none. */
  total: number | null;
}

/** Lines of one table in their order: sections, items, and what is earned, lost or vetoed under them. */
export function readLines(table: SheetTable, choice: SheetTableChoice, words: StandardSheetWords): ReadLines {
  return new LineReader(table, choice, words).read();
}

/** Longest heading of a section; a longer text over the whole width is a note. */
const longestHeading = 40;

class LineReader {
  readonly #table: SheetTable;
  readonly #choice: SheetTableChoice;
  readonly #words: StandardSheetWords;
  readonly #lines: DraftLine[] = [];
  #total: number | null = null;
  /** Lines below are vetoes, or bonus lines, until the next heading. */
  #mode: 'items' | 'vetoes' | 'bonus' = 'items';
  /** What lines are where no heading says otherwise. */
  #usual: 'items' | 'vetoes' = 'items';
  #section = '';
  #item: { line: DraftLine; cells: readonly PlacedCell[]; rows: number } | undefined;

  constructor(table: SheetTable, choice: SheetTableChoice, words: StandardSheetWords) {
    this.#table = table;
    this.#choice = choice;
    this.#words = words;
  }

  read(): ReadLines {
    const grid = filledGrid(this.#table);
    const { headRow, roles } = this.#choice;
    const head = (grid[headRow] ?? []).map((cell) => plainHead(cell?.text ?? '')).join('|');
    const titles = [this.#table.caption, ...titlesAbove(grid, headRow)];
    // A title over a table with points may only mention that there are vetoes.
    const isAllVeto = !roles.includes('points') && titles.some((title) => holdsAny(title, this.#words.veto));
    if (isAllVeto) this.#usual = 'vetoes';
    this.#mode = this.#usual;
    for (const row of rowsBelow(grid, headRow, roles)) {
      const isHead =
        headRow >= 0 && (grid[row.index] ?? []).map((cell) => plainHead(cell?.text ?? '')).join('|') === head;
      if (!row.isEmpty && !isHead) this.#takeRow(row);
    }
    return { lines: this.#lines, total: this.#total };
  }

  #takeRow(row: SheetRow): void {
    if (this.#takeTotal(row)) return;
    if (row.alone !== undefined) this.#takeHeading(row, row.alone);
    else this.#takeData(row);
  }

  /** 合计 and 小计 are checked against the items later, and are no lines themselves. */
  #takeTotal(row: SheetRow): boolean {
    const names = [...row.cells('no'), ...row.cells('section'), ...row.cells('item')].map(({ text }) =>
      plainHead(text),
    );
    const isNamed = (list: readonly string[]) =>
      names.some((name) => list.some((word) => name.startsWith(word) && name.length <= word.length + 4));
    const alone = row.alone === undefined ? '' : plainHead(row.alone);
    const isTotal =
      isNamed(this.#words.total) ||
      this.#words.total.some((word) => alone.startsWith(word) && alone.length < 12);
    if (!isTotal) return isNamed(this.#words.subtotal);
    const stated = readPoints(row.text('points') || (row.alone ?? '')).points;
    if (stated !== null) this.#total = stated;
    return true;
  }

  #takeHeading(row: SheetRow, text: string): void {
    this.#item = undefined;
    if (/^(?:注|备注|说明|附注)/.test(text) || text.length > longestHeading) {
      this.#push(row, 's', 'left', { text });
      return;
    }
    this.#startSection(row, text);
  }

  #startSection(row: SheetRow, text: string): void {
    this.#section = text;
    this.#mode = holdsAny(text, this.#words.veto)
      ? 'vetoes'
      : holdsAny(text, this.#words.bonus)
        ? 'bonus'
        : this.#usual;
    const { title, points } = pointsInHeading(text);
    this.#push(row, 's', 'section', { text: title, points });
  }

  #takeData(row: SheetRow): void {
    const section = row.text('section');
    if (
      section !== '' &&
      section !== this.#section &&
      row.cells('section').some((cell) => cell.row === row.index)
    )
      this.#startSection(row, section);
    const text = row.text('item') || section;
    const pointsText = row.text('points');
    const scoring = row.text('scoring');
    const isVeto =
      this.#mode === 'vetoes' ||
      holdsAny(pointsText, this.#words.veto) ||
      (plainHead(scoring).length <= 8 && holdsAny(scoring, this.#words.veto));
    if (isVeto || this.#mode === 'bonus') {
      this.#item = undefined;
      const about = text === '' ? scoring : text;
      this.#push(row, '', isVeto ? 'veto' : 'bonus', {
        no: row.text('no'),
        text: about,
        note: row.text('note'),
        rules: rulesIn(row),
        ...(isVeto ? {} : readPoints(pointsText)),
      });
      return;
    }
    if (!this.#continues(row)) this.#startItem(row, text, pointsText);
    else if (row.text('item') !== '' && this.#item && !this.#item.line.text.includes(row.text('item')))
      this.#item.line.text = `${this.#item.line.text}；${row.text('item')}`.slice(0, tableLimits.text);
    this.#takeScoring(row, scoring);
  }

  /** The row stands beside an item or points that begin in a row above. */
  #continues(row: SheetRow): boolean {
    if (!this.#item) return false;
    const above = new Set(this.#item.cells);
    const shares = (role: 'item' | 'points') =>
      row
        .cells(role)
        .some((cell) => cell.text.trim() !== '' && [...above].some((other) => isOne(cell, other)));
    return (
      shares('item') ||
      shares('points') ||
      (row.text('item') === '' && row.text('points') === '' && row.text('no') === '')
    );
  }

  #startItem(row: SheetRow, text: string, pointsText: string): void {
    if (this.#lines.every(({ kind }) => kind !== 'section'))
      this.#push(row, 's', 'section', { text: this.#table.caption || this.#table.place });
    const line = this.#push(row, '', 'item', {
      no: row.text('no'),
      note: row.text('note'),
      rules: rulesIn(row),
      ...itemPoints(text, pointsText),
    });
    if (text.length > tableLimits.text) line.doubts.push('longText');
    this.#item = { line, cells: [...row.cells('item'), ...row.cells('points')], rows: 1 };
  }

  #takeScoring(row: SheetRow, scoring: string): void {
    const item = this.#item?.line;
    if (!item) return;
    const clauses = readScoring(scoring, item.points, this.#words);
    const costed = clauses.filter((clause) => clause.points !== null || clause.isVeto || clause.zeroesItem);
    if (costed.length === 0) {
      const earned = readEarned(scoring, item.points);
      for (const [at, part] of earned.entries()) this.#push(row, `e${at + 1}`, 'earn', part);
      if (earned.length > 0) return;
      // Nothing says what is lost, so the item is earned as a whole.
      const hasEarn = this.#lines.at(-1)?.kind === 'earn';
      if (scoring !== '') item.doubts.push('scoringUnread');
      if (hasEarn) item.doubts.push('sharedPoints');
      else
        this.#push(row, 'e1', 'earn', {
          text: [item.text, scoring].filter(Boolean).join('：'),
          points: item.points,
        });
      return;
    }
    for (const [at, { isVeto, ...clause }] of clauses.entries()) {
      if (clause.zeroesItem && holdsAny(clause.text, this.#words.missing)) item.zeroesItem = true;
      else if (isVeto) this.#push(row, `v${at + 1}`, 'veto', { text: clause.text });
      else this.#push(row, `f${at + 1}`, 'fault', clause);
    }
  }

  #push(
    row: SheetRow,
    suffix: string,
    kind: DraftLine['kind'],
    parts: Partial<DraftLine | Clause>,
  ): DraftLine {
    const line: DraftLine = {
      id: `t${this.#choice.index + 1}r${row.index + 1}${suffix}`,
      place: this.#table.place,
      row: row.index + 1,
      kind,
      no: '',
      text: '',
      points: null,
      least: null,
      per: 'once',
      most: null,
      zeroesItem: false,
      note: '',
      rules: [],
      suggests: false,
      doubts: [],
      ...parts,
    };
    line.text = line.text.replace(/\s*\n\s*/g, ' ').slice(0, tableLimits.text);
    line.no = line.no.slice(0, 40);
    line.note = line.note.slice(0, tableLimits.text);
    this.#lines.push(line);
    return line;
  }
}

function isOne(a: PlacedCell, b: PlacedCell): boolean {
  return a.row === b.row && a.column === b.column;
}

/** Ids of rules in a column that this program itself wrote. */
function rulesIn(row: SheetRow): string[] {
  return [...new Set(row.text('rules').split(/[\s,，、;；]+/))].filter((id) =>
    /^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+$/.test(id),
  );
}

/** Words and points of an item; without a cell of points those that its words end with (执法主体合法（5分）). */
function itemPoints(text: string, pointsText: string): Pick<DraftLine, 'text' | 'points' | 'doubts'> {
  if (pointsText !== '') return { text, ...readPoints(pointsText) };
  const { title, points } = pointsInHeading(text);
  return { text: title, points, doubts: [] };
}
