import { expect, it } from 'vitest';
import { closingLine, countTests } from '../../scripts/test-counts.ts';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});

it('counts passed, failed and all kinds of skipped tests', () => {
  const report = { testResults: [file('failed', 'passed', 'failed', 'skipped', 'pending', 'todo')] };
  expect(countTests(report)).toEqual({ passed: 1, failed: 1, skipped: 3 });
});

it('counts a file that failed without a failed test as one failure', () => {
  const report = {
    testResults: [file('failed'), file('failed', 'passed', 'skipped'), file('passed', 'passed')],
  };
  expect(countTests(report)).toEqual({ passed: 2, failed: 2, skipped: 1 });
});

it('closes with one plain line', () => {
  expect(closingLine({ passed: 3, failed: 0, skipped: 1 })).toBe('3 passed, 0 failed, 1 skipped');
});
