import { describe, expect, it } from 'vitest';
import { loadCheckKnowledge } from '../../main/api/check/knowledge.ts';
import { countOwedActs } from '../../main/api/confirm/owed-acts.ts';
import { confirmView } from '../../main/api/confirm/view.ts';
import type { StoredCase } from '../../main/store/operations/cases.ts';
import type { CaseDocument, CaseFile, CheckFinding, Value } from '../../shared/generated/schemas.ts';

const loaded = loadCheckKnowledge();
if (!loaded.ok) throw new Error(loaded.error.message);
const knowledge = loaded.value;

const at = (page: number, region?: number[]): Pick<Value, 'read'> => ({
  read: [{ file: 'f1', page, ...(region ? { region: region as never } : {}) }],
});
const draft = (value: unknown, more: Partial<Value> = {}): Value =>
  ({ value, state: 'draft', ...more }) as Value;

function document(id: string, kind: string, more: Partial<CaseDocument> = {}): CaseDocument {
  return { id, kind, pages: [{ file: 'f1', from: 1, to: 1 }], ...more };
}

function view(documents: CaseDocument[], findings: Partial<CheckFinding>[] = []) {
  const caseFile = {
    format: 'mingjuan.case-file',
    formatVersion: 1,
    id: 'c',
    agency: { name: '某县市场监督管理局' },
    procedures: [{ id: 'p1', type: 'penalty.general' }],
    parties: [],
    documents,
    completeness: { inventory: 'unknown' },
  } as CaseFile;
  const stored = { id: 'c', revision: 1, caseFile, findings } as StoredCase;
  const shown = confirmView(knowledge, stored, () => true);
  expect(countOwedActs(knowledge, caseFile, findings as CheckFinding[])).toBe(shown.counts.needed);
  return shown;
}

const needed = ({ values }: ReturnType<typeof view>) =>
  values.filter((value) => value.needed).map(({ path, why }) => [path, why]);

describe('values that a person has to stand behind', () => {
  it('are dates that feed a deadline, not every date that was clearly read', () => {
    const shown = view([
      document('d1', 'service-receipt', { fields: { receivedDate: draft('2025-09-25') } }),
      document('d2', 'filing-approval', {
        signatures: [
          { role: 'handler', date: draft('2025-07-07') },
          { role: 'head', date: draft('2025-07-08') },
        ],
      }),
    ]);
    expect(needed(shown)).toEqual([
      ['field:receivedDate', 'key'],
      ['signature:1:date', 'key'],
    ]);
  });

  it('are the dates of documents that another answers, where the answer is due in days', () => {
    const notice = document('d1', 'inquiry-notice', { fields: { date: draft('2025-09-20') } });
    const answer = document('d2', 'service-receipt', { relatesTo: [{ type: 'answers', document: 'd1' }] });
    expect(needed(view([notice]))).toEqual([]);
    expect(needed(view([notice, answer]))).toEqual([['field:date', 'key']]);
  });

  it('are names, numbers and amounts, said once however often they stand in the file', () => {
    const named = (id: string, name: string) =>
      document(id, 'inquiry-record', { fields: { partyName: draft(name, at(1)) } });
    const shown = view([
      named('d1', '甲公司'),
      named('d2', '甲 公司'),
      named('d3', '甲有限公司'),
      document('d4', 'penalty-decision', { fields: { fine: draft(120_000) } }),
    ]);
    expect(needed(shown)).toEqual([
      ['field:partyName', 'key'],
      ['field:partyName', 'key'],
      ['field:fine', 'key'],
    ]);
    expect(shown.values[0]?.alike).toEqual([{ document: 'd2', path: 'field:partyName' }]);
    expect(shown.differences).toEqual([
      {
        term: '当事人',
        usual: '甲公司',
        count: 2,
        others: [{ text: '甲有限公司', places: [{ document: 'd3', path: 'field:partyName' }] }],
      },
    ]);
  });

  it('are absences on which a fault rests, and absent key values, not every blank', () => {
    const blank: Value = { absent: 'notStated', ...at(1) };
    const record = document('d1', 'scene-record', { fields: { witness: blank, partyName: blank } });
    expect(needed(view([record]))).toEqual([['field:partyName', 'absent']]);
    const fault = {
      verdict: 'fail',
      evidence: [{ document: 'd1', field: 'witness' }],
    } as Partial<CheckFinding>;
    expect(needed(view([record], [fault]))).toEqual([
      ['field:witness', 'fault'],
      ['field:partyName', 'absent'],
    ]);
  });

  it('are what a seal touches, never above 请核对', () => {
    const seal = (region: number[]): NonNullable<CaseDocument['seals']> => [
      { name: { ...draft('某局'), ...at(1, region) } as Value },
    ];
    const issuer = draft('某县市场监督管理局', at(1, [0.6, 0.8, 0.3, 0.02]));
    const covered = document('d1', 'penalty-decision', {
      fields: { issuer },
      seals: seal([0.65, 0.75, 0.2, 0.14]),
    });
    const beside = document('d2', 'penalty-decision', {
      fields: { issuer },
      seals: seal([0.1, 0.1, 0.2, 0.1]),
    });
    const touched = view([covered]).values.find(({ path }) => path === 'field:issuer');
    expect(touched).toMatchObject({ confidence: 'check', needed: true, why: 'seal' });
    const clear = view([beside]).values.find(({ path }) => path === 'field:issuer');
    expect(clear).toMatchObject({ confidence: 'clear', needed: false });
  });

  it('stand in the list unread where a deadline waits for them', () => {
    const decision = document('d1', 'penalty-decision');
    const waiting = {
      verdict: 'review',
      reason: { kind: 'notRead' },
      evidence: [{ document: 'd1', field: 'date' }],
    } as Partial<CheckFinding>;
    expect(view([decision]).values).toEqual([]);
    expect(view([decision], [waiting]).values).toMatchObject([
      { path: 'field:date', state: 'unread', confidence: 'unread', needed: true, place: { page: 1 } },
    ]);
  });
});
