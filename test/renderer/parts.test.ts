import { describe, expect, it } from 'vitest';
import { parseHash } from '../../renderer/src/address/hash.ts';
import { links } from '../../renderer/src/address/links.ts';
import { JobStore } from '../../renderer/src/api/job-store.ts';
import { fileSize, localTime } from '../../renderer/src/components/words.ts';
import { widthOf } from '../../renderer/src/design/use-width.ts';
import { zhCN } from '../../renderer/src/messages/zh-CN.ts';
import { filterFindings, sortFindings } from '../../renderer/src/pages/case/finding-list.ts';
import { tallyOf } from '../../renderer/src/pages/import/tally.ts';
import { draftOf, emptyDraft, readDraft } from '../../renderer/src/pages/library/parameter-value.ts';
import { paperOfLine } from '../../renderer/src/pages/review/paper-of-line.ts';
import { remaining, roundedDuration } from '../../renderer/src/shell/estimate.ts';
import { absentCommands, commandEntries } from '../../renderer/src/shell/palette-entries.ts';
import type { Bridge } from '../../shared/bridge.ts';
import type {
  ApiEvent,
  CheckFinding,
  DocumentLine,
  JobState,
  ParameterDefinition,
} from '../../shared/generated/schemas.ts';

describe('the address', () => {
  it('carries page, ids and filters behind the hash', () => {
    expect(parseHash(`#${links.cases({ group: 'first', q: '甲 公司', state: undefined })}`)).toEqual({
      path: '/cases',
      search: 'group=first&q=%E7%94%B2+%E5%85%AC%E5%8F%B8',
    });
    expect(parseHash('')).toEqual({ path: '/', search: '' });
    expect(links.review('a/b')).toBe('/cases/a%2Fb/review');
  });
});

describe('jobs as the window knows them', () => {
  function fakeBridge() {
    let listener: (event: ApiEvent) => void = () => {};
    const bridge = {
      onEvent: (added: typeof listener) => {
        listener = added;
        return () => {};
      },
      call: async () => ({ ok: true, value: { job: 'job-1' } }),
    } as unknown as Bridge;
    return { bridge, emit: (job: Partial<JobState>) => listener({ type: 'job', job: { ...base, ...job } }) };
  }
  const base: JobState = {
    job: 'job-1',
    route: 'cases.import',
    title: '导入案卷',
    state: 'running',
    done: 0,
    total: 0,
  };

  it('keeps a result that came before the answer to the start', async () => {
    const { bridge, emit } = fakeBridge();
    const store = new JobStore(bridge);
    emit({ state: 'done', result: { imported: [] } });
    expect(await store.run('cases.import', { files: [] })).toEqual({ ok: true, value: { imported: [] } });
  });

  it('is not brought back to life by a late report', () => {
    const { bridge, emit } = fakeBridge();
    const store = new JobStore(bridge);
    emit({ state: 'failed', error: { code: 'X', message: '磁盘已满' } });
    emit({ state: 'running', done: 3 });
    expect(store.find('job-1')?.state).toBe('failed');
  });

  it('estimates only after five seconds and in steps that stay readable', () => {
    const job = { state: { ...base, done: 10, total: 40 }, startedAt: 0 };
    expect(remaining(job, 4000)).toBeUndefined();
    expect(remaining(job, 10_000)).toBe(30_000);
    expect(remaining({ ...job, state: { ...job.state, state: 'done' } }, 10_000)).toBeUndefined();
    expect(roundedDuration(31_000)).toEqual({ unit: 'seconds', amount: 40 });
    expect(roundedDuration(230_000)).toEqual({ unit: 'minutes', amount: 4 });
  });
});

describe('the palette', () => {
  it('lists a command that cannot run with the reason', () => {
    const active = new Map([
      ['review.sign' as const, { run: () => {}, disabled: '还有未看的项' }],
      ['app.help' as const, { run: () => {} }],
    ]);
    expect(commandEntries(active, zhCN.commands, '提交')).toMatchObject([
      { text: '提交初评', disabled: '还有未看的项' },
    ]);
    expect(commandEntries(active, zhCN.commands, '')).toHaveLength(2);
    const [absent] = absentCommands(active, zhCN.commands, '违反', '不在这一页');
    expect(absent).toMatchObject({ key: 'sheet.violated', disabled: '不在这一页' });
    expect(absentCommands(active, zhCN.commands, '', '不在这一页')).toEqual([]);
  });
});

describe('small words', () => {
  it('sizes, times and widths', () => {
    expect([fileSize(12), fileSize(2048), fileSize(5 * 1024 * 1024)]).toEqual(['12 B', '2 KB', '5.0 MB']);
    expect(localTime('2026-01-02T03:04:05.000Z')).toMatch(/^2026-01-0[12] \d\d:\d\d$/);
    // 150 % letters on a wide screen leave room for one pane, as 910 pixels do.
    expect([widthOf(1366, 1), widthOf(1092, 1), widthOf(910, 1), widthOf(1366, 1.5)]).toEqual([
      'wide',
      'medium',
      'narrow',
      'narrow',
    ]);
  });
});

