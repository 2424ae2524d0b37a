import { once } from 'node:events';
import { serve } from '../../http/serve.ts';
import { folderOf } from '../program.ts';
import { dataOption, type Verb } from '../verb.ts';

export const verb: Verb = {
  name: 'serve',
  words: '',
  zh: '在本机回环地址上打开窗口（用浏览器），只有这台电脑能访问',
  en: 'serve the window to a browser on the loopback address of this computer only',
  options: [dataOption],
  run: async (_words, options) => {
    const host = await serve(folderOf(options));
    console.log(
      `请在本机浏览器打开（链接只能用一次） Open once in a browser on this computer:\n${host.newUrl()}`,
    );
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    await host.close();
    return 0;
  },
};
