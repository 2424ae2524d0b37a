import type { PaperBlock } from '../../../../shared/generated/schemas.ts';
import { numberOf } from '../../statistics/blocks/block.ts';
import type { Counter } from '../../statistics/counter.ts';
import { pageBreak, textBlock } from './blocks.ts';
import { type MakePaper, type PaperSource, toFillIn } from './input.ts';
import { field, listed, listNumber, type Part } from './numbers.ts';
import { bestAgencies, casesSentence, gradesSentence, type StageProblems, stageProblems } from './results.ts';
import { agenciesOf, agencyTable, excellentTable, problemTable } from './tables.ts';

/** 通报: a draft whose numbers are fields; what only the issuing office knows is left to fill in. */
export const circular: MakePaper = (source) => {
  const { counter, words, today } = source;
  const stages = stageProblems(counter, words.stages);
  return [
    textBlock('title', 'title', `关于${evaluationName(source)}情况的通报`),
    textBlock('recipients', 'recipients', '各行政执法单位：'),
    textBlock('opening', 'paragraph', opening(source)),
    textBlock('h-basics', 'heading1', '一、基本情况'),
    textBlock('basics', 'paragraph', ...basics(source)),
    textBlock('h-results', 'heading1', '二、评查结果'),
    textBlock('results', 'paragraph', ...gradesSentence(counter), '各单位情况见附件1。'),
    ...bestBlock(counter),
    textBlock('h-problems', 'heading1', '三、存在的主要问题'),
    ...problems(counter, stages),
    textBlock('h-demands', 'heading1', '四、工作要求'),
    ...demands(stages),
    textBlock(
      'attachments',
      'attachments',
      '附件：1. 各单位评查情况汇总表\n2. 评查问题清单\n3. 优秀案卷名单',
    ),
    textBlock('signer', 'signer', toFillIn.signer),
    textBlock('date', 'date', chineseDate(today)),
    ...attachment(1, '各单位评查情况汇总表', agencyTable(counter)),
    ...attachment(2, '评查问题清单', problemTable(source)),
    ...attachment(3, '优秀案卷名单', excellentTable(source)),
  ];
};

/** 2025年行政执法案卷评查, or the name of the campaign. */
export function evaluationName({ campaign, scope, counter }: PaperSource): string {
  if (campaign) return campaign.plan.name;
  const years = new Set([
    ...(scope.from ? [scope.from.slice(0, 4)] : []),
    ...(scope.to ? [scope.to.slice(0, 4)] : []),
  ]);
  if (years.size === 0) for (const { year } of counter.cases) if (year !== '') years.add(year);
  const [year] = years;
  return `${years.size === 1 ? `${year}年` : ''}行政执法案卷评查`;
}

function opening({ campaign }: PaperSource): string {
  const basis = campaign?.plan.notice ? `根据${campaign.plan.notice}，` : '';
  return `为促进严格规范公正文明执法，提高行政执法案卷质量，${basis}${toFillIn.signer}组织开展了行政执法案卷评查。现将有关情况通报如下。`;
}

function basics({ counter, campaign }: PaperSource): Part[] {
  const agencies = { ...counter.count(), value: agenciesOf(counter).length };
  const population = campaign?.draw
    ? [
        '各单位报送案卷',
        listNumber('population', campaign.draw.population),
        '卷，按“随机抽取、种子公开”的办法抽取。',
      ]
    : '';
  return [
    population,
    '本次评查涉及',
    field('agencies', agencies),
    '个单位，',
    ...casesSentence(counter),
    '。',
    '已完成评查',
    field('cases', counter.count({ standing: 'signed' })),
    '卷。',
  ];
}

function bestBlock(counter: Counter): PaperBlock[] {
  const parts = bestAgencies(counter);
  return parts.length === 0 ? [] : [textBlock('best', 'paragraph', ...parts, '优秀案卷名单见附件3。')];
}

const ordinals = ['一', '二', '三', '四', '五'];

function problems(counter: Counter, stages: readonly StageProblems[]): PaperBlock[] {
  const all = counter.faults({ state: 'confirmed' });
  if (numberOf(all) === 0)
    return [textBlock('problems', 'paragraph', '在已完成评查的案卷中，评查人没有认定问题。')];
  const late = counter.faults({ state: 'confirmed', deadline: true });
  const first = textBlock(
    'problems',
    'paragraph',
    '评查共认定问题',
    field('faults', all),
    '个，涉及案卷',
    field('cases', counter.count({ fault: { state: 'confirmed' } })),
    '卷',
    numberOf(late) > 0 ? ['；其中期限方面的问题', field('faults', late), '个'] : '',
    '。问题清单见附件2。',
  );
  const byStage = stages.slice(0, ordinals.length).flatMap((stage, index) => [
    textBlock(
      `h-stage-${index + 1}`,
      'heading2',
      `（${ordinals[index]}）${stage.term === '' ? '评查标准所列的其他项目' : `${stage.term}方面`}。`,
    ),
    textBlock(
      `stage-${index + 1}`,
      'paragraph',
      '认定问题',
      stage.faults,
      '个，涉及案卷',
      stage.cases,
      '卷。主要是：',
      ...listed(
        stage.commonest.map(({ part }) => part),
        '，',
      ),
      '。',
    ),
  ]);
  return [first, ...byStage];
}

function demands(stages: readonly StageProblems[]): PaperBlock[] {
  const named = stages.filter(({ term }) => term !== '').slice(0, 3);
  const remedies = [
    ...new Set(named.flatMap(({ commonest }) => commonest.flatMap(({ fault }) => fault.remedy || []))),
  ];
  const focus =
    named.length === 0
      ? '各单位要举一反三，全面自查。'
      : `各单位要把${named.map(({ term }) => term).join('、')}作为规范的重点，举一反三，全面自查。`;
  return [
    textBlock('h-demand-1', 'heading2', '（一）逐卷整改。'),
    textBlock(
      'demand-1',
      'paragraph',
      `各单位要对照问题清单逐卷核实、逐项整改，能够补正的及时补正，于${toFillIn.until}前将整改情况报送${toFillIn.signer}。`,
    ),
    textBlock('h-demand-2', 'heading2', '（二）抓住重点。'),
    textBlock(
      'demand-2',
      'paragraph',
      focus,
      ...remedies.slice(0, 3).map((text) => `${text.replace(/。$/, '')}。`),
    ),
    textBlock('h-demand-3', 'heading2', '（三）用好结果。'),
    textBlock(
      'demand-3',
      'paragraph',
      '各单位要学习借鉴优秀案卷，把评查中发现的共性问题纳入培训，防止同样的问题再次出现。',
    ),
  ];
}

function attachment(number: number, title: string, table: PaperBlock): PaperBlock[] {
  return [
    pageBreak,
    textBlock(`attachment-${number}`, 'attachmentMark', `附件${number}`),
    textBlock(`attachment-title-${number}`, 'attachmentTitle', title),
    table,
  ];
}

function chineseDate(date: Date): string {
  return `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`;
}
