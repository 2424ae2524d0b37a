import { procedureNames } from '../../../reports/procedure-words.ts';
import { byCount, numberOf } from '../../statistics/blocks/block.ts';
import { gradeTitles } from '../../statistics/blocks/grades.ts';
import { type Counter, fewestForShares } from '../../statistics/counter.ts';
import type { Fault } from '../../statistics/reviewed-case.ts';
import { field, listed, type Part, percentage } from './numbers.ts';
import { agenciesOf, conditionOf } from './tables.ts';

/** `评查案卷96卷，其中行政处罚（普通程序）80卷、行政许可16卷`. */
export function casesSentence(counter: Counter): Part[] {
  const types = (Object.keys(procedureNames) as (keyof typeof procedureNames)[])
    .map((procedure) => ({ procedure, figure: counter.count({ procedure }) }))
    .filter(({ figure }) => numberOf(figure) > 0);
  const kinds = types.map(
    ({ procedure, figure }): Part => [procedureNames[procedure], field('cases', figure), '卷'],
  );
  return [
    '评查案卷',
    field('cases', counter.count()),
    '卷',
    kinds.length > 0 ? ['，其中', ...listed(kinds, '、')] : '',
  ];
}

/** `优秀27卷，占28.13%；良好 …。平均得分88.40分。` Percentages only from ten files on. */
export function gradesSentence(counter: Counter): Part[] {
  const graded = counter.count({ standing: 'graded' });
  const base = numberOf(graded);
  const grades = gradeTitles(counter).map((grade): Part => {
    const count = counter.count({ grade });
    const share = base < fewestForShares ? '' : ['，占', percentage(count, base)];
    return [grade, field('cases', count), '卷', share];
  });
  const mean = counter.mean();
  const vetoed = counter.count({ standing: 'signed', vetoed: true });
  return [
    '已定等',
    field('cases', graded),
    '卷',
    grades.length > 0 && base > 0 ? ['：', ...listed(grades, '；')] : '',
    '。',
    mean.value === null ? '' : ['平均得分', field('mean', mean), '分。'],
    numberOf(vetoed) > 0 ? ['认定一票否决', field('cases', vetoed), '卷。'] : '',
  ];
}

/** `优秀案卷较多的单位：甲县城管局12卷、…。` The first three. */
export function bestAgencies(counter: Counter): Part[] {
  const best = byCount(
    agenciesOf(counter).map((agency) => ({
      agency,
      figure: counter.within({ agency }).count({ top: true }),
    })),
    ({ figure }) => numberOf(figure),
    ({ agency }) => agency,
  )
    .filter(({ figure }) => numberOf(figure) > 0)
    .slice(0, 3);
  if (best.length === 0) return [];
  const parts = best.map(({ agency, figure }): Part => [agency, field('cases', figure), '卷']);
  return ['最高等次案卷较多的单位：', ...listed(parts, '、'), '。'];
}

export interface StageProblems {
  id: string;
  /** 告知; empty: no stage known. */
  term: string;
  faults: Part;
  cases: Part;
  /** The three commonest, with how many cases. */
  commonest: { fault: Fault; part: Part }[];
}

/** Stages with problems, most first. */
export function stageProblems(
  counter: Counter,
  stages: readonly { id: string; term: string }[],
): StageProblems[] {
  const all = [...stages, { id: '', term: '' }].map(({ id, term }) => ({
    id,
    term,
    count: counter.faults({ state: 'confirmed', stage: id }),
  }));
  return byCount(
    all.filter(({ count }) => numberOf(count) > 0),
    ({ count }) => numberOf(count),
    ({ term }) => term,
  ).map(({ id, term, count }) => ({
    id,
    term,
    faults: field('faults', count),
    cases: field('cases', counter.count({ fault: { state: 'confirmed', stage: id } })),
    commonest: commonest(counter, id),
  }));
}

function commonest(counter: Counter, stage: string): StageProblems['commonest'] {
  const kinds = new Map<string, Fault>();
  for (const entry of counter.cases)
    for (const fault of entry.faults)
      if (fault.state === 'confirmed' && fault.stage === stage)
        kinds.set(fault.rule ?? fault.line ?? '', fault);
  const counted = [...kinds.values()].map((fault) => ({
    fault,
    figure: counter.count({ fault: conditionOf(fault) }),
  }));
  return byCount(
    counted,
    ({ figure }) => numberOf(figure),
    ({ fault }) => fault.title,
  )
    .slice(0, 3)
    .map(({ fault, figure }) => ({ fault, part: ['“', fault.title, '”', field('cases', figure), '卷'] }));
}
