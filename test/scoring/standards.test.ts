import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resourcesFolder } from '../../main/paths.ts';
import { problemsOf } from '../../main/schema.ts';
import { checkStandard } from '../../main/scoring/check-standard.ts';
import { standardsFor } from '../../main/scoring/choose.ts';
import { loadStandards, parseStandard } from '../../main/scoring/load.ts';
import type { Standard } from '../../shared/generated/schemas.ts';
import { computeScore, presetSettings } from '../../shared/score/index.ts';
import { fault, item, makeStandard, section, subPoint } from './make-standard.ts';
import { bundled, hash, preset, scorableIds } from './sheets.ts';

const folder = join(resourcesFolder, 'standards');
const files = readdirSync(folder).sort();

describe('bundled standards', () => {
  it('are the nine of the reference', () => {
    expect(files).toEqual([
      'beijing-2016-excerpt.json',
      'eco-quantified-unissued.json',
      'ecology-2024.json',
      'general-coercion-100.json',
      'general-license-100.json',
      'general-penalty-100.json',
      'general-penalty-simple-100.json',
      'henan-trial-excerpt.json',
      'zhuzhou-general-excerpt.json',
    ]);
  });

  it.each(files)('%s fits the schema, is sound and is named after its id', (file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const standard = JSON.parse(text) as Standard;
    expect(problemsOf('Standard', standard)).toEqual([]);
    expect(checkStandard(standard)).toEqual([]);
    expect(`${standard.id}.json`).toBe(file);
    expect(text).not.toMatch(/["\s(](\/(home|root|work|tmp|Users)\/|[A-Za-z]:\\)/);
  });

  it('are scorable only where complete, and say so on every result where nobody issued them', () => {
    const labels = Object.fromEntries(files.map((file) => [file, bundled(file.replace('.json', '')).label]));
    for (const file of files) {
      const standard = bundled(file.replace('.json', ''));
      expect(standard.scorable).toBe(scorableIds.includes(standard.id));
      if (!standard.scorable) {
        expect(standard.label).toBe('摘录，只供阅读，不能用来打分');
        continue;
      }
      const [schedule] = standard.schedules;
      const result = computeScore(standard, preset(standard, schedule!.caseType), []);
      expect(result.standard.label).toBe(standard.label);
      const printed = result.lines.filter((line) => line.kind === 'label').map((line) => line.text);
      expect(printed).toEqual(standard.label === null ? [] : [standard.label]);
    }
    expect(labels['general-license-100.json']).toBe('通用示例，没有制定机关');
    expect(labels['eco-quantified-unissued.json']).toBe('无发文机关');
    expect(labels['ecology-2024.json']).toBeNull();
  });

  it('refuse to be scored with as excerpts, in plain words', () => {
    const result = presetSettings({ standard: bundled('beijing-2016-excerpt'), hash }, 'penalty.general');
    expect(result).toMatchObject({ ok: false, error: { code: 'score.notScorable' } });
    if (!result.ok) expect(result.error.message).toContain('只供阅读，不能用来打分');
  });

  it('are offered by case type and by the date of the review notice', async () => {
    const loaded = await loadStandards(folder);
    if (!loaded.ok) throw new Error(loaded.error.message);
    const ids = (caseType: Parameters<typeof standardsFor>[1], day: string | null) =>
      standardsFor(loaded.value.standards, caseType, day).map(({ standard }) => standard.id);
    expect(ids('penalty.general', null)).toEqual([
      'eco-quantified-unissued',
      'ecology-2024',
      'general-penalty-100',
    ]);
    expect(ids('penalty.general', '2024-05-30')).toEqual(['eco-quantified-unissued', 'general-penalty-100']);
    expect(ids('penalty.general', '2024-05-31')).toContain('ecology-2024');
    expect(ids('transfer.crime', '2025-01-01')).toEqual(['ecology-2024']);
    expect(ids('coercion.execution', null)).toEqual(['general-coercion-100']);
  });
});

describe('what the check finds', () => {
  it('a licence table that makes 109', () => {
    const path = join(import.meta.dirname, '..', 'fixtures', 'standards', 'license-sum-109.json');
    const standard = JSON.parse(readFileSync(path, 'utf8')) as Standard;
    const message = '评分表“行政许可”各项分值合计 109，与标明的总分 100 不符。请对照原件，改正其中一处。';
    expect(problemsOf('Standard', standard)).toEqual([]);
    expect(checkStandard(standard)).toEqual([message]);
    expect(parseStandard(readFileSync(path))).toBe(message);
  });

  const sound = () => structuredClone(bundled('ecology-2024'));
  const soundPenalty = () => structuredClone(bundled('general-penalty-100'));
  const items = (standard: Standard) => standard.schedules[0]!.sections[0]!.items;

  it.each<[string, () => Standard, string]>([
    [
      'sub-points that do not make their item',
      () => {
        const standard = sound();
        items(standard)[0]!.subPoints[0]!.points = 1;
        return standard;
      },
      '第1项“立案审批表”各项分值合计 2.5，与标明的分值 2 不符',
    ],
    [
      'one id twice',
      () => {
        const standard = sound();
        items(standard)[1]!.subPoints[0]!.id = 'general.01.1';
        return standard;
      },
      '编号“general.01.1”用了两次',
    ],
    ['wrong counts', () => ({ ...sound(), counts: { vetoes: 31 } }), '否决情形标明 31 个，实有 25 个。'],
    [
      'the same text twice',
      () => {
        const standard = soundPenalty();
        const [first, second] = items(standard)[0]!.faults;
        second!.text = first!.text;
        return standard;
      },
      '出现两次，会重复扣分或给分',
    ],
    [
      'grades that overlap',
      () => ({
        ...sound(),
        grades: [
          { id: 'a', title: '优秀', min: 80 },
          { id: 'b', title: '合格', min: 80 },
          { id: 'c', title: '差', min: 0 },
        ],
      }),
      '两档重叠',
    ],
    [
      'a gap below the lowest grade',
      () => ({
        ...sound(),
        grades: [
          { id: 'a', title: '优秀', min: 80 },
          { id: 'b', title: '合格', min: 60 },
        ],
      }),
      '更低的分数没有等次',
    ],
    [
      'a case type without a table',
      () => ({ ...sound(), caseTypes: [...sound().caseTypes, 'license' as const] }),
      '案卷类型 license 没有评分表',
    ],
    [
      'two tables for one case type',
      () => {
        const standard = sound();
        standard.schedules[1]!.caseType = 'penalty.general';
        return standard;
      },
      '案卷类型 penalty.general 有 2 张评分表',
    ],
    [
      'a silence that nobody can answer',
      () => {
        const standard = sound();
        standard.scoring.openQuestions = standard.scoring.openQuestions.filter(
          (question) => question.id !== 'Q4',
        );
        return standard;
      },
      '标准没有写明“小数位数和舍入”，又没有列为待定事项',
    ],
    [
      'a fault with two ways to deduct',
      () => {
        const standard = soundPenalty();
        items(standard)[0]!.faults[0]!.range = { min: 0.5, max: 1, step: 0.5 };
        return standard;
      },
      '现在有 2 种',
    ],
    [
      'a repeated fault without a maximum',
      () => {
        const standard = soundPenalty();
        items(standard)[0]!.faults[1]!.max = null;
        return standard;
      },
      '却没有写最多扣多少',
    ],
    [
      'faults that cannot reach the item',
      () => makeStandard([section('A', null, [item('A1', 'deduct', 5, { faults: [fault('A1f', 2)] })])]),
      '加起来最多扣 2，到不了本项的 5 分',
    ],
    [
      'a deduction outside the fixed steps',
      () =>
        makeStandard([section('A', null, [item('A1', 'faults', null, { faults: [fault('A1f', 4)] })])], {
          method: 'fault-catalogue',
          fixedSteps: [5, 3],
        }),
      '扣 4，不在规定的档次 5/3 里',
    ],
    [
      'a standard without issuer and label',
      () =>
        makeStandard(
          [section('A', null, [item('A1', 'earn', 1, { subPoints: [subPoint('P', 1)] })])],
          {},
          { label: null },
        ),
      '要写明标签',
    ],
    ['a scorable excerpt', () => ({ ...sound(), completeness: 'excerpt' }), '摘录不完整，不能设为可以打分'],
    [
      'an unknown veto group',
      () => {
        const standard = sound();
        standard.vetoes[0]!.group = 'G9';
        return standard;
      },
      '否决第1项所属的分组“G9”不存在',
    ],
    [
      'a same-fault key used once',
      () => {
        const standard = soundPenalty();
        items(standard)[0]!.faults[0]!.sameFaultKey = 'lonely';
        return standard;
      },
      '同类瑕疵“lonely”只用在一处',
    ],
  ])('%s', (_, make, message) => {
    expect(checkStandard(make()).join('\n')).toContain(message);
  });

  it('links to rules that do not exist, or that only a person can judge', () => {
    const standard = makeStandard([
      section('A', null, [
        item('A1', 'earn', 1, {
          subPoints: [subPoint('P', 1, { rules: [{ rule: 'sample.rule' }, { rule: 'sample.gone' }] })],
        }),
      ]),
    ]);
    const known = new Map([['sample.rule', 'judgement' as const]]);
    expect(checkStandard(standard)).toEqual([]);
    expect(checkStandard(standard, known)).toEqual([
      '“小项P”标为机器可查，却依据要人判断的规则 sample.rule。',
      '“小项P”关联的规则 sample.gone 不存在。',
    ]);
  });
});
