import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createBackup } from '../../api/handlers/backup.ts';
import { folderOf, printError, withProgram } from '../program.ts';
import { dataOption, type Verb } from '../verb.ts';

export const verb: Verb = {
  name: 'backup',
  words: 'FILE',
  zh: '把数据库和原始文件备份成一个文件',
  en: 'back the database and source files up into one file',
  options: [dataOption],
  run: async ([file], options) => {
    if (file === undefined) {
      console.error('请写明备份文件的路径。 Name the backup file.');
      return 2;
    }
    if (existsSync(file)) {
      console.error(`“${file}”已经存在，没有覆盖。请换一个文件名。`);
      return 2;
    }
    return withProgram(folderOf(options), false, async (app) => {
      const { signal } = new AbortController();
      const made = await createBackup(app.services, resolve(file), { signal, progress: () => {} });
      if (!made.ok) {
        printError(made.error);
        return 2;
      }
      console.log(`已备份案卷 ${made.value.cases} 卷、留痕 ${made.value.events} 条：${file}`);
      return 0;
    });
  },
};
