import { describe, expect, it } from 'vitest';
import type { CaseDocument } from '../../shared/generated/schemas.ts';
import { caseOf, document, read, value } from './evaluate.ts';

/** Filing date of a file whose filing form is signed by heads on these days. */
function filingDate(days: readonly string[]) {
  const signatures: CaseDocument['signatures'] = days.map((day) => ({
    role: 'head',
    name: value('郑示例'),
    date: value(day),
  }));
  return read(
    { fact: 'penalty.filing.date' },
    caseOf([document('filing', 'filing-approval', {}, { signatures })]),
  );
}

describe('a date fact from signatures', () => {
  it('takes the one signature there is', () => {
    expect(filingDate(['2025-07-09'])).toMatchObject({ state: 'known', value: '2025-07-09' });
  });

  it('takes the last of several signatures, in whatever order they stand', () => {
    expect(filingDate(['2025-07-11', '2025-07-09'])).toMatchObject({ state: 'known', value: '2025-07-11' });
  });

  it('does not guess which of two signatures is last where one has no day', () => {
    expect(filingDate(['2025-07', '2025-07-09'])).toMatchObject({
      state: 'unknown',
      reason: { kind: 'partialDate' },
    });
  });

  it('asks rather than takes the date of the form where the signature is illegible', () => {
    const signatures: CaseDocument['signatures'] = [
      { role: 'head', name: value('郑示例'), date: { absent: 'illegible' } },
    ];
    const form = document('filing', 'filing-approval', { date: value('2025-07-01') }, { signatures });
    expect(read({ fact: 'penalty.filing.date' }, caseOf([form]))).toMatchObject({
      state: 'unknown',
      reason: { kind: 'illegible' },
    });
  });
});
