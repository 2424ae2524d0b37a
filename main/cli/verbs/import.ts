import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { importSorted, registerOptions } from '../import-sorted.ts';
import { folderOf, printError, withProgram } from '../program.ts';
import { dataOption, type Verb } from '../verb.ts';

export const verb: Verb = {
  name: 'import',
  words: 'PATH…',
  zh: '导入案卷（案卷 JSON，文件夹、ZIP、PDF、OFD、Word、图片，台账 .xlsx/.xls，平台导出的 JSON/XML），检查后存库',
  en: 'import cases (case-file JSON; folders, ZIP, PDF, OFD, Word, pictures; registers; exports in JSON or XML), check and store them',
  options: [dataOption, ...registerOptions],
  run: async (words, options) => {
    const missing = words.filter((word) => !existsSync(word));
    for (const word of missing) console.error(`“${word}”找不到。请检查路径。`);
    const paths = words.filter((word) => existsSync(word));
    if (paths.length === 0) {
      if (words.length === 0)
        console.error('请写明要导入的文件或文件夹。 Name the files or folders to import.');
      return 2;
    }
    return withProgram(folderOf(options), false, async (app) => {
      const files = paths.map((path) => app.files.register(resolve(path)));
      const stop = app.onEvent(({ job }) => {
        if (job && job.state === 'running' && job.total > 0 && process.stderr.isTTY) {
          process.stderr.write(`\r${job.done}/${job.total} `);
        }
      });
      const done = await importSorted(app, files, options);
      stop();
      if (process.stderr.isTTY) process.stderr.write('\r');
      if (!done.ok) {
        printError(done.error);
        return 2;
      }
      const { imported, failed, conflicts, notes, notesTotal } = done.value;
      const count = (outcome: string) => imported.filter((entry) => entry.outcome === outcome).length;
      console.log(
        `新导入 ${count('new')} 卷，更新 ${count('revised')} 卷，没有变化 ${count('unchanged')} 卷。`,
      );
      for (const { key, files: names } of conflicts) {
        console.error(`同一案卷有 ${names.length} 个文件，都没有导入：${key}\n  ${names.join('\n  ')}`);
      }
      for (const { place, message } of notes) console.error(`${place}：${message}`);
      if (notesTotal > notes.length) console.error(`另有 ${notesTotal - notes.length} 条说明没有列出。`);
      for (const { file, error } of failed) console.error(`${file}：${error.message}`);
      return failed.length + conflicts.length + missing.length > 0 ? 2 : 0;
    });
  },
};
