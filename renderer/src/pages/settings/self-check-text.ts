import type { AppInfo, SelfCheck } from '../../../../shared/generated/schemas.ts';
import type { Messages } from '../../messages/zh-CN.ts';

/** The self-check as plain text, for a mail to whoever helps. */
export function selfCheckText(
  info: AppInfo,
  check: SelfCheck,
  { settings: words, common }: Messages,
): string {
  return [
    words.aboutProgram(info.version),
    words.aboutLine(words.aboutHost[info.host], info.node, info.sqlite),
    ...check.checks.map((line) =>
      common.titled(line.name, `${line.ok ? words.ok : words.notOk} ${line.text}`),
    ),
    ...check.packs.flatMap(({ version, problems }) => [
      `${version.title} ${version.version} ${version.hash}`,
      ...problems.map((problem) => words.problem(problem)),
    ]),
    ...check.versions.map((entry) => `${entry.name} ${entry.hash}`),
    ...check.standards,
  ].join('\n');
}
