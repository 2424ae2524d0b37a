import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OpenApp } from '../../main/api/app.ts';
import { makePdf } from '../support/make-pdf.ts';
import { ask, openProgram, withReviewers } from '../support/program.ts';
import { tempFolder } from '../support/temp-folder.ts';

const bound = makePdf([
  [
    { text: '立案审批表', x: 220, y: 90, size: 22 },
    { text: '某县监立〔2025〕7号', x: 300, y: 130 },
    { text: '当事人：甲食品有限公司', y: 210 },
  ],
  [
    { text: '某县市场监督管理局', x: 180, y: 80, size: 20 },
    { text: '行政处罚决定书', x: 200, y: 120, size: 22 },
    { text: '某县监罚决〔2025〕18号', x: 300, y: 160 },
    { text: '当事人：甲食品有限公司', y: 200 },
    { text: '统一社会信用代码：91370102MA3C4KXL1T', y: 230 },
  ],
  [
    { text: '附记', x: 200, y: 120, size: 22 },
    { text: '受送达人：甲食品有限公司', y: 200 },
  ],
]);

async function boundCase(app: OpenApp): Promise<string> {
  const path = join(tempFolder(), '甲公司案.pdf');
  writeFileSync(path, bound);
  const { imported, failed } = await ask(app, 'cases.import', { files: [app.files.register(path)] });
  expect(failed).toEqual([]);
  return imported[0]!.case;
}

