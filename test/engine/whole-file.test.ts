import { describe, expect, it } from 'vitest';
import { answer, caseOf, document } from './evaluate.ts';

const other = document('scene', 'scene-record', {}, { procedure: 'p2' });
const caseFile = {
  ...caseOf([other]),
  procedures: [
    { id: 'p1', type: 'penalty.general' as const },
    { id: 'p2', type: 'coercion.measure' as const },
  ],
};

describe('wholeFile', () => {
  it('sees documents of another procedure only where the selector says so', () => {
    const exists = { kinds: ['scene-record'] };
    expect(answer({ id: 'own', text: '', exists }, caseFile)).toBe('no');
    expect(answer({ id: 'all', text: '', exists: { ...exists, wholeFile: true } }, caseFile)).toBe('yes');
  });
});
