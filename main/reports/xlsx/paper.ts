import type { Paper, PaperRun, PaperTable } from '../../../shared/generated/schemas.ts';
import { figuresOf } from '../../../shared/paper/template.ts';
import { draftingNotes } from '../paper-notes.ts';
import { head, number, type SheetSpec, text, writeWorkbook } from './workbook.ts';

/** A paper as a workbook: a sheet for its words and notes, one for each table; numbers are numbers. */
export function paperXlsx(paper: Paper): Promise<Uint8Array> {
  const names = new Set<string>();
  const tables = paper.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  return writeWorkbook([
    ...tables.map((table) => tableSheet(table, titleOf(table, names))),
    wordsSheet(paper),
  ]);
}

const titles: Record<string, string> = {
  agencies: '按单位',
  procedures: '按案卷类型',
  cases: '案卷',
  problems: '问题清单',
  problemCounts: '按问题',
  excellent: '优秀案卷',
  strata: '分层',
  members: '抽中清单',
  excluded: '替换',
};

function titleOf({ id }: PaperTable, taken: Set<string>): string {
  const name = titles[id] ?? id;
  const own = taken.has(name) ? `${name}${taken.size}` : name;
  taken.add(own);
  return own;
}

/** A count with its percentage takes two columns, so that both stay numbers. */
function tableSheet({ columns, rows }: PaperTable, name: string): SheetSpec {
  const isDouble = columns.map((_column, index) =>
    rows.some(({ cells }) => figuresOf(cells[index] ?? []).length === 2),
  );
  const double = <T>(list: readonly T[], make: (entry: T) => T) =>
    list.flatMap((entry, index) => (isDouble[index] ? [entry, make(entry)] : [entry]));
  return {
    name,
    widths: double(
      columns.map(({ share }) => Math.max(8, Math.round(share * 110))),
      () => 9,
    ),
    frozen: 1,
    rows: [
      head(
        double(
          columns.map(({ title }) => title),
          (title) => `${title} %`,
        ),
      ),
      ...rows.map(({ cells, total }) =>
        cells.flatMap((cell, index) => {
          if (!isDouble[index]) return [cellOf(cell, total ?? false)];
          const [count, share] = figuresOf(cell);
          return [number(count?.value ?? null), number(share?.value ?? null, 2)];
        }),
      ),
    ],
  };
}

/** A cell that is one number is a number; else it is text, whatever it begins with. */
function cellOf(runs: readonly PaperRun[], bold: boolean) {
  const [only, ...others] = runs;
  if (only && 'figure' in only && others.length === 0 && only.figure.text !== '—')
    return number(only.figure.value, only.figure.decimals > 0 ? 2 : 0);
  const words = wordsOf(runs);
  return /^\d{1,9}(\.\d{2})?$/.test(words)
    ? number(Number(words), words.includes('.') ? 2 : 0)
    : text(words, { bold });
}

function wordsSheet(paper: Paper): SheetSpec {
  const lines = paper.blocks.flatMap((block) => (block.kind === 'text' ? [wordsOf(block.runs)] : []));
  return {
    name: '文字和说明',
    widths: [120],
    frozen: 1,
    rows: [head([paper.name]), ...[...lines, ...draftingNotes(paper)].map((line) => [text(line)])],
  };
}

function wordsOf(runs: readonly PaperRun[]): string {
  return runs.map((run) => ('figure' in run ? run.figure.text : run.text)).join('');
}
