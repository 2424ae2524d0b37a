/** Prints what the bundled rules find in the adjudicated cases of test/adjudicated. */

import { bundledKnowledge } from '../rules/ground.ts';
import { measureAdjudicated } from './measure.ts';

const points = measureAdjudicated(bundledKnowledge());
const words = {
  found: '✓ 查出',
  missed: '✕ 漏',
  quiet: '✓ 未误报',
  alarm: '✕ 误报',
  notWritten: '— 规则未写',
  notCovered: '— 不在范围',
};
for (const { file, strength, kind, point, rules, outcome, scored } of points) {
  console.log(
    [
      file,
      strength + (scored ? '' : '（不计）'),
      kind === 'find' ? '应查出' : kind === 'avoid' ? '不得报' : '未覆盖',
      words[outcome],
      point,
      rules,
    ].join('\t'),
  );
}
const scored = points.filter((point) => point.scored);
const count = (outcome: string) => scored.filter((point) => point.outcome === outcome).length;
console.log(
  `\nA、B 级：查出 ${count('found')}，漏 ${count('missed')}，规则未写 ${count('notWritten')}，不在范围 ${count('notCovered')}；不得报 ${count('quiet')} 项未误报，误报 ${count('alarm')}`,
);
if (count('missed') + points.filter((point) => point.outcome === 'alarm').length > 0) process.exitCode = 1;
