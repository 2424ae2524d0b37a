import type { PaperFigure, PaperRun } from '../generated/schemas.ts';
import { fail, ok, type Result } from '../result.ts';

/** Words of a paper with its numbers as {{id}}: what is kept when a person edits a text. */
export function templateOf(runs: readonly PaperRun[]): string {
  return runs.map((run) => ('figure' in run ? `{{${run.figure.id}}}` : run.text)).join('');
}

/** Runs of a template. Errors: paper.unknownNumber where it names a number that is not among `figures`. */
export function runsOf(template: string, figures: ReadonlyMap<string, PaperFigure>): Result<PaperRun[]> {
  const runs: PaperRun[] = [];
  for (const [index, part] of template.split(/\{\{([^{}]*)\}\}/).entries()) {
    if (index % 2 === 0) {
      if (part !== '') runs.push({ text: part });
      continue;
    }
    const figure = figures.get(part);
    if (!figure) return fail('paper.unknownNumber', '这段文字里有一个数字已经不在统计里。');
    runs.push({ figure });
  }
  return ok(runs.length === 0 ? [{ text: '' }] : runs);
}

/** The same for a text box: numbers stand in 【】 and may be moved or taken out, not changed. */
export function editableOf(runs: readonly PaperRun[]): string {
  const labels = labelled(figuresOf(runs));
  let next = 0;
  return runs.map((run) => ('figure' in run ? `【${labels[next++]!.label}】` : run.text)).join('');
}

/** Template of an edited text. Errors: paper.changedNumber with the number that is none of the block's. */
export function templateFrom(edited: string, runs: readonly PaperRun[]): Result<string> {
  const labels = labelled(figuresOf(runs));
  let template = '';
  for (const [index, part] of edited.split(/【([^【】]*)】/).entries()) {
    if (index % 2 === 0) {
      template += part.replaceAll('{{', '').replaceAll('}}', '');
      continue;
    }
    const found = labels.find(({ label }) => label === part);
    if (!found) return fail('paper.changedNumber', part);
    template += `{{${found.figure.id}}}`;
  }
  return ok(template);
}

export function figuresOf(runs: readonly PaperRun[]): PaperFigure[] {
  return runs.flatMap((run) => ('figure' in run ? [run.figure] : []));
}

/** Numbers of a text told apart where two look alike: 4, 4·2. */
function labelled(figures: readonly PaperFigure[]): { label: string; figure: PaperFigure }[] {
  const seen = new Map<string, number>();
  return figures.map((figure) => {
    const times = (seen.get(figure.text) ?? 0) + 1;
    seen.set(figure.text, times);
    return { label: times === 1 ? figure.text : `${figure.text}·${times}`, figure };
  });
}