describe('confirming what was read', () => {
  it('puts unsure values first and counts those that need a person', async () => {
    const app = await openProgram();
    const view = await ask(app, 'confirm.view', { case: await boundCase(app) });
    const read = view.values.filter(({ state }) => state !== 'unread');
    expect(read[0]).toMatchObject({ path: 'field:partyIdNumber', why: 'checkDigits', needed: true });
    expect(view.counts.needed).toBe(view.values.filter(({ needed }) => needed).length);
    // A date that a deadline waits for stands in the list though it was not read.
    expect(view.values[0]).toMatchObject({ state: 'unread', confidence: 'unread', needed: true });
    // The same name in two documents needs a person once.
    const names = view.values.filter(
      ({ path, raw }) => path === 'field:partyName' && raw === '甲食品有限公司',
    );
    expect(names.map(({ needed, alike }) => [needed, alike?.length])).toEqual([
      [true, 1],
      [false, undefined],
    ]);
    expect(view.files).toMatchObject([{ name: '甲公司案.pdf', pages: 3, kept: true }]);
  });

  it('demands a reviewer, writes an event for each act, and lets the header follow', async () => {
    const app = await openProgram();
    const id = await boundCase(app);
    const { values } = await ask(app, 'confirm.view', { case: id });
    const number = values.find(({ path, raw }) => path === 'field:number' && raw?.includes('罚决'))!;
    const act = { case: id, document: number.document, path: number.path };
    await expect(ask(app, 'confirm.value', { ...act, act: 'confirm' })).rejects.toThrow('请先选择评查人');
    await withReviewers(app);
    await expect(ask(app, 'confirm.value', { ...act, act: 'confirm', shown: 'x' })).rejects.toThrow(
      '刚刚改过',
    );
    await ask(app, 'confirm.value', { ...act, act: 'confirm', shown: number.raw! });
    await ask(app, 'confirm.value', { ...act, act: 'correct', text: '某县监罚决〔2025〕19号' });
    const { heading, revision } = await ask(app, 'cases.get', { case: id });
    expect(heading.decisionNumber).toBe('某县监罚决〔2025〕19号');
    // Confirming one value after another is one version.
    expect(revision).toBe(2);
    const history = await ask(app, 'log.history', { case: id, offset: 0, limit: 10 });
    expect(history.events.map(({ text }) => text).slice(0, 2)).toEqual([
      '改 《行政处罚决定书》文号：某县监罚决〔2025〕18号 → 某县监罚决〔2025〕19号',
      '确认 《行政处罚决定书》文号：某县监罚决〔2025〕18号',
    ]);
    expect((await ask(app, 'log.verify', {})).brokenAt).toBeUndefined();
  });

  it('settles values that say the same in one act, and refuses where one says something else', async () => {
    const app = await openProgram();
    await withReviewers(app);
    const id = await boundCase(app);
    const { values } = await ask(app, 'confirm.view', { case: id });
    const name = values.find(({ alike, raw }) => alike && raw === '甲食品有限公司')!;
    const act = {
      case: id,
      document: name.document,
      path: name.path,
      act: 'confirm',
      shown: name.raw!,
    } as const;
    const number = values.find(({ path, raw }) => path === 'field:number' && raw?.includes('罚决'))!;
    await expect(
      ask(app, 'confirm.value', { ...act, also: [{ document: number.document, path: number.path }] }),
    ).rejects.toThrow('刚刚改过');
    const after = await ask(app, 'confirm.value', { ...act, also: name.alike! });
    const names = after.values.filter(({ path }) => path === 'field:partyName');
    expect(names.map(({ state }) => state)).toEqual(['confirmed', 'confirmed']);
    const { events } = await ask(app, 'log.history', { case: id, offset: 0, limit: 1 });
    expect(events[0]?.text).toContain('当事人：甲食品有限公司（同卷共 2 处）');
  });

  it('offers the dates that stand on a document, and fills in none', async () => {
    const app = await openProgram();
    const path = join(tempFolder(), '甲公司案.pdf');
    writeFileSync(
      path,
      makePdf([
        [
          { text: '行政处罚决定书', x: 200, y: 120, size: 22 },
          { text: '某县监罚决〔2025〕18号', x: 300, y: 160 },
          { text: '你单位于2025年9月1日经营过期食品，本局于2025年9月3日立案。', y: 220 },
          { text: '某县市场监督管理局（印章）', x: 300, y: 700 },
          { text: '二〇二五年十月九日打印', x: 300, y: 730 },
        ],
      ]),
    );
    const { imported } = await ask(app, 'cases.import', { files: [app.files.register(path)] });
    const id = imported[0]!.case;
    const { values, documents } = await ask(app, 'confirm.view', { case: id });
    expect(values.some(({ path, raw }) => path === 'field:date' && raw !== undefined)).toBe(false);
    const { candidates } = await ask(app, 'confirm.candidates', {
      case: id,
      document: documents[0]!.document,
    });
    expect(candidates.map(({ date, part, place }) => [date, part, place.page])).toEqual([
      ['2025-10-09', 'foot', 1],
      ['2025-09-03', 'foot', 1],
      ['2025-09-01', 'foot', 1],
    ]);
  });

  it('takes dates as people type them, refuses what is none, and tells absences apart', async () => {
    const app = await openProgram();
    await withReviewers(app);
    const id = await boundCase(app);
    const view = await ask(app, 'confirm.view', { case: id });
    const { document, addable } = view.documents.find(({ kind }) => kind === 'penalty-decision')!;
    const date = addable.find(({ path }) => path === 'field:date')!;
    const act = { case: id, document, path: date.path };
    await expect(ask(app, 'confirm.value', { ...act, act: 'correct', text: '2025.13.9' })).rejects.toThrow(
      '月份应为 1–12',
    );
    const typed = await ask(app, 'confirm.value', { ...act, act: 'correct', text: '二〇二五年十月九日' });
    const dateIn = (from: typeof typed) =>
      from.values.find((value) => value.document === document && value.path === 'field:date');
    expect(dateIn(typed)).toMatchObject({ raw: '2025-10-09', state: 'corrected', needed: false });
    const absent = await ask(app, 'confirm.value', { ...act, act: 'pageMissing' });
    expect(dateIn(absent)).toMatchObject({ state: 'pageMissing', byPerson: true });
  });

  it('gives a document another kind, cuts it, joins it, and keeps what was confirmed', async () => {
    const app = await openProgram();
    await withReviewers(app);
    const id = await boundCase(app);
    const first = await ask(app, 'confirm.view', { case: id });
    expect(first.documents.map(({ kind }) => kind)).toEqual(['filing-approval', 'penalty-decision']);
    const decision = first.documents[1]!;
    await ask(app, 'confirm.value', {
      case: id,
      document: decision.document,
      path: 'field:partyIdNumber',
      act: 'correct',
      text: '91370102MA3C4KXL2R',
    });
    const split = await ask(app, 'confirm.arrange', {
      case: id,
      document: decision.document,
      act: 'split',
      page: 3,
      kind: 'service-receipt',
    });
    expect(split.documents.map(({ kind, range }) => [kind, range?.from, range?.to])).toEqual([
      ['filing-approval', 1, 1],
      ['penalty-decision', 2, 2],
      ['service-receipt', 3, 3],
    ]);
    const corrected = ({ values }: typeof split) => values.filter(({ state }) => state === 'corrected');
    expect(corrected(split)).toMatchObject([{ path: 'field:partyIdNumber', raw: '91370102MA3C4KXL2R' }]);
    const merged = await ask(app, 'confirm.arrange', {
      case: id,
      document: split.documents[2]!.document,
      act: 'merge',
    });
    expect(merged.documents).toHaveLength(2);
    const renamed = await ask(app, 'confirm.arrange', {
      case: id,
      document: merged.documents[0]!.document,
      act: 'kind',
      kind: 'closure-approval',
    });
    expect(renamed.documents[0]?.kind).toBe('closure-approval');
    expect(corrected(renamed)).toHaveLength(1);
  });
});

