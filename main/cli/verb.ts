import type { ParseArgsConfig } from 'node:util';

export interface VerbOption {
  name: string;
  type: 'string' | 'boolean';
  /** What stands for the value in the help, e.g. 文件 FILE. */
  value?: string;
  zh: string;
  en: string;
}

/** One verb of the command line; one file each in verbs/. */
export interface Verb {
  name: string;
  /** How the words after the verb are written. */
  words: string;
  zh: string;
  en: string;
  options: readonly VerbOption[];
  /** Answers with the exit code. */
  run(
    words: readonly string[],
    options: Readonly<Record<string, string | boolean | undefined>>,
  ): Promise<number>;
}

export function parseConfig(verb: Verb): NonNullable<ParseArgsConfig['options']> {
  return Object.fromEntries([...verb.options, help].map(({ name, type }) => [name, { type }]));
}

export const help: VerbOption = { name: 'help', type: 'boolean', zh: '显示本帮助', en: 'show this help' };

export const dataOption: VerbOption = {
  name: 'data',
  type: 'string',
  value: 'DIR',
  zh: '数据文件夹（默认为本机用户的数据文件夹，或环境变量 MINGJUAN_DATA）',
  en: 'data folder (default: this user’s, or MINGJUAN_DATA)',
};

export const outOption: VerbOption = {
  name: 'out',
  type: 'string',
  value: 'FILE',
  zh: '写到文件，不写时输出到屏幕',
  en: 'write to a file instead of the screen',
};

/** Help of one verb, Chinese first. */
export function verbHelp(verb: Verb): string {
  const lines = [`mingjuan ${verb.name} ${verb.words}`.trim(), `  ${verb.zh}`, `  ${verb.en}`, ''];
  for (const option of [...verb.options, help]) {
    const left = `--${option.name}${option.value ? ` ${option.value}` : ''}`;
    lines.push(`  ${left.padEnd(22)} ${option.zh}`, `  ${''.padEnd(22)} ${option.en}`);
  }
  return lines.join('\n');
}
