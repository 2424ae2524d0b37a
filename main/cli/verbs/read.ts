import { loadCheckKnowledge } from '../../api/check/knowledge.ts';
import { Reading } from '../../api/intake/reading.ts';
import { RecognitionClient } from '../../recognition/client.ts';
import { openOutput } from '../output.ts';
import { printError } from '../program.ts';
import { findInputs, readInput } from '../read/read-inputs.ts';
import { outOption, type Verb } from '../verb.ts';

export const verb: Verb = {
  name: 'read',
  words: 'PATH',
  zh: '把一卷材料（文件夹、ZIP、PDF、OFD、Word、图片）读成案卷 JSON，值都是待核对的草稿。退出码：0 全部读出，2 有文件没有读出',
  en: 'read the papers of one case (folder, ZIP, PDF, OFD, Word, pictures) into case-file JSON of draft values. Exit code: 0 all read, 2 some file not',
  options: [outOption],
  run: async (words, options) => {
    if (words.length === 0) {
      console.error('请写明要读的文件或文件夹。 Name the file or folder to read.');
      return 2;
    }
    const knowledge = loadCheckKnowledge();
    if (!knowledge.ok) {
      printError(knowledge.error);
      return 2;
    }
    const reading = new Reading(knowledge.value.vocabulary, { recogniser: new RecognitionClient() });
    try {
      return await read(words, options, reading);
    } finally {
      reading.close();
    }
  },
};

async function read(
  words: readonly string[],
  options: Readonly<Record<string, string | boolean | undefined>>,
  reading: Reading,
): Promise<number> {
  const { cases, files, unreadable } = await findInputs(words, reading);
  for (const { error } of unreadable) console.error(error.message);
  for (const { name } of files) console.error(`“${name}”已经是 JSON，不用再读。`);
  const [source, ...others] = cases;
  if (!source) return 2;
  if (others.length > 0) {
    console.error(`这里有 ${cases.length} 个案卷，一次读一个：${cases.map(({ name }) => name).join('、')}`);
    return 2;
  }
  const input = await readInput(reading, source);
  for (const { error } of input.unreadable) console.error(error.message);
  if (!('caseFile' in input)) return 2;
  for (const note of input.notes) console.error(note);
  const output = openOutput(typeof options.out === 'string' ? options.out : undefined);
  await output.write(`${JSON.stringify(input.caseFile, null, 2)}\n`);
  await output.finish();
  return unreadable.length + input.unreadable.length > 0 ? 2 : 0;
}