describe('a file on paper', () => {
  it('is made by hand and scored', async () => {
    const app = await openProgram();
    await withReviewers(app);
    const input = {
      agency: '某县市场监督管理局',
      caseNumber: '某县监立〔2025〕9号',
      party: '乙商行',
      procedure: 'penalty.general',
    } as const;
    const { heading, documents } = await ask(app, 'cases.create', input);
    expect(heading).toMatchObject({
      caseNumber: '某县监立〔2025〕9号',
      party: '乙商行',
      agency: input.agency,
    });
    expect(documents).toEqual([]);
    await expect(ask(app, 'cases.create', input)).rejects.toThrow('已有的案卷相同');
    const { standards } = await ask(app, 'standards.list', { case: heading.id });
    const review = await ask(app, 'reviews.open', {
      case: heading.id,
      standard: standards.find(({ fits }) => fits)!.id,
    });
    expect(review.lines.length).toBeGreaterThan(0);
  });
});

describe('values by field', () => {
  it('are those that need a person, over several cases, each with its piece of the page', async () => {
    const app = await openProgram();
    await withReviewers(app);
    const one = await boundCase(app);
    const path = join(tempFolder(), '乙公司案.pdf');
    writeFileSync(
      path,
      makePdf([
        [
          { text: '立案审批表', x: 220, y: 90, size: 22 },
          { text: '某县监立〔2025〕8号', x: 300, y: 130 },
          { text: '当事人：乙食品有限公司', y: 210 },
        ],
      ]),
    );
    const { imported } = await ask(app, 'cases.import', { files: [app.files.register(path)] });
    const cases = [one, imported[0]!.case];
    const { fields, entries } = await ask(app, 'confirm.byField', { cases, field: '当事人' });
    expect(fields.find(({ term }) => term === '当事人')?.open).toBe(2);
    expect(entries.map(({ value }) => value.raw)).toEqual(['甲食品有限公司', '乙食品有限公司']);
    const { case: id, value } = entries[1]!;
    const { file, page, region } = value.place!;
    const piece = await ask(app, 'pages.get', { case: id, file, page, crop: region! });
    const [, , width = 0, height = 0] = region!;
    expect(piece.lines).toEqual([]);
    expect(piece.size!.width / 1239).toBeCloseTo(width + 0.08, 2);
    expect(piece.size!.height / 1754).toBeCloseTo(height + 0.024, 2);
    await ask(app, 'confirm.value', {
      case: id,
      document: value.document,
      path: value.path,
      act: 'confirm',
      shown: value.raw!,
    });
    const rest = await ask(app, 'confirm.byField', { cases, field: '当事人' });
    expect(rest.entries.map((entry) => entry.case)).toEqual([one]);
  });
});
