import type {
  BatchCase,
  BatchGroup,
  BatchReport,
  BatchRule,
  CaseRow,
  CheckFinding,
  VerdictCounts,
} from '../../../shared/generated/schemas.ts';
import { procedureWords } from '../../reports/procedure-words.ts';
import { termOf } from '../../vocabulary/vocabulary.ts';
import type { CheckKnowledge } from '../check/knowledge.ts';

/** Gathers a batch case by case, so that only one case's findings are held at a time. */
export class BatchBuilder {
  readonly #knowledge: CheckKnowledge;
  readonly #cases: BatchCase[] = [];
  readonly #rules = new Map<string, BatchRule>();

  constructor(knowledge: CheckKnowledge) {
    this.#knowledge = knowledge;
  }

  add(row: CaseRow, findings: readonly CheckFinding[], reviewer: string): void {
    const signed = row.state === 'signed';
    const score =
      signed && row.score !== undefined && /^\d+(\.\d+)?$/.test(row.score) ? Number(row.score) : null;
    const label = row.caseNumber || row.party || row.case;
    this.#cases.push({
      case: row.case,
      caseNumber: label,
      decisionNumber: row.decisionNumber,
      title: row.title,
      party: row.party,
      agency: row.agency,
      procedures: row.procedures.map((type) => procedureWords[type]).join('、'),
      sample: row.sample,
      counts: row.counts,
      state: stateWords[row.state],
      signed,
      score,
      scoreText: row.score ?? '—',
      grade: row.grade ?? '',
      reviewer,
      reason: row.reason,
    });
    for (const rule of new Set(
      findings.filter((finding) => finding.verdict === 'fail').map((finding) => finding.rule),
    )) {
      this.#addRule(
        findings.find((finding) => finding.rule === rule && finding.verdict === 'fail') as CheckFinding,
        label,
      );
    }
  }

  build(scope: string, logHead: string | undefined): BatchReport {
    const cases = this.#cases;
    return {
      format: 'mingjuan.batch-report',
      formatVersion: 1,
      printedAt: new Date().toISOString(),
      scope,
      cases,
      agencies: groups(cases, (row) => row.agency),
      grades: groups(
        cases.filter((row) => row.signed),
        (row) => row.grade || '（无等次线）',
      ),
      rules: [...this.#rules.values()].sort((a, b) => b.cases - a.cases || (a.rule < b.rule ? -1 : 1)),
      totals: totalsOf(cases),
      signed: cases.filter((row) => row.signed).length,
      samples: cases.filter((row) => row.sample).length,
      versions: { ...this.#knowledge.versions, ...(logHead === undefined ? {} : { logHead }) },
    };
  }

  #addRule(finding: CheckFinding, label: string): void {
    const known = this.#rules.get(finding.rule);
    if (known) {
      known.cases += 1;
      known.caseNumbers.push(label);
      return;
    }
    this.#rules.set(finding.rule, {
      rule: finding.rule,
      title: finding.title,
      stage: termOf(this.#knowledge.vocabulary, 'stages', finding.stage),
      severity: severityWords[finding.severity],
      cases: 1,
      caseNumbers: [label],
    });
  }
}

const stateWords = {
  unreviewed: '未评',
  reviewing: '评查中',
  signed: '已提交',
  changedAfterSigning: '签字后有改动',
};
const severityWords = { veto: '默认否决', major: '较重', minor: '一般', hint: '提示' };

function groups(cases: readonly BatchCase[], name: (row: BatchCase) => string): BatchGroup[] {
  return [...Map.groupBy(cases, name)].map(([key, rows]) => {
    const scores = rows.flatMap((row) => (row.score === null ? [] : [row.score]));
    return {
      name: key,
      cases: rows.length,
      signed: rows.filter((row) => row.signed).length,
      mean:
        scores.length === 0
          ? null
          : Math.round((scores.reduce((sum, score) => sum + score, 0) / scores.length) * 100) / 100,
      veto: rows.reduce((sum, row) => sum + row.counts.veto, 0),
      fail: rows.reduce((sum, row) => sum + row.counts.fail, 0),
      review: rows.reduce((sum, row) => sum + row.counts.review, 0),
      caseNumbers: rows.map((row) => row.caseNumber),
    };
  });
}

function totalsOf(cases: readonly BatchCase[]): VerdictCounts {
  const totals: VerdictCounts = { pass: 0, fail: 0, review: 0, notApplicable: 0, error: 0, veto: 0 };
  for (const { counts } of cases) {
    for (const key of Object.keys(totals) as (keyof VerdictCounts)[]) totals[key] += counts[key];
  }
  return totals;
}
