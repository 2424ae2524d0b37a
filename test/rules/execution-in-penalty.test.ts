import { describe, expect, it } from 'vitest';
import { createParameterTable } from '../../main/engine/check.ts';
import type { CaseDocument, CaseFile } from '../../shared/generated/schemas.ts';
import { sampleCase } from '../support/sample-cases.ts';
import { bundledKnowledge } from './ground.ts';

const knowledge = bundledKnowledge();
const parameters = createParameterTable(knowledge.parameters);
const value = (content: unknown) => ({ value: content, state: 'confirmed' as const });

function paper(
  id: string,
  kind: string,
  procedure: string,
  fields: Record<string, unknown>,
  serves?: string,
): CaseDocument {
  return {
    id,
    kind,
    title: id,
    procedure,
    fields: Object.fromEntries(Object.entries(fields).map(([name, content]) => [name, value(content)])),
    signatures: [],
    seals: [],
    relatesTo: serves ? [{ type: 'serves', document: serves }] : [],
  } as CaseDocument;
}

/** A penalty file in which the authority went to court: two procedures, papers of the second filed under either. */
function penaltyWithCourt(filedUnder: 'p1' | 'p2', applied: string): CaseFile {
  const file = sampleCase();
  file.procedures.push({ id: 'p2', type: 'coercion.execution' });
  file.documents.push(
    paper('demand', 'demand-notice', filedUnder, { date: '2026-03-09' }),
    paper(
      'demandReceipt',
      'service-receipt',
      filedUnder,
      { mode: 'direct', receivedDate: '2026-03-09' },
      'demand',
    ),
    paper('apply', 'court-application', 'p2', { date: applied }),
  );
  return file;
}

function verdicts(file: CaseFile): Map<string, string> {
  return new Map(
    knowledge.checker
      .check(file, { parameters })
      .map(({ rule, procedure, verdict }) => [`${procedure} ${rule}`, verdict]),
  );
}

describe('a penalty file with an application to the court', () => {
  it('runs the rules of both procedures, each on its own papers', () => {
    const found = verdicts(penaltyWithCourt('p2', '2026-03-24'));
    expect(found.get('p1 penalty.decision.six-elements')).toBe('pass');
    expect(found.has('p2 penalty.decision.six-elements')).toBe(false);
    expect(found.has('p1 coercion-exec.court.within-3m')).toBe(false);
    expect(found.get('p2 coercion-exec.court.within-3m')).toBe('pass');
    expect(found.get('p2 coercion-exec.demand.written')).toBe('notApplicable');
  });

  it.each(['p1', 'p2'] as const)(
    'counts from the penalty decision and the demand filed under %s',
    (filedUnder) => {
      expect(
        verdicts(penaltyWithCourt(filedUnder, '2026-03-24')).get('p2 coercion-exec.court.demand-10wd'),
      ).toBe('pass');
      expect(
        verdicts(penaltyWithCourt(filedUnder, '2026-03-23')).get('p2 coercion-exec.court.demand-10wd'),
      ).toBe('fail');
      expect(
        verdicts(penaltyWithCourt(filedUnder, '2026-06-02')).get('p2 coercion-exec.court.within-3m'),
      ).toBe('pass');
      expect(
        verdicts(penaltyWithCourt(filedUnder, '2026-06-03')).get('p2 coercion-exec.court.within-3m'),
      ).toBe('fail');
    },
  );

  it('leaves the files of other procedures alone', () => {
    const found = verdicts(sampleCase());
    expect([...found.keys()].filter((key) => key.includes('coercion-exec'))).toEqual([]);
  });
});
