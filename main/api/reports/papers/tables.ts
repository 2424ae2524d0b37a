import type { PaperBlock, PaperRow } from '../../../../shared/generated/schemas.ts';
import { procedureNames } from '../../../reports/procedure-words.ts';
import { byCount, numberOf } from '../../statistics/blocks/block.ts';
import { gradeTitles } from '../../statistics/blocks/grades.ts';
import type { Counter } from '../../statistics/counter.ts';
import { fewestForShares } from '../../statistics/counter.ts';
import type { Fault, ReviewedCase } from '../../statistics/reviewed-case.ts';
import { type ColumnSpec, row, tableBlock, totalRow } from './blocks.ts';
import type { PaperSource } from './input.ts';
import { field, type Part, percentage } from './numbers.ts';

/** Agencies, most cases first. */
export function agenciesOf(counter: Counter): string[] {
  return byCount(
    [...new Set(counter.cases.map((entry) => entry.agency))],
    (agency) => counter.cases.filter((entry) => entry.agency === agency).length,
    (agency) => agency,
  );
}

/** 各单位评查情况: cases, handed in, grades, vetoes, mean and problems of each agency, with a total. */
export function agencyTable(counter: Counter, id = 'agencies'): PaperBlock {
  const groups = agenciesOf(counter).map((agency) => ({
    label: agency || '（单位不明）',
    of: counter.within({ agency }),
  }));
  return groupTable(id, '单位', counter, groups);
}

/** The same by kind of procedure; a file with two procedures counts in both rows, once in the total. */
export function procedureTable(counter: Counter): PaperBlock {
  const types = (Object.keys(procedureNames) as (keyof typeof procedureNames)[]).filter(
    (procedure) => numberOf(counter.count({ procedure })) > 0,
  );
  const groups = types.map((procedure) => ({
    label: procedureNames[procedure],
    of: counter.within({ procedure }),
  }));
  return groupTable('procedures', '案卷类型', counter, groups);
}

function groupTable(
  id: string,
  head: string,
  counter: Counter,
  groups: readonly { label: string; of: Counter }[],
): PaperBlock {
  const grades = gradeTitles(counter);
  const columns: ColumnSpec[] = [
    [head, 3],
    ['案卷', 1, 'right'],
    ['已提交', 1.1, 'right'],
    ...grades.map((title): ColumnSpec => [title, 1.6, 'right']),
    ['认定否决', 1, 'right'],
    ['平均分', 1.6, 'right'],
    ['问题', 1, 'right'],
  ];
  const cells = (label: string, of: Counter): Part[] => [
    label,
    field('cases', of.count()),
    field('cases', of.count({ standing: 'signed' })),
    ...grades.map((grade) => withPercentage(of, grade)),
    field('cases', of.count({ standing: 'signed', vetoed: true })),
    field('mean', of.mean()),
    field('faults', of.faults({ state: 'confirmed' })),
  ];
  return tableBlock(id, '', columns, [
    ...groups.map(({ label, of }) => row(cells(label, of))),
    totalRow(cells('合计', counter)),
  ]);
}

function withPercentage(of: Counter, grade: string): Part {
  const count = of.count({ grade });
  const graded = numberOf(of.count({ standing: 'graded' }));
  const number = field('cases', count);
  return graded < fewestForShares ? number : [number, '\n', percentage(count, graded)];
}

const severityWords: Record<Fault['severity'], string> = {
  veto: '否决',
  major: '较重',
  minor: '一般',
  hint: '提示',
  unsorted: '未分',
};

