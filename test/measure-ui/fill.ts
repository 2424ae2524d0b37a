import { createApp, type OpenApp } from '../../main/api/app.ts';
import { checkedWrite } from '../../main/api/check/stored-check.ts';
import { call } from '../../main/cli/program.ts';
import type { CaseWrite } from '../../main/store/operations/cases.ts';
import { sampleCase } from '../support/sample-cases.ts';
import { numbersFrom } from './random.ts';

const batch = 500;
const agencies = Array.from({ length: 24 }, (_, at) => `示例县第${at + 1}执法局`);
const trades = ['食品', '建材', '物流', '餐饮', '化工', '纺织', '印刷', '养殖'];

/** Fills a data folder with cases that the list shows like real ones; one checked case lends them its content. */
export async function fillStore(folder: string, count: number): Promise<void> {
  await withApp(folder, async (app) => {
    const { sample: _sample, ...real } = sampleCase('penalty-simplified');
    const write = await checkedWrite(app.services, real, { name: '示例', hash: null });
    if (!write.ok) throw new Error(write.error.message);
    const random = numbersFrom(count);
    for (let from = 0; from < count; from += batch) {
      const size = Math.min(batch, count - from);
      const writes = Array.from({ length: size }, (_, at) => numbered(write.value, from + at, random));
      const saved = await app.services.store.run('saveCases', 'local', writes);
      if (!saved.ok) throw new Error(`${saved.error.message} ${saved.error.details ?? ''}`);
    }
  });
}

/** Imports the bundled samples, and one file with so many pages; answers with the id of its case. */
export async function importFile(folder: string, path: string): Promise<string> {
  return withApp(folder, async (app) => {
    const imported = await call(app, 'cases.import', { files: [app.files.register(path)] });
    if (!imported.ok) throw new Error(imported.error.message);
    const [entry] = imported.value.imported;
    if (!entry) throw new Error(JSON.stringify(imported.value.failed));
    return entry.case;
  });
}

async function withApp<T>(folder: string, work: (app: OpenApp) => Promise<T>): Promise<T> {
  const opened = await createApp({ dataFolder: folder, host: 'cli' });
  if (!opened.ok) throw new Error(opened.error.message);
  try {
    return await work(opened.value);
  } finally {
    await opened.value.close();
  }
}

function numbered(write: CaseWrite, at: number, random: () => number): CaseWrite {
  const below = (limit: number) => Math.floor(random() * limit);
  const counts = { ...write.summary.counts, veto: below(3), fail: below(8), review: below(30), error: 0 };
  const hint = counts.veto > 0 ? '否决提示' : counts.fail > 0 ? '违反' : '要人看';
  const number = `示例罚〔${2020 + below(6)}〕${at + 1}号`;
  return {
    ...write,
    id: `55555555-5555-4555-8555-${String(at).padStart(12, '0')}`,
    naturalKey: `measure:${at}`,
    contentHash: `${write.contentHash.slice(0, 52)}${String(at).padStart(12, '0')}`,
    run: { ...write.run, runKey: `${write.run.runKey}-${at}`, batch: [] },
    summary: {
      ...write.summary,
      agency: agencies[below(agencies.length)]!,
      caseNumber: number,
      decisionNumber: `${number}决`,
      title: `${trades[below(trades.length)]}经营案`,
      party: `示例${trades[below(trades.length)]}第${at + 1}有限公司`,
      decisionDate: `${2020 + below(6)}-0${1 + below(9)}-1${below(9)}`,
      counts,
      triageGroup: (['first', 'normal', 'quick', 'notYet'] as const)[below(4)]!,
      triageReason: `${hint} ${counts.veto + counts.fail + counts.review} 条`,
      triageRank: below(1_000_000),
      unconfirmed: below(12),
    },
  };
}
