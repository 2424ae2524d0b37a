import { describe, expect, it } from 'vitest';
import { BatchIndex } from '../../main/engine/batch.ts';
import { writeBatchSpans } from '../../main/engine/batch-spans.ts';
import type { CaseDocument, CaseFile, Condition } from '../../shared/generated/schemas.ts';
import { answer, caseOf, document, judge, type Short } from './evaluate.ts';

const condition: Condition = {
  id: 'leaf',
  text: '试',
  noOverlap: {
    documents: { kinds: ['inquiry-record', 'scene-record'] },
    from: 'start',
    to: 'end',
    who: 'officers',
    unlessSame: 'place',
    batch: 'officer.spans',
  },
};

const record = (officers: unknown[], place = '和平路18号') =>
  document('inquiry', 'inquiry-record', {
    start: '2025-07-08T09:00',
    end: '2025-07-08T10:00',
    place,
    officers,
  });
const own = caseOf([record([{ name: '甲', certNumber: '01' }])]);

interface Other {
  name?: string;
  number?: string;
  from?: string;
  to?: string;
  place?: string;
  agency?: string;
}

/** A batch with the own case and one other in which somebody is busy. */
function batchWith({ name = '甲', number, from, to, place = '滨河路66号', agency }: Other) {
  const other: CaseFile = { ...own, id: 'other', agency: { name: agency ?? own.agency.name } };
  const batch = new BatchIndex('试');
  const span = {
    document: document('scene', 'scene-record', {}, { title: '现场笔录' }),
    from: from ?? '2025-07-08T09:59',
    to: to ?? '2025-07-08T11:00',
    who: [{ name, ...(number ? { number } : {}) }],
    key: place,
  };
  for (const value of writeBatchSpans([span], other)) batch.add('officer.spans', value, other.id, '另一卷');
  return batch;
}

describe('noOverlap across cases', () => {
  it.each<[string, Other, string]>([
    ['same certificate', { number: '01' }, 'no'],
    ['spans only touch', { number: '01', from: '2025-07-08T10:00' }, 'yes'],
    ['other certificate', { number: '02' }, 'yes'],
    ['other person', { name: '乙', number: '01' }, 'yes'],
    ['no number, same agency', {}, 'unknown:ambiguous'],
    ['no number, other agency', { agency: '另一局' }, 'yes'],
    ['same place', { number: '01', place: '示例市和平路18号' }, 'yes'],
  ])('%s', (_name, other, expected) =>
    expect(answer(condition, own, { batch: batchWith(other) })).toBe(expected),
  );

  it('names the other case and its document', () => {
    expect(judge(condition, own, { batch: batchWith({ number: '01' }) })).toMatchObject({
      answer: 'no',
      occurrences: [{ note: '甲 2025-07-08 09:59–10:00，同时在另一卷的《现场笔录》上' }],
    });
  });

  it('is open without a batch', () => {
    expect(answer(condition, own)).toBe('unknown:batchMissing');
  });
});

describe('noOverlap across cases by another number', () => {
  const party = (number: Short) =>
    caseOf([
      document('scene', 'scene-record', {
        start: '2025-07-08T09:00',
        end: '2025-07-08T10:00',
        place: '和平路18号',
        partyName: '甲',
        partyIdNumber: number,
      }),
    ]);
  const byField: Condition = {
    id: 'leaf',
    text: '试',
    noOverlap: {
      documents: { kinds: ['scene-record'] },
      from: 'start',
      to: 'end',
      who: 'partyName',
      number: { field: 'partyIdNumber' },
      unlessSame: 'place',
      batch: 'officer.spans',
    },
  };
  const byProperty: Condition = {
    id: 'leaf',
    text: '试',
    noOverlap: {
      documents: { kinds: ['inquiry-record'] },
      from: 'start',
      to: 'end',
      who: 'persons',
      number: { property: 'idNumber' },
      unlessSame: 'place',
      batch: 'officer.spans',
    },
  };
  const questioned = (idNumber: unknown) =>
    caseOf([
      document('inquiry', 'inquiry-record', {
        start: '2025-07-08T09:00',
        end: '2025-07-08T10:00',
        place: '和平路18号',
        persons: [{ name: '甲', idNumber }],
      }),
    ]);
  it.each<[string, Condition, CaseFile, string]>([
    ['field, same number', byField, party('01'), 'no'],
    ['field, other number', byField, party('02'), 'yes'],
    ['field not stated', byField, party('未载明'), 'unknown:ambiguous'],
    ['property, same number', byProperty, questioned('01'), 'no'],
    ['property, other number', byProperty, questioned('02'), 'yes'],
    ['property not stated', byProperty, questioned({ absent: 'notStated' }), 'unknown:ambiguous'],
  ])('%s', (_name, leaf, caseFile, expected) =>
    expect(answer(leaf, caseFile, { batch: batchWith({ number: '01' }) })).toBe(expected),
  );
});