describe('findings of a case', () => {
  const finding = (verdict: CheckFinding['verdict'], severity: CheckFinding['severity']) =>
    ({ rule: `${verdict}.${severity}`, verdict, severity }) as CheckFinding;
  const all = [
    finding('pass', 'veto'),
    finding('review', 'major'),
    finding('fail', 'minor'),
    finding('error', 'hint'),
    finding('fail', 'veto'),
    finding('notApplicable', 'veto'),
  ];

  it('stand in the order in which a person reads them', () => {
    expect(sortFindings(all).map((entry) => entry.rule)).toEqual([
      'fail.veto',
      'fail.minor',
      'error.hint',
      'review.major',
      'pass.veto',
      'notApplicable.veto',
    ]);
  });

  it('are never all hidden: what is open is what did not pass', () => {
    expect(filterFindings(all, 'open')).toHaveLength(4);
    expect(filterFindings(all, 'all')).toHaveLength(6);
  });
});

describe('counts of an import', () => {
  it('counts each file once', () => {
    const tally = tallyOf({
      imported: [
        { case: '1', file: 'a', outcome: 'new', label: '' },
        { case: '2', file: 'b', outcome: 'revised', label: '' },
      ],
      failed: [{ file: 'c', error: { code: 'X', message: '' } }],
      conflicts: [{ key: 'k', files: ['d', 'e'] }],
      cancelled: false,
    });
    expect(tally).toEqual({ files: 5, taken: 2, byOutcome: { new: 1, revised: 1, unchanged: 0 } });
  });
});

describe('a value of the office', () => {
  const definition = (more: Partial<ParameterDefinition>): ParameterDefinition => ({
    key: 'sample.key',
    title: '示例参数',
    scope: 'local',
    type: 'money',
    dimensions: ['domain'],
    values: [],
    ...more,
  });
  const draft = { ...emptyDraft(), source: '示例政发〔2024〕1号' };

  it('reads amounts and dates as people type them', () => {
    const read = readDraft(
      definition({}),
      { ...draft, value: '100,000', from: '2024年1月1日', to: '20251231', match: { domain: 'ecology' } },
      zhCN,
    );
    expect(read).toEqual({
      value: {
        key: 'sample.key',
        value: 100_000,
        from: '2024-01-01',
        to: '2025-12-31',
        source: '示例政发〔2024〕1号',
        match: { domain: 'ecology' },
      },
    });
  });

  it('names every field that is wrong', () => {
    const read = readDraft(definition({}), { ...draft, value: '-1', from: '2024-02-30', source: ' ' }, zhCN);
    expect(Object.keys('problems' in read ? read.problems : {}).sort()).toEqual(['from', 'source', 'value']);
  });

  it('takes a block pasted from a spreadsheet and gives it back', () => {
    const table = definition({
      type: 'entries',
      entryFields: ['matter', 'from', 'includesMeasures'],
      dimensions: [],
    });
    const text = '占道经营\t2024-01-01\t是\n露天烧烤\t\t否';
    const read = readDraft(table, { ...draft, value: text }, zhCN);
    expect(read).toMatchObject({
      value: {
        value: [
          { matter: '占道经营', from: '2024-01-01', includesMeasures: true },
          { matter: '露天烧烤', from: '', includesMeasures: false },
        ],
      },
    });
    if (!('value' in read)) throw new Error('not read');
    const again = readDraft(table, { ...draft, value: draftOf(table, read.value).value }, zhCN);
    expect(again).toEqual(read);
    expect(readDraft(table, { ...draft, value: 'a\tb\tc\td' }, zhCN)).toHaveProperty('problems.value');
  });
});

describe('the paper that a line is about', () => {
  const paper = (title: string, kindTerm = title): DocumentLine => ({
    document: title,
    kind: 'x',
    kindTerm,
    title,
    pages: '',
    missing: false,
    fields: [],
    signatures: '',
    seals: '',
  });
  const line = (document: string | null, title = '') =>
    ({ kind: 'item', item: { document, title } }) as Parameters<typeof paperOfLine>[0];

  it('is found by name, with or without what stands in brackets', () => {
    const papers = [paper('立案审批表'), paper('行政处罚告知书'), { ...paper('听证笔录'), missing: true }];
    expect(paperOfLine(line('立案审批表'), papers)?.document).toBe('立案审批表');
    expect(paperOfLine(line('行政处罚(听证)告知书'), papers)?.document).toBe('行政处罚告知书');
    expect(paperOfLine(line('听证笔录'), papers)).toBeUndefined();
    expect(paperOfLine(undefined, papers)).toBeUndefined();
  });
});
