import { parseArgs } from 'node:util';
import { programVersion } from '../program.ts';
import { describeError } from '../store/store-error.ts';
import { verbs } from './generated/verbs.ts';
import { parseConfig, type Verb, verbHelp } from './verb.ts';

/** Runs one command line and answers with its exit code: 2 for a command that can't be understood. */
export async function run(words: readonly string[]): Promise<number> {
  // A reader that has seen enough (head, less) is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === '-h') {
    console.log(overview());
    return name === undefined ? 2 : 0;
  }
  if (name === '--version') {
    console.log(programVersion.version);
    return 0;
  }
  const verb = verbs.find((entry) => entry.name === name);
  if (!verb) {
    console.error(`没有“${name}”这个命令。 No such command: ${name}\n\n${overview()}`);
    return 2;
  }
  return runVerb(verb, rest);
}

async function runVerb(verb: Verb, words: readonly string[]): Promise<number> {
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({
      args: [...words],
      options: parseConfig(verb),
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`命令写法不对：${reason}\n\n${verbHelp(verb)}`);
    return 2;
  }
  const options = parsed.values as Record<string, string | boolean | undefined>;
  if (options.help) {
    console.log(verbHelp(verb));
    return 0;
  }
  try {
    return await verb.run(parsed.positionals, options);
  } catch (error) {
    const { message, details } = describeError(error);
    console.error(details === undefined ? message : `${message}\n${details}`);
    return 2;
  }
}

function overview(): string {
  const lines = verbs.map((verb) => `  ${verb.name.padEnd(10)} ${verb.zh}\n  ${''.padEnd(10)} ${verb.en}`);
  return [
    '明卷：离线的行政执法案卷评查程序  Mingjuan: offline review of administrative enforcement case files',
    '',
    '用法 Usage: mingjuan <命令 command> [选项 options]',
    '',
    ...lines,
    '',
    '每个命令的选项 options of a command: mingjuan <命令 command> --help',
  ].join('\n');
}
