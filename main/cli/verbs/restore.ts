import { resolve } from 'node:path';
import { restoreBackup } from '../../api/handlers/backup.ts';
import { folderOf, printError, withProgram } from '../program.ts';
import { dataOption, type Verb } from '../verb.ts';

export const verb: Verb = {
  name: 'restore',
  words: 'FILE',
  zh: '用备份恢复；不加 --yes 时只比较，不改动',
  en: 'restore a backup; without --yes only compares',
  options: [dataOption, { name: 'yes', type: 'boolean', zh: '确认恢复', en: 'do restore' }],
  run: async ([file], options) => {
    if (file === undefined) {
      console.error('请写明备份文件的路径。 Name the backup file.');
      return 2;
    }
    return withProgram(folderOf(options), false, async (app) => {
      const { signal } = new AbortController();
      const restored = await restoreBackup(app.services, resolve(file), options.yes === true, {
        signal,
        progress: () => {},
      });
      if (!restored.ok) {
        printError(restored.error);
        return 2;
      }
      console.log(restored.value.text);
      if (!restored.value.restored) console.log('确认恢复请加 --yes。 Add --yes to restore.');
      return 0;
    });
  },
};