/** 问题清单: every problem that a reviewer judged, by agency and case. */
export function problemTable({ counter }: PaperSource): PaperBlock {
  const rows: PaperRow[] = agenciesOf(counter).flatMap((agency) =>
    counter
      .within({ agency })
      .cases.flatMap((entry) =>
        entry.faults
          .filter((fault) => fault.state === 'confirmed')
          .map((fault) =>
            row([
              '',
              agency,
              entry.label,
              fault.title,
              fault.lineText === fault.title ? '' : fault.lineText,
              severityWords[fault.severity],
              [fault.evidence.join('、'), fault.reason].filter((part) => part !== '').join('　'),
            ]),
          ),
      ),
  );
  for (const [index, entry] of rows.entries()) entry.cells[0] = [{ text: String(index + 1) }];
  return tableBlock(
    'problems',
    '',
    [
      ['序号', 0.7, 'right'],
      ['单位', 1.6],
      ['案号', 2],
      ['问题', 3],
      ['评查项目', 2.2],
      ['程度', 0.9, 'center'],
      ['所在与理由', 2.4],
    ],
    rows,
  );
}

/** The same problems counted: how many cases have each, most first. */
export function problemCountTable({ counter }: PaperSource): PaperBlock {
  const kinds = new Map<string, Fault>();
  for (const entry of counter.cases)
    for (const fault of entry.faults)
      if (fault.state === 'confirmed') kinds.set(fault.rule ?? fault.line ?? fault.title, fault);
  const counted = [...kinds.values()].map((fault) => ({
    fault,
    figure: counter.count({ fault: conditionOf(fault) }),
  }));
  const rows = byCount(
    counted,
    ({ figure }) => numberOf(figure),
    ({ fault }) => fault.title,
  ).map(({ fault, figure }) => row([fault.title, severityWords[fault.severity], field('cases', figure)]));
  return tableBlock(
    'problemCounts',
    '',
    [
      ['问题', 6],
      ['程度', 1, 'center'],
      ['涉及案卷', 1.2, 'right'],
    ],
    rows,
  );
}

export function conditionOf({ rule, line }: Fault) {
  return rule === undefined
    ? { state: 'confirmed' as const, ...(line === undefined ? {} : { line }) }
    : { state: 'confirmed' as const, rule };
}

/** 优秀案卷: cases of the highest grade of their grade lines, best score first. */
export function excellentTable({ counter }: PaperSource): PaperBlock {
  const cases = [...counter.within({ top: true }).cases].sort(
    (a, b) => (b.result?.score ?? 0) - (a.result?.score ?? 0) || a.label.localeCompare(b.label, 'zh-CN'),
  );
  return tableBlock(
    'excellent',
    '',
    [
      ['序号', 0.7, 'right'],
      ['单位', 2.2],
      ['案号', 2.4],
      ['案由', 3],
      ['类型', 2.2],
      ['得分', 1, 'right'],
    ],
    cases.map((entry, index) =>
      row([String(index + 1), entry.agency, entry.label, entry.title, typesOf(entry), scoreText(entry)]),
    ),
  );
}

/** Every case of the scope with what its review came to. */
export function caseTable({ counter, names }: PaperSource): PaperBlock {
  return tableBlock(
    'cases',
    '',
    [
      ['序号', 0.7, 'right'],
      ['案号', 2.4],
      ['单位', 2],
      ['案由', 2.8],
      ['得分', 1, 'right'],
      ['等次', 1, 'center'],
      ['问题', 0.8, 'right'],
      ['评查人', 1.2],
    ],
    counter.cases.map((entry, index) =>
      row([
        String(index + 1),
        entry.label,
        entry.agency,
        entry.title,
        scoreText(entry),
        entry.result ? (entry.result.grade ?? '未定等') : entry.changed ? '改动后未提交' : '未提交',
        String(entry.faults.filter((fault) => fault.state === 'confirmed').length),
        names.get(entry.result?.reviewer ?? '') ?? '',
      ]),
    ),
  );
}

function typesOf({ procedures }: ReviewedCase): string {
  return procedures.map((type) => procedureNames[type]).join('、');
}

function scoreText({ result }: ReviewedCase): string {
  if (!result) return '—';
  return result.score === null ? '不计分' : result.score.toFixed(2);
}
