import type {
  CaseDocument,
  CheckFinding,
  CompareFinding,
  CompareView,
  ComparisonPlan,
} from '../../../shared/generated/schemas.ts';
import { type Comparison, compareDocuments } from '../../engine/comparison/compare-documents.ts';
import type { StoredCase } from '../../store/operations/cases.ts';
import { headingOf } from '../check/check-case.ts';
import type { CheckKnowledge } from '../check/knowledge.ts';
import { documentDate } from './case-view.ts';

/** The papers of one procedure of a case side by side; without columns where no plan fits. */
export function compareView(
  { vocabulary }: CheckKnowledge,
  plans: readonly ComparisonPlan[],
  { id, caseFile, findings }: StoredCase,
  wanted: string | undefined,
): CompareView {
  const procedures = caseFile.procedures.filter(({ type }) => plans.some((plan) => plan.procedure === type));
  const chosen = procedures.find((procedure) => procedure.id === wanted) ?? procedures[0];
  const plan = plans.find(({ procedure }) => procedure === chosen?.type);
  const base = {
    heading: { ...headingOf(caseFile), id },
    procedures: procedures.map(({ id: procedure, type }) => ({ id: procedure, type })),
    inventoryKnown: caseFile.completeness.inventory === 'complete',
  };
  if (!chosen || !plan) return { ...base, columns: [], rows: [], findings: [] };
  const documents = caseFile.documents.filter(
    ({ procedure }) => procedure === undefined || procedure === chosen.id,
  );
  const comparison = compareDocuments(plan, documents, vocabulary, documentDate);
  return {
    ...base,
    procedure: chosen.id,
    ...comparison,
    findings: findingsOn(findings, plan, comparison, documents),
  };
}

/** Findings that rest on compared fields of at least two of the papers, those to look at first. */
function findingsOn(
  findings: readonly CheckFinding[],
  plan: ComparisonPlan,
  { columns }: Comparison,
  documents: readonly CaseDocument[],
): CompareFinding[] {
  const papers = new Set(columns.map(({ id }) => id));
  const fields = new Set(
    plan.rows
      .flatMap((row) => [...row.fields, row.total, row.inWords])
      .filter((field) => field !== undefined),
  );
  const known = new Set(documents.map(({ id }) => id));
  const rank = (verdict: CheckFinding['verdict']) => ['fail', 'review', 'error', 'pass'].indexOf(verdict);
  return findings
    .filter(({ verdict, ...finding }) => {
      const places = [
        ...finding.evidence,
        ...finding.conditions.flatMap(({ evidence }) => evidence ?? []),
        ...finding.facts.flatMap(({ evidence }) => evidence ?? []),
      ].filter(({ document, field }) => papers.has(document) && field !== undefined && fields.has(field));
      const on = new Set(places.map(({ document }) => document));
      return rank(verdict) >= 0 && on.size >= 2 && [...on].every((document) => known.has(document));
    })
    .sort((a, b) => rank(a.verdict) - rank(b.verdict))
    .map(({ rule, title, verdict, message }) => ({ rule, title, verdict, message }));
}
