import type { DraftLine, DraftProblem, StandardDraft } from '../../../shared/generated/schemas.ts';
import { fromMilli, toMilli } from '../../../shared/score/points.ts';
import { checkFaults } from './check-faults.ts';
import { doubtProblems } from './doubts.ts';
import { type Note, short, text } from './notes.ts';
import { type DraftItem, type DraftSection, reachOf, sectionsOf, sumOfItems } from './tree.ts';
import { plainHead } from './words.ts';

export interface DraftFindings {
  problems: DraftProblem[];
  sum: number;
  items: number;
  lines: number;
  vetoes: number;
  manualLines: number;
}

/** What is wrong or doubtful in a draft, each with its row and, where one act settles it, that act. */
export function checkDraft(draft: StandardDraft, knownRules: ReadonlySet<string>): DraftFindings {
  const problems: DraftProblem[] = [];
  const note: Note = (line, weight, message, fix) =>
    problems.push({
      weight,
      message,
      ...(line ? { line: line.id, place: line.place, row: line.row } : {}),
      ...(fix ? { fix } : {}),
    });
  const { header } = draft;
  const sections = sectionsOf(draft.lines);
  const items = sections.flatMap((section) => section.items);
  const kept = draft.lines.filter(({ kind }) => kind !== 'left');
  checkTotal(header.total, items, note);
  if (items.length === 0) note(undefined, 'stop', '没有读到评查项目。请检查选的表格、表头行和列的对应。');
  for (const section of sections) checkSection(section, note);
  for (const item of items) {
    checkItem(item, header.scorable, note);
    checkFaults(item, header.scorable, note);
  }
  checkNumbers(items, note);
  checkTwins(items, note);
  for (const line of kept) {
    for (const { message, fix } of doubtProblems(line)) note(line, 'look', message, fix);
    for (const rule of line.rules)
      if (!knownRules.has(rule)) note(line, 'stop', `关联的规则“${rule}”不存在。请去掉或另选。`);
  }
  const vetoes = kept.filter(({ kind }) => kind === 'veto');
  if (vetoes.length === 0 && items.length > 0)
    note(undefined, 'look', '没有读到一票否决的情形。原件若有，请把那张表也选上，或把有关的行改为“否决”。');
  const leaves = items.flatMap(({ faults, earned }) => [...faults, ...earned]);
  return {
    problems,
    sum: sumOfItems(items),
    items: items.length,
    lines: leaves.length,
    vetoes: vetoes.length,
    manualLines: items.reduce((count, { line, faults, earned }) => {
      const own = [...faults, ...earned];
      return count + own.filter(({ rules }) => rules.length === 0 && line.rules.length === 0).length;
    }, 0),
  };
}

function checkTotal(total: number | null, items: readonly DraftItem[], note: Note): void {
  const sum = sumOfItems(items);
  if (items.length === 0) return;
  if (total !== null && toMilli(total) !== toMilli(sum))
    note(
      undefined,
      'stop',
      `合计 ${text(sum)}，应为 ${text(total)}。请对照原件改正某一项的分值，或以合计为总分。`,
      {
        what: 'setTotal',
        value: sum,
      },
    );
  else if (total === null && toMilli(sum) !== toMilli(100))
    note(undefined, 'look', `合计 ${text(sum)}，不是 100 分，原件也没有写总分。请对照原件。`);
}

function checkSection({ line, items }: DraftSection, note: Note): void {
  const sum = sumOfItems(items);
  if (line && line.points !== null && toMilli(line.points) !== toMilli(sum))
    note(line, 'stop', `“${short(line.text)}”写明 ${text(line.points)} 分，各项合计 ${text(sum)} 分。`, {
      what: 'setPoints',
      value: sum,
    });
}

function checkItem({ line, faults, earned }: DraftItem, scorable: boolean, note: Note): void {
  const name = `“${short(line.text)}”`;
  if (line.text.trim() === '')
    note(line, 'stop', '这一项没有文字。请填写，或改为“不要”。', { what: 'leaveOut' });
  if (faults.length + earned.length === 0)
    note(line, 'stop', `${name}下面没有得分或扣分的情形。`, { what: 'addEarn' });
  const parts =
    faults.length > 0
      ? faults.map((fault) => reachOf(fault, line.points))
      : earned.map(({ points }) => points ?? 0);
  const sum = fromMilli(parts.reduce((all, points) => all + toMilli(points), 0));
  if (line.points === null) {
    note(line, 'stop', `${name}没有分值。`, sum > 0 ? { what: 'setPoints', value: sum } : undefined);
    return;
  }
  if (faults.length === 0 && earned.length > 0 && toMilli(sum) !== toMilli(line.points))
    note(line, 'stop', `${name}写明 ${text(line.points)} 分，各小项合计 ${text(sum)} 分。`, {
      what: 'setPoints',
      value: sum,
    });
  if (scorable && faults.length > 0 && !line.zeroesItem && toMilli(sum) < toMilli(line.points))
    note(
      line,
      'stop',
      `${name}的扣分情形加起来最多扣 ${text(sum)}，到不了本项的 ${text(line.points)} 分。原件若写明缺件不得分，请选“缺件得 0 分”。`,
      { what: 'zeroWhenMissing' },
    );
}

/** Numbers that repeat or jump in a run of plain numbers; a table that counts anew in each section is let pass. */
function checkNumbers(items: readonly DraftItem[], note: Note): void {
  let before: number | undefined;
  for (const { line } of items) {
    const number = /^\d+$/.test(line.no) ? Number(line.no) : undefined;
    if (number === undefined) continue;
    if (before !== undefined && number === before)
      note(line, 'look', `序号 ${number} 用了两次。请对照原件，看有没有漏读或错行。`);
    else if (before !== undefined && number > before + 1)
      note(line, 'look', `序号从 ${before} 跳到 ${number}，中间的行可能漏读了。请对照原件。`);
    before = number;
  }
}

/** The same words in two items are charged twice. */
function checkTwins(items: readonly DraftItem[], note: Note): void {
  const seen = new Map<string, { line: DraftLine; item: DraftItem }>();
  for (const item of items)
    for (const line of item.faults) {
      const key = plainHead(line.text);
      const twin = seen.get(key);
      if (!twin) seen.set(key, { line, item });
      else if (twin.item === item)
        note(line, 'stop', `“${short(line.text)}”在同一项里出现两次，会重复扣分。`, { what: 'leaveOut' });
      else note(line, 'look', `“${short(line.text)}”与第 ${twin.line.row} 行相同，同一处问题可能扣两次。`);
    }
}
