import { describe, expect, it } from 'vitest';
import { groupRules } from '../../renderer/src/pages/library/rule-filter.ts';
import type { RuleLine } from '../../shared/generated/schemas.ts';

const rule = (id: string, procedure: string, stage: string) =>
  ({ id, procedures: [procedure], stage, stageTerm: stage }) as RuleLine;

describe('the list of rules', () => {
  it('keeps case types and stages together in the order of their first rule', () => {
    const groups = groupRules([
      rule('a', 'penalty.general', 'filing'),
      rule('b', 'penalty.general', 'decision'),
      rule('c', 'license', 'filing'),
      // A pack of the office's own comes last and joins the groups that are there.
      rule('d', 'penalty.general', 'filing'),
    ]);
    expect(groups.map((group) => [group.procedure, group.stage, group.rules.map(({ id }) => id)])).toEqual([
      ['penalty.general', 'filing', ['a', 'd']],
      ['penalty.general', 'decision', ['b']],
      ['license', 'filing', ['c']],
    ]);
  });
});
