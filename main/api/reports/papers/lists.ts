import { numberOf } from '../../statistics/blocks/block.ts';
import { textBlock } from './blocks.ts';
import { evaluationName } from './circular.ts';
import type { MakePaper } from './input.ts';
import { field } from './numbers.ts';
import { bestAgencies, casesSentence, gradesSentence, stageProblems } from './results.ts';
import {
  agencyTable,
  caseTable,
  excellentTable,
  problemCountTable,
  problemTable,
  procedureTable,
} from './tables.ts';

/** 汇总表: by agency, by kind, and every case. */
export const summary: MakePaper = (source) => {
  const { counter } = source;
  return [
    textBlock('title', 'title', `${evaluationName(source)}汇总表`),
    textBlock('counts', 'paragraph', ...casesSentence(counter), '。', ...gradesSentence(counter)),
    textBlock('h-agencies', 'heading1', '一、按单位'),
    agencyTable(counter),
    textBlock('h-procedures', 'heading1', '二、按案卷类型'),
    procedureTable(counter),
    textBlock('h-cases', 'heading1', '三、案卷'),
    caseTable(source),
  ];
};

/** 问题清单: counted, then one by one. */
export const problems: MakePaper = (source) => {
  const { counter } = source;
  const all = counter.faults({ state: 'confirmed' });
  const cases = counter.count({ fault: { state: 'confirmed' } });
  return [
    textBlock('title', 'title', `${evaluationName(source)}问题清单`),
    textBlock(
      'counts',
      'paragraph',
      '评查认定问题',
      field('faults', all),
      '个，涉及案卷',
      field('cases', cases),
      '卷。一卷中同一问题只列一次；只由机器提示、评查未认定的不列入。',
    ),
    ...(numberOf(all) === 0
      ? []
      : [
          textBlock('h-counts', 'heading1', '一、按问题'),
          problemCountTable(source),
          textBlock('h-problems', 'heading1', '二、逐卷'),
          problemTable(source),
        ]),
  ];
};

/** 优秀案卷名单. */
export const excellent: MakePaper = (source) => {
  const { counter } = source;
  const lines = new Set(counter.cases.flatMap(({ result }) => (result?.top ? [result.standard.title] : [])));
  return [
    textBlock('title', 'title', `${evaluationName(source)}优秀案卷名单`),
    textBlock(
      'counts',
      'paragraph',
      '达到所用等次线最高一档的案卷',
      field('cases', counter.count({ top: true })),
      '卷，按得分从高到低排列。',
      lines.size === 0 ? '' : `所用标准：${[...lines].join('、')}。`,
    ),
    excellentTable(source),
  ];
};

/** 年度报告段落: one paragraph of figures and the table by agency. */
export const annual: MakePaper = (source) => {
  const { counter, words } = source;
  const [first, second] = stageProblems(counter, words.stages).filter(({ term }) => term !== '');
  const focus = [first, second].flatMap((stage) => (stage ? [stage.term] : []));
  return [
    textBlock('title', 'title', `${evaluationName(source)}情况（年度报告用）`),
    textBlock(
      'figures',
      'paragraph',
      '组织开展行政执法案卷评查，',
      ...casesSentence(counter),
      '。',
      ...gradesSentence(counter),
      ...bestAgencies(counter),
      '认定问题',
      field('faults', counter.faults({ state: 'confirmed' })),
      '个',
      focus.length === 0 ? '' : `，集中在${focus.join('、')}方面`,
      '，已逐卷反馈。',
    ),
    agencyTable(counter),
  ];
};
