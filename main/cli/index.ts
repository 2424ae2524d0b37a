/** Runs one command line and answers with its exit code. */
export async function run(words: readonly string[]): Promise<number> {
  const help = words.length === 0 || words.includes('--help') || words.includes('-h');
  const usage = '用法 Usage: mingjuan <命令 verb> [选项 options]';
  if (help) console.log(usage);
  else console.error(`没有这个命令 unknown verb: ${words[0]}\n${usage}`);
  return help ? 0 : 2;
}
