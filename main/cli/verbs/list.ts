import type { CaseRow } from '../../../shared/generated/schemas.ts';
import { call, folderOf, printError, withProgram } from '../program.ts';
import { dataOption, type Verb } from '../verb.ts';

export const verb: Verb = {
  name: 'list',
  words: '',
  zh: '列出库里的案卷，按风险排序',
  en: 'list the stored cases, riskiest first',
  options: [
    dataOption,
    {
      name: 'search',
      type: 'string',
      value: 'TEXT',
      zh: '按案号、当事人、案由查找',
      en: 'find by number, party or title',
    },
    { name: 'format', type: 'string', value: 'text|json', zh: '输出格式', en: 'output format' },
  ],
  run: (_words, options) =>
    withProgram(folderOf(options), true, async (app) => {
      const search = options.search;
      const rows: CaseRow[] = [];
      for (;;) {
        const page = await call(app, 'cases.list', {
          sort: { by: 'risk', descending: true },
          offset: rows.length,
          limit: 500,
          ...(typeof search === 'string' ? { search } : {}),
        });
        if (!page.ok) {
          printError(page.error);
          return 2;
        }
        rows.push(...page.value.rows);
        if (page.value.rows.length < 500) break;
      }
      if (options.format === 'json') {
        console.log(JSON.stringify(rows, null, 2));
        return 0;
      }
      for (const row of rows) {
        const { veto, fail, review, error } = row.counts;
        const mark = row.sample ? '（示例）' : '';
        console.log(
          `${row.caseNumber || row.case}\t${row.party}${mark}\t⊘${veto} ✕${fail} ?${review} !${error}\t${row.score ?? '—'}\t${row.reason}`,
        );
      }
      if (rows.length === 0) console.log('还没有案卷。用 mingjuan import 路径 导入。');
      return 0;
    }),
};
