import { describe, expect, it } from 'vitest';
import type { CaseDocument, Completeness } from '../../shared/generated/schemas.ts';
import { answer, caseOf, document, type Short } from './evaluate.ts';

const decision = document('decision', 'measure-decision', {
  measureKind: 'seize',
  startTime: '2026-05-11T09:40',
});

function scene(id: string, fields: Record<string, Short>, procedure = 'p1'): CaseDocument {
  return document(id, 'scene-record', fields, { procedure });
}

/** Whether the record of the measure says that certificates were shown. */
function shown(records: CaseDocument[], completeness?: Completeness): string {
  const caseFile = {
    ...caseOf([decision, ...records], completeness),
    procedures: [
      { id: 'p1', type: 'coercion.measure' as const },
      { id: 'p2', type: 'penalty.general' as const },
    ],
  };
  return answer(
    {
      id: 'shown',
      text: '',
      quantifier: 'some',
      each: { documents: { set: 'measure.scene' } },
      assert: {
        id: 'yes',
        text: '',
        compare: { left: { field: 'certShown' }, op: 'eq', right: { value: true } },
      },
    },
    caseFile,
  );
}

const thatDay = { start: '2026-05-11T09:30', end: '2026-05-11T10:20' };
const overMidnight = { start: '2026-05-10T23:30', end: '2026-05-11T09:40' };
const dayBefore = { start: '2026-05-10T09:30', end: '2026-05-10T10:20' };

describe('a set of documents', () => {
  it('has the documents that fit, on either ground', () => {
    expect(shown([scene('a', { ...thatDay, certShown: true })])).toBe('yes');
    expect(shown([scene('a', { ...overMidnight, certShown: true })])).toBe('yes');
    expect(shown([scene('a', { ...overMidnight, end: '2026-05-11T09:39', certShown: true })])).toBe('no');
    expect(shown([scene('a', { ...dayBefore, certShown: true })])).toBe('no');
  });

  it('prefers the first selector in which one fits', () => {
    const other = scene('b', { ...thatDay, certShown: true }, 'p2');
    expect(shown([scene('a', { ...thatDay, certShown: false }), other])).toBe('no');
    expect(shown([scene('a', { ...dayBefore, certShown: false }), other])).toBe('yes');
    expect(shown([other])).toBe('yes');
  });

  it('decides nothing by a document that may or may not fit', () => {
    const unread = scene('a', { start: '看不清', certShown: false });
    expect(shown([unread])).toBe('unknown:illegible');
    expect(shown([unread, scene('b', { ...thatDay, certShown: true }, 'p2')])).toBe('unknown:illegible');
    expect(shown([unread, scene('b', { ...thatDay, certShown: false })])).toBe('unknown:illegible');
    expect(shown([unread, scene('b', { ...thatDay, certShown: true })])).toBe('yes');
  });

  it('is empty only where the file is complete', () => {
    expect(shown([scene('a', dayBefore)], { inventory: 'incomplete' })).toBe('unknown:documentUnknown');
    expect(shown([], { inventory: 'incomplete' })).toBe('unknown:documentUnknown');
    const other = [scene('b', { ...thatDay, certShown: false }, 'p2')];
    expect(shown(other, { inventory: 'incomplete' })).toBe('unknown:documentUnknown');
  });
});
