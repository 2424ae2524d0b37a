import type {
  CaseCheck,
  CheckFinding,
  CheckReport,
  UnreadableInput,
  VerdictCounts,
} from '../../../shared/generated/schemas.ts';
import type { Output } from '../output.ts';

/** What all formats print around the cases. */
export type ReportHead = Pick<CheckReport, 'program' | 'packs' | 'data'>;

export interface ReportWriter {
  head(head: ReportHead): Promise<void>;
  check(check: CaseCheck): Promise<void>;
  tail(unreadable: readonly UnreadableInput[], totals: VerdictCounts): Promise<void>;
}

/** The check report as JSON (schema CheckReport), written case by case. */
export function jsonWriter(output: Output): ReportWriter {
  let first = true;
  return {
    head: async ({ program, packs, data }) => {
      const head = JSON.stringify({
        format: 'mingjuan.check-report',
        formatVersion: 1,
        program,
        packs,
        data,
      });
      await output.write(`${head.slice(0, -1)},"cases":[`);
    },
    check: async (check) => {
      await output.write(`${first ? '' : ','}\n${JSON.stringify(check)}`);
      first = false;
    },
    tail: async (unreadable, totals) => {
      const tail = JSON.stringify({ unreadable, totals });
      await output.write(`\n],${tail.slice(1)}\n`);
    },
  };
}

const marks: Record<CheckFinding['verdict'], string> = {
  pass: '✓',
  fail: '✕',
  review: '?',
  notApplicable: '—',
  error: '!',
};

/** One screen a case: what fails, what a person must look at, and how many passed. */
export function textWriter(output: Output): ReportWriter {
  return {
    head: async ({ program, packs, data }) => {
      const versions = [
        ...packs.map((pack) => `${pack.title} ${pack.version}@${pack.hash.slice(0, 8)}`),
        ...data.map((entry) => `${entry.name}@${entry.hash.slice(0, 8)}`),
      ];
      await output.write(`明卷 ${program.version}　${versions.join('　')}\n`);
    },
    check: async (check) => output.write(caseText(check)),
    tail: async (unreadable, totals) => {
      for (const { name, error } of unreadable) await output.write(`\n! ${name}：${error.message}\n`);
      await output.write(`\n合计：${countsText(totals)}\n`);
    },
  };
}

function caseText({ case: heading, counts, findings, machineSuggestion }: CaseCheck): string {
  const name = [heading.caseNumber ?? heading.source ?? heading.id, heading.party, heading.title]
    .filter(Boolean)
    .join('　');
  const lines = ['', `■ ${name}${heading.sample ? '（示例）' : ''}`, `  ${countsText(counts)}`];
  for (const verdict of ['error', 'fail', 'review'] as const) {
    for (const finding of findings.filter((entry) => entry.verdict === verdict))
      lines.push(...findingText(finding));
  }
  if (counts.review > 0) lines.push(`  还有 ${counts.review} 条要人看，不能视为没有问题。`);
  if (machineSuggestion) {
    const [, total] = machineSuggestion.result.lines;
    lines.push(
      `  ${machineSuggestion.label}：${machineSuggestion.settings.standard.title}　${total?.text ?? ''}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

function findingText(finding: CheckFinding): string[] {
  const veto = finding.verdict === 'fail' && finding.severity === 'veto' ? ' ⊘否决提示' : '';
  const pages = [
    ...new Set(finding.evidence.flatMap((place) => (place.page === undefined ? [] : [`第${place.page}页`]))),
  ];
  const basis = finding.basis.map((entry) => `${entry.law}${entry.article ?? ''}`).join('；');
  return [
    `  ${marks[finding.verdict]}${veto} ${finding.message}${pages.length > 0 ? `（${pages.slice(0, 4).join('、')}）` : ''}`,
    ...(finding.question ? [`      请你看：${finding.question}`] : []),
    `      ${finding.rule}　${basis}`,
  ];
}

function countsText(counts: VerdictCounts): string {
  const { veto, fail, review, error, pass, notApplicable } = counts;
  return `⊘ 否决提示 ${veto}　✕ 违反 ${fail}　? 需人工 ${review}　! 出错 ${error}　✓ 通过 ${pass}　— 不适用 ${notApplicable}`;
}
