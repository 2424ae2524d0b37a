import { describe, expect, it } from 'vitest';
import { runExamples } from '../../main/engine/packs/run-examples.ts';
import { bundledKnowledge, exampleGround } from './ground.ts';

const knowledge = bundledKnowledge();
const ground = exampleGround(knowledge);

describe.each(knowledge.packs.map((pack) => [pack.pack.id, pack] as const))('pack %s', (_id, pack) => {
  it('has no rule that cannot be used', () => {
    expect(pack.problems).toEqual([]);
  });

  it.each(pack.rules.map((rule) => [rule.id, rule] as const))(
    '%s: examples give their verdicts',
    (_rule, rule) => {
      const failed = runExamples(ground, rule).filter((result) => !result.ok);
      expect(failed.map(({ example, problem }) => `${example}：${problem}`)).toEqual([]);
    },
  );
});
