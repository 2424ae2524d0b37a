import { call, folderOf, printError, withProgram } from '../program.ts';
import { dataOption, type Verb } from '../verb.ts';

export const verb: Verb = {
  name: 'verify',
  words: '',
  zh: '核对留痕：逐条走一遍改动记录的链条',
  en: 'verify the log: walk the hash chain of all recorded changes',
  options: [
    dataOption,
    {
      name: 'head',
      type: 'string',
      value: 'HASH',
      zh: '纸面上印的留痕值，核对它是否在链上',
      en: 'log hash printed on a paper, to be found in the chain',
    },
  ],
  run: (_words, options) =>
    withProgram(folderOf(options), true, async (app) => {
      const result = await call(app, 'log.verify', {});
      if (!result.ok) {
        printError(result.error);
        return 2;
      }
      console.log(result.value.text);
      if (result.value.head !== undefined) console.log(`留痕 ${result.value.head}`);
      if (!result.value.intact) return 1;
      const head = options.head;
      return typeof head === 'string' ? findHead(app, head) : 0;
    }),
};

async function findHead(app: Parameters<typeof call>[0], head: string): Promise<number> {
  for (let offset = 0; ; offset += 500) {
    const page = await call(app, 'log.history', { offset, limit: 500 });
    if (!page.ok) {
      printError(page.error);
      return 2;
    }
    const found = page.value.events.find((event) => event.hash.startsWith(head));
    if (found) {
      console.log(`纸面的留痕值是第 ${found.seq} 条（${found.at}），在链上。`);
      return 0;
    }
    if (page.value.events.length < 500) break;
  }
  console.log('纸面的留痕值不在链上：后来的记录可能被截去，或者纸面出自另一个数据文件夹。');
  return 1;
}
