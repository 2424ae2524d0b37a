import { mkdirSync } from 'node:fs';
import type { OpenApp } from '../../api/app.ts';
import { call, folderOf, printError, withProgram } from '../program.ts';
import { paperKinds, writePaper } from '../report/papers.ts';
import { saveFiles } from '../report/save.ts';
import { dataOption, type Verb } from '../verb.ts';

const formats = ['pdf', 'xlsx', 'html', 'json'] as const;
const paperFormats = ['pdf', 'docx', 'xlsx', 'html'];
type Format = (typeof formats)[number];

export const verb: Verb = {
  name: 'report',
  words: '[CASE…]',
  zh: '生成评查表（每卷一份）、一批的汇总（--batch）或活动文书（--paper）；CASE 是案号或编号，不写时为库内全部',
  en: 'write review sheets, one a case, the summary of a batch, or a paper of a campaign; CASE is a case number or id, default all',
  options: [
    dataOption,
    {
      name: 'format',
      type: 'string',
      value: 'pdf,xlsx',
      zh: '格式，逗号分隔：pdf、xlsx、html、json；文书为 pdf、docx、xlsx、html',
      en: 'formats, comma-separated',
    },
    {
      name: 'out',
      type: 'string',
      value: 'DIR',
      zh: '写到哪个文件夹，默认当前文件夹',
      en: 'folder to write to, default the current one',
    },
    { name: 'batch', type: 'boolean', zh: '一份汇总表（pdf、xlsx）', en: 'one summary of all (pdf, xlsx)' },
    {
      name: 'paper',
      type: 'string',
      value: 'KIND',
      zh: `多卷的文书：${paperKinds.join('、')}`,
      en: 'a paper over many cases',
    },
    {
      name: 'campaign',
      type: 'string',
      value: 'NAME',
      zh: '文书只算这次评查活动（名称或编号）',
      en: 'the paper is of this campaign only',
    },
  ],
  run: async (words, options) => {
    const wanted = String(options.format ?? 'pdf,xlsx').split(',');
    const { paper, campaign } = options;
    const known: readonly string[] = typeof paper === 'string' ? paperFormats : formats;
    const strange = wanted.find((format) => !known.includes(format));
    if (strange !== undefined) {
      console.error(`没有“${strange}”这种格式，可用 ${known.join('、')}。`);
      return 2;
    }
    const out = typeof options.out === 'string' ? options.out : '.';
    mkdirSync(out, { recursive: true });
    return withProgram(folderOf(options), false, (app) => {
      if (typeof paper === 'string') {
        const named = typeof campaign === 'string' ? campaign : undefined;
        return writePaper(app, { paper, campaign: named, wanted, out });
      }
      return options.batch === true
        ? batch(app, words, wanted as Format[], out)
        : cases(app, words, wanted as Format[], out);
    });
  },
};

async function cases(app: OpenApp, words: readonly string[], wanted: Format[], out: string): Promise<number> {
  const ids = await findCases(app, words);
  if (ids === undefined) return 2;
  for (const id of ids) {
    const reviews = await app.services.store.run('reviewsOfCase', id);
    const review = reviews.ok ? reviews.value[0]?.id : undefined;
    const made = await call(app, 'reports.case', {
      case: id,
      formats: wanted,
      ...(review === undefined ? {} : { review }),
    });
    if (!made.ok) {
      printError(made.error);
      return 2;
    }
    saveFiles(app, made.value.files, out);
  }
  return 0;
}

async function batch(app: OpenApp, words: readonly string[], wanted: Format[], out: string): Promise<number> {
  const ids = words.length === 0 ? undefined : await findCases(app, words);
  if (words.length > 0 && ids === undefined) return 2;
  const kinds = wanted.filter((format) => format === 'pdf' || format === 'xlsx');
  const made = await call(app, 'reports.batch', {
    formats: kinds,
    ...(ids === undefined ? {} : { cases: ids }),
  });
  if (!made.ok) {
    printError(made.error);
    return 2;
  }
  saveFiles(app, made.value.files, out);
  return 0;
}

/** Ids of the named cases, or of all; undefined and a message where one is not there. */
async function findCases(app: OpenApp, words: readonly string[]): Promise<string[] | undefined> {
  const all = await app.services.store.run('listCaseIds', true);
  if (!all.ok) {
    printError(all.error);
    return undefined;
  }
  if (words.length === 0) return all.value;
  const ids: string[] = [];
  for (const word of words) {
    if (all.value.includes(word)) {
      ids.push(word);
      continue;
    }
    const page = await call(app, 'cases.list', {
      search: word,
      sort: { by: 'caseNumber', descending: false },
      offset: 0,
      limit: 500,
    });
    const found = page.ok
      ? page.value.rows.filter((row) => row.caseNumber === word || row.decisionNumber === word)
      : [];
    if (found.length === 0) {
      console.error(`库里没有案号或编号为“${word}”的案卷。用 mingjuan list 查看。`);
      return undefined;
    }
    ids.push(...found.map((row) => row.case));
  }
  return ids;
}
