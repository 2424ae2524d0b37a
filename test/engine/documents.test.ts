import { describe, expect, it } from 'vitest';
import { caseOf, document, read } from './evaluate.ts';

const evidence = (ids: unknown) =>
  read(
    { documents: { kinds: ['penalty-decision'] }, field: 'evidenceIds' },
    caseOf([document('decision', 'penalty-decision', { evidenceIds: ids })]),
  );

describe('documents', () => {
  it('gathers the values of a field in one list', () => {
    expect(evidence(['scene', 'photo'])).toMatchObject({ state: 'known', value: ['scene', 'photo'] });
  });

  it('names the field by its term where nothing is stated', () => {
    expect(evidence('未载明')).toMatchObject({ state: 'absent', about: '采信证据' });
  });
});
