import type { CaseCheck } from '../../../shared/generated/schemas.ts';
import { caseCheckHtml, checkReportFoot, checkReportHead } from '../../reports/html/check-report.ts';
import type { Output } from '../output.ts';
import type { ReportWriter } from './formats.ts';

/** The check report as one HTML page that opens offline. */
export function htmlWriter(output: Output): ReportWriter {
  return {
    head: (head) => output.write(checkReportHead(head)),
    check: (check: CaseCheck) => output.write(caseCheckHtml(check)),
    tail: (unreadable, totals) => output.write(checkReportFoot(unreadable, totals)),
  };
}
