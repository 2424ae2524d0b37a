import { resolve } from 'node:path';
import { addOwnPack, removeOwnPack } from '../../api/check/own-packs.ts';
import { folderOf, printError } from '../program.ts';

type Options = Readonly<Record<string, string | boolean | undefined>>;

/** Takes a pack folder into the data folder; the program uses it from its next start. */
export function addPack(folder: string | undefined, options: Options): number {
  if (folder === undefined) {
    console.error('请写明规则包文件夹。 Name the pack folder.');
    return 2;
  }
  const added = addOwnPack(folderOf(options), resolve(folder));
  if (!added.ok) {
    printError(added.error);
    return 1;
  }
  console.log(`已添加规则包“${added.value.id}”，${added.value.rules} 条规则，下次启动程序时生效。`);
  return 0;
}

/** Takes a pack out of the data folder. */
export function removePack(id: string | undefined, options: Options): number {
  if (id === undefined) {
    console.error('请写明规则包编号。 Name the pack id.');
    return 2;
  }
  const removed = removeOwnPack(folderOf(options), id);
  if (!removed.ok) {
    printError(removed.error);
    return 1;
  }
  console.log(`已移除规则包“${id}”，下次启动程序时生效。`);
  return 0;
}
