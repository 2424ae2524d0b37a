import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { OpenApp } from '../../main/api/app.ts';
import { call } from '../../main/cli/program.ts';
import type { ParameterImportResult, ParameterValue } from '../../shared/generated/schemas.ts';
import { type EditedSheet, editWorkbook } from '../support/edit-workbook.ts';
import { makeWorkbook } from '../support/make-workbook.ts';
import { ask, openProgram, withReviewers } from '../support/program.ts';
import { tempFolder } from '../support/temp-folder.ts';

vi.setConfig({ testTimeout: 60_000 });

const threshold: ParameterValue = {
  key: 'hearing.threshold',
  from: '2022-01-01',
  to: null,
  match: { province: 'cn33', partyType: 'person' },
  value: 5000,
  source: '示例政办发〔2021〕1号',
};
const officers: ParameterValue = {
  key: 'officers.certificates',
  from: null,
  to: null,
  value: [
    { certNumber: '0012345', name: '示例甲', from: '2021-01-01', to: '2026-12-31', employer: '示例市城管局' },
    { certNumber: '310101199001011234', name: '示例乙' },
  ],
  source: '示例证件库',
};

async function prepared(values: readonly ParameterValue[]) {
  const app = await openProgram();
  await withReviewers(app);
  for (const value of values) await ask(app, 'parameters.save', { value });
  return app;
}

/** The exported workbook, edited as in a spreadsheet, as a file that the window has chosen. */
async function exported(app: OpenApp, edit?: (sheet: (name: string) => EditedSheet) => void) {
  const { files } = await ask(app, 'parameters.export', {});
  const path = join(tempFolder(), '参数.xlsx');
  cpSync(app.files.find(files[0]!.token)!.path, path);
  if (edit) editWorkbook(path, edit);
  return app.files.register(path);
}

const valuesOf = async (app: OpenApp) =>
  (await ask(app, 'parameters.list', {})).parameters.flatMap(({ office }) =>
    office.map(({ value }) => value),
  );

const counts = ({ added, changed, removed, unchanged, wrong }: ParameterImportResult) => ({
  added,
  changed,
  removed,
  unchanged,
  wrong,
});