describe('noOverlap within a case', () => {
  const within: Condition = {
    id: 'leaf',
    text: '试',
    noOverlap: {
      documents: { kinds: ['inquiry-record', 'scene-record'] },
      from: 'start',
      to: 'end',
      who: 'officers',
      unlessSame: 'place',
    },
  };

  it('lets documents of one place overlap, also where one names only a part of it', () => {
    const two = (place: string) =>
      caseOf([
        record([{ name: '甲' }]),
        document('scene', 'scene-record', {
          start: '2025-07-08T09:30',
          end: '2025-07-08T10:30',
          place,
          officers: [{ name: '甲' }],
        }),
      ]);
    expect(answer(within, two('示例市和平路18号门前'))).toBe('yes');
    expect(answer(within, two('滨河路66号'))).toBe('no');
  });
});

describe('noOverlap where something was not read', () => {
  const open: Condition = {
    id: 'leaf',
    text: '试',
    noOverlap: { documents: { kinds: ['scene-record'] }, from: 'start', to: 'end', who: 'officers' },
  };
  const scene = (id: string, start: Short, end: Short, officers: Short = [{ name: '甲' }]) =>
    document(id, 'scene-record', { start, end, officers });
  const first = scene('a', '2025-07-08T09:00', '2025-07-08T10:00');
  it.each<[string, CaseDocument, string]>([
    ['end, same day', scene('b', '2025-07-08T08:00', '看不清'), 'unknown:illegible'],
    ['end, starts when the other ends', scene('b', '2025-07-08T10:00', '看不清'), 'yes'],
    ['end, a day before', scene('b', '2025-07-07T20:00', '看不清'), 'unknown:illegible'],
    ['end, two days before', scene('b', '2025-07-06T20:00', '看不清'), 'yes'],
    ['start, the day after', scene('b', '看不清', '2025-07-09T09:00'), 'unknown:illegible'],
    ['start, two days after', scene('b', '看不清', '2025-07-10T09:00'), 'yes'],
    ['both', scene('b', '看不清', '看不清'), 'unknown:illegible'],
    ['both, other people', scene('b', '看不清', '看不清', [{ name: '乙' }]), 'yes'],
    ['people, same time', scene('b', '2025-07-08T09:30', '2025-07-08T09:40', '看不清'), 'unknown:illegible'],
    ['people, other time', scene('b', '2025-07-08T11:00', '2025-07-08T12:00', '看不清'), 'yes'],
  ])('%s', (_name, second, expected) => expect(answer(open, caseOf([first, second]))).toBe(expected));
});

describe('same by a property', () => {
  const numbers: Condition = {
    id: 'leaf',
    text: '试',
    same: {
      of: [{ documents: { kinds: ['inquiry-record'] }, field: 'officers' }],
      by: 'name',
      property: 'certNumber',
      ignoreUnread: true,
    },
  };
  it.each<[string, unknown[], string]>([
    [
      'one number a person',
      [
        { name: '甲', certNumber: '01' },
        { name: '甲 ', certNumber: '01' },
      ],
      'yes',
    ],
    [
      'two numbers',
      [
        { name: '甲', certNumber: '01' },
        { name: '甲', certNumber: '02' },
      ],
      'no',
    ],
    [
      'blank passed over',
      [
        { name: '甲', certNumber: '01' },
        { name: '甲', certNumber: { absent: 'notStated' } },
      ],
      'yes',
    ],
    ['none read', [{ name: '甲' }], 'unknown:notRead'],
  ])('%s', (_name, officers, expected) => expect(answer(numbers, caseOf([record(officers)]))).toBe(expected));

  it('says who has which numbers', () => {
    const file = caseOf([
      record([
        { name: '甲', certNumber: '01' },
        { name: '甲', certNumber: '02' },
      ]),
    ]);
    expect(judge(numbers, file)).toMatchObject({ occurrences: [{ note: '甲：“02”与“01”不一致' }] });
  });
});
