import { derivationSentence } from '../../../shared/clock/index.ts';
import type { CheckFinding } from '../../../shared/generated/schemas.ts';
import { basisText, placesText, verdictMarks } from '../words.ts';
import type { Sheet } from './sheet.ts';

const indent = 12;
const titleStyle = { size: 9.5, leading: 14.7, font: 'bold' as const };
const detailStyle = { size: 8.5, leading: 12.5 };
/** The rule's id and the space below it. */
const footHeight = 18;

/** One finding with sentence, clock, basis and pages; the bar on the left tells the verdict in black and white. */
export function drawFinding(sheet: Sheet, finding: CheckFinding, number: number): void {
  const veto = finding.verdict === 'fail' && finding.severity === 'veto' ? '【否决提示】' : '';
  const title = `${number}. ${verdictMarks[finding.verdict]} ${veto}${finding.message}`;
  const details = [
    finding.question ? `请你看：${finding.question}` : '',
    finding.derivation ? `时钟：${derivationSentence(finding.derivation)}` : '',
    placeLine(finding),
    `依据：${basisText(finding.basis)}`,
    finding.inferredFromAbsence ? '本条据卷内没有相应文书推断。' : '',
    finding.unconfirmed ? '所据要素未经人核对。' : '',
    finding.remedy && finding.verdict === 'fail' ? `整改：${finding.remedy}` : '',
  ].filter((text) => text !== '');
  sheet.need(Math.min(heightOf(sheet, title, details), sheet.bottom / 2));
  const top = sheet.y;
  sheet.paragraph(title, { x: indent, ...titleStyle, after: 1 });
  for (const detail of details) sheet.paragraph(detail, { x: indent, ...detailStyle, after: 0 });
  sheet.paragraph(finding.rule, { x: indent, size: 7, grey: true, after: 6 });
  if (sheet.y > top)
    sheet.rule(
      4,
      top + 2,
      4,
      sheet.y - 6,
      finding.verdict === 'fail' ? 2.4 : 0.8,
      finding.verdict === 'review' ? [3, 2] : undefined,
    );
}

/** Height of a whole finding, so that it starts on a page where it ends. */
function heightOf(sheet: Sheet, title: string, details: readonly string[]): number {
  const width = sheet.width - indent;
  const titleLines = sheet.lines(title, width, titleStyle).length;
  const detailLines = details.flatMap((detail) => sheet.lines(detail, width, detailStyle)).length;
  return titleLines * titleStyle.leading + 1 + detailLines * detailStyle.leading + footHeight;
}

function placeLine(finding: CheckFinding): string {
  const notes = finding.occurrences
    .map((place) => [place.title, place.note].filter(Boolean).join('：'))
    .filter((text) => text !== '')
    .slice(0, 6);
  const pages = placesText(finding.evidence);
  const parts = [...new Set(notes), ...(pages === '' ? [] : [`见${pages}`])];
  return parts.length === 0 ? '' : `所在：${parts.join('；')}`;
}