describe('local parameters as a workbook', () => {
  it('lists every parameter and changes nothing when it comes back as it went', async () => {
    const choice: ParameterValue = {
      key: 'discretion.adopted',
      from: null,
      to: null,
      value: 'yes',
      source: '示例公告',
      match: { domain: 'market' },
    };
    const materials: ParameterValue = {
      key: 'license.materials',
      from: '2024-01-01',
      to: null,
      match: { matter: '示例许可' },
      value: [
        { material: '申请书', required: 'yes' },
        { material: '证明', required: 'no' },
      ],
      source: '示例目录',
    };
    const empty: ParameterValue = {
      key: 'collective.catalogue',
      from: null,
      to: null,
      value: [],
      source: '示例决定',
    };
    const app = await prepared([threshold, officers, choice, materials, empty]);
    const before = await valuesOf(app);
    const file = await exported(app, (sheet) => {
      const listed = sheet('参数一览')
        .rows.slice(1)
        .map(([key]) => key);
      expect(listed).toEqual(app.services.knowledge.parameters.map(({ key }) => key));
      expect(sheet('数值').rows).toContainEqual(expect.arrayContaining(['有', '示例公告', '市场监管']));
      expect(sheet('执法人员证件库').rows[1]!.slice(0, 5)).toEqual([
        '0012345',
        '示例甲',
        '2021-01-01',
        '2026-12-31',
        '示例市城管局',
      ]);
      expect(sheet('申请材料目录').rows[1]!.slice(0, 2)).toEqual(['申请书', '是']);
    });
    const preview = await ask(app, 'parameters.import', { file });
    expect(preview.problems).toEqual([]);
    expect(counts(preview)).toEqual({ added: 0, changed: 0, removed: 0, unchanged: 4, wrong: 0 });
    const applied = await ask(app, 'parameters.import', { file, apply: preview.digest! });
    expect(applied.applied).toBe(true);
    expect(await valuesOf(app)).toEqual(before);
  });

  it('previews, then applies what was shown as events of the log', async () => {
    const other: ParameterValue = {
      ...threshold,
      match: { province: 'cn33', partyType: 'company' },
      value: 50_000,
    };
    const app = await prepared([threshold, other, officers]);
    const file = await exported(app, (sheet) => {
      const values = sheet('数值');
      const line = values.lineOf('值', '5000');
      values.set(line, '值', '10,000');
      values.rows.splice(values.lineOf('值', '50000') - 1, 1);
      const added = values.copy(values.lineOf('编号', 'archive.days'));
      values.set(added, '值', '30');
      values.set(added, '领域', '市场监管');
      values.set(added, '起', '2025年1月1日');
      values.set(added, '来源', '示例档案规定');
      const people = sheet('执法人员证件库');
      const copied = people.copy(3);
      people.set(copied, '证号', '0012346');
      people.set(copied, '来源', '');
    });
    const preview = await ask(app, 'parameters.import', { file });
    expect(preview.problems).toEqual([]);
    expect(counts(preview)).toEqual({ added: 1, changed: 2, removed: 1, unchanged: 0, wrong: 0 });
    expect(preview.lines).toContainEqual({
      what: 'changed',
      title: '听证数额标准（较大数额）',
      match: '省份 浙江省、当事人类型 自然人',
      from: '2022-01-01',
      to: '',
      before: '5,000 元（示例政办发〔2021〕1号）',
      after: '10,000 元（示例政办发〔2021〕1号）',
    });
    expect((await valuesOf(app)).length).toBe(3);
    await ask(app, 'parameters.import', { file, apply: preview.digest! });
    const values = await valuesOf(app);
    expect(values).toHaveLength(3);
    expect(values).toContainEqual({ ...threshold, value: 10_000 });
    expect(values).toContainEqual({
      key: 'archive.days',
      from: '2025-01-01',
      to: null,
      match: { domain: 'market' },
      value: 30,
      source: '示例档案规定',
    });
    expect(values.find(({ key }) => key === officers.key)!.value).toHaveLength(3);
    const events = await app.services.store.run('listEvents', { offset: 0, limit: 20 });
    const kinds = events.ok
      ? events.value.events.map(({ kind }) => kind).filter((kind) => kind.startsWith('parameter'))
      : [];
    expect(kinds.filter((kind) => kind === 'parameter.remove')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'parameter.save')).toHaveLength(6);
    expect(await ask(app, 'log.verify', {})).toMatchObject({ intact: true });
  });

  it('names wrong rows by sheet and line and applies nothing', async () => {
    const app = await prepared([threshold, officers]);
    const file = await exported(app, (sheet) => {
      const values = sheet('数值');
      const line = values.lineOf('值', '5000');
      const wrong = (change: (line: number) => void) => change(values.copy(line));
      wrong((at) => values.set(at, '来源', ''));
      wrong((at) => values.set(at, '值', '五千'));
      wrong((at) => values.set(at, '省份', '浙江'));
      wrong((at) => values.set(at, '起', '2022年'));
      wrong((at) => values.set(at, '档次', '从重'));
      wrong((at) => values.set(at, '止', '2021-01-01'));
      wrong((at) => values.set(at, '编号', 'no.such'));
      wrong((at) => values.set(at, '参数', '归档期限'));
      values.set(values.lineOf('编号', 'publicity.required'), '值', '随便');
      const people = sheet('执法人员证件库');
      people.set(3, '来源', '另一来源');
      people.set(2, '止', '2020-01-01');
      const listed = sheet('单行法特别起诉期限');
      listed.rows.push(['示例法', '三个月', '', '', '示例来源']);
    });
    const preview = await ask(app, 'parameters.import', { file });
    expect(preview.digest).toBeUndefined();
    const texts = preview.problems.map(
      ({ sheet, row, column, message }) => `${sheet} ${row} ${column}：${message}`,
    );
    const first = preview.problems.find(({ message }) => message.includes('五千'))!.row! - 1;
    const at = (step: number) => `数值 ${first + step}`;
    expect(texts).toEqual(
      expect.arrayContaining([
        `${at(0)} 来源：没有写来源。请填文号或规定的名称。`,
        `${at(1)} 值：“五千”不是不小于 0 的数字。只写数字，单位不用写。`,
        expect.stringMatching(new RegExp(`^${at(2)} 省份：“浙江”不是可填的词。可填：北京市、`)),
        `${at(3)} 起：“2022年”没有写到日。请写成 2025-01-01 的样子。`,
        `${at(4)} 档次：“听证数额标准（较大数额）”不按“档次”区分。请清空这一格。`,
        `${at(5)} 止：截止日期早于起始日期。`,
        `${at(6)} 编号：没有“no.such”这个参数。请从“参数一览”表里复制。`,
        `${at(7)} 参数：编号“hearing.threshold”是“听证数额标准（较大数额）”，与“归档期限”不是一个参数。请改成一致的。`,
        expect.stringMatching(/^数值 \d+ 值：“随便”不是可填的词。可填：都要公示、不用公示、由人判断。$/),
        expect.stringMatching(/^执法人员证件库 3 来源：来源与第 2 行不同/),
        '执法人员证件库 2 止：截止日期早于起始日期。',
        '单行法特别起诉期限 2 月数：“三个月”不是不小于 0 的数字。只写数字，单位不用写。',
        expect.stringMatching(/期间重叠/),
      ]),
    );
    const applied = await call(app, 'parameters.import', { file, apply: 'x' });
    expect(applied.ok ? '' : applied.error.code).toBe('WRONG_ROWS');
    expect((await valuesOf(app)).length).toBe(2);
  });

  it('leaves parameters alone whose sheet is not there, and refuses sheets that it does not know', async () => {
    const app = await prepared([threshold, officers]);
    const file = await exported(app, (sheet) => {
      sheet('执法人员证件库').rows.length = 0;
    });
    const preview = await ask(app, 'parameters.import', { file });
    expect(counts(preview)).toEqual({ added: 0, changed: 0, removed: 0, unchanged: 1, wrong: 0 });
    const path = join(tempFolder(), '别的.xlsx');
    // A register whose sheet was renamed would otherwise be passed over in silence.
    writeFileSync(path, makeWorkbook({ 证件库: [['证号'], ['1']] }));
    const strange = await ask(app, 'parameters.import', { file: app.files.register(path) });
    expect(strange.problems).toEqual([
      { sheet: '证件库', message: '不认识的工作表。请改回导出时的名称，或删去这张表。' },
    ]);
  });

  it('applies only what was shown', async () => {
    const app = await prepared([threshold]);
    const file = await exported(app, (sheet) => {
      const values = sheet('数值');
      values.set(values.lineOf('值', '5000'), '值', '6000');
    });
    const preview = await ask(app, 'parameters.import', { file });
    await ask(app, 'parameters.save', { value: officers });
    const applied = await call(app, 'parameters.import', { file, apply: preview.digest! });
    expect(applied.ok ? '' : applied.error.code).toBe('STALE');
    expect(await valuesOf(app)).toContainEqual(threshold);
  });

  it('takes a roster of thousands and refuses what is no workbook', async () => {
    const app = await prepared([]);
    const file = await exported(app, (sheet) => {
      const people = sheet('执法人员证件库');
      for (let index = 0; index < 5000; index += 1)
        people.rows.push([
          `00${index}`,
          `示例${index}`,
          '2024-01-01',
          '',
          '示例局',
          '',
          '',
          index === 0 ? '示例库' : '',
        ]);
    });
    const preview = await ask(app, 'parameters.import', { file });
    expect(preview.problems).toEqual([]);
    await ask(app, 'parameters.import', { file, apply: preview.digest! });
    const [value] = await valuesOf(app);
    expect(value!.value).toHaveLength(5000);
    const path = join(tempFolder(), '坏.xlsx');
    writeFileSync(path, 'x');
    const refused = await call(app, 'parameters.import', { file: app.files.register(path) });
    expect(refused.ok ? '' : refused.error.message).toContain('不是完好的 .xlsx');
  });
});
