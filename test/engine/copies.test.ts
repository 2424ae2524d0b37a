import { describe, expect, it } from 'vitest';
import { caseOf, document, read } from './evaluate.ts';

const starts = { documents: { kinds: ['inquiry-record'] }, field: 'start' };

describe('copies of a document', () => {
  it('count once where they say the same', () => {
    const said = { start: '2025-07-14T09:05', place: '一楼' };
    const copies = [document('a', 'inquiry-record', said), document('b', 'inquiry-record', said)];
    expect(read(starts, caseOf(copies))).toMatchObject({ value: ['2025-07-14T09:05'] });
  });

  it('are two documents where one says something else', () => {
    const records = [
      document('a', 'inquiry-record', { start: '2025-07-14T09:05', place: '一楼' }),
      document('b', 'inquiry-record', { start: '2025-07-14T09:05', place: '二楼' }),
    ];
    expect(read(starts, caseOf(records))).toMatchObject({ value: ['2025-07-14T09:05', '2025-07-14T09:05'] });
  });

  it('are two documents where nothing tells them apart', () => {
    const payments = ['a', 'b'].map((id) => document(id, 'payment-receipt', { amount: 500 }));
    const amounts = { documents: { kinds: ['payment-receipt'] }, field: 'amount' };
    expect(read(amounts, caseOf(payments))).toMatchObject({ value: [500, 500] });
  });
});
