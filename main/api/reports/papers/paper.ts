import type { Paper, PaperBlock, PaperKind, PaperWarning } from '../../../../shared/generated/schemas.ts';
import { figuresOf, runsOf } from '../../../../shared/paper/template.ts';
import { scopeText } from '../../../reports/statistics-words.ts';
import { circular } from './circular.ts';
import { drawRecord } from './draw-record.ts';
import type { MakePaper, PaperSource } from './input.ts';
import { annual, excellent, problems, summary } from './lists.ts';
import { sourceWarnings, wordWarnings } from './warnings.ts';

const makers: Record<PaperKind, MakePaper> = {
  summary,
  problems,
  excellent,
  draw: drawRecord,
  circular,
  annual,
};

export const paperNames: Record<PaperKind, string> = {
  summary: '汇总表',
  problems: '问题清单',
  excellent: '优秀案卷名单',
  draw: '抽卷记录',
  circular: '通报',
  annual: '年度报告段落',
};

/** Templates of texts that a person wrote anew, by block. */
export type PaperEdits = Readonly<Record<string, string>>;

/** The paper with a person's words and the program's numbers. */
export function paperOf(
  kind: PaperKind,
  source: PaperSource,
  edits: PaperEdits,
  versions: Paper['versions'],
): Paper {
  const { blocks, stale } = withEdits(makers[kind](source), edits);
  const name = paperNames[kind];
  const { counter, scope, campaign, today } = source;
  const standards = new Set(
    counter.cases.flatMap(({ result }) =>
      result ? [`${result.standard.title}@${result.standard.hash.slice(0, 8)}`] : [],
    ),
  );
  return {
    format: 'mingjuan.paper',
    formatVersion: 1,
    kind,
    name: campaign ? `${campaign.plan.name} ${name}` : name,
    scope,
    scopeText: [campaign?.plan.name ?? '', scopeText(scope)].filter((part) => part !== '').join('；'),
    printedAt: today.toISOString(),
    blocks,
    warnings: [
      ...(kind === 'draw' ? [] : sourceWarnings(counter, campaign)),
      ...wordWarnings(blocks),
      ...stale,
    ],
    versions,
    standards: [...standards],
  };
}

/** Puts edited words in place; those whose numbers are gone give way to the program's own, and it says so. */
function withEdits(
  blocks: readonly PaperBlock[],
  edits: PaperEdits,
): { blocks: PaperBlock[]; stale: PaperWarning[] } {
  const stale: PaperWarning[] = [];
  const edited = blocks.map((block): PaperBlock => {
    const template = block.kind === 'text' ? edits[block.id] : undefined;
    if (block.kind !== 'text' || template === undefined) return block;
    const figures = new Map(figuresOf(block.runs).map((figure) => [figure.id, figure]));
    const runs = runsOf(template, figures);
    if (runs.ok) return { ...block, runs: runs.value, edited: true };
    stale.push({ text: '一段改过的文字用到的数字已经没有了，这一段恢复为程序拟的文字。', block: block.id });
    return block;
  });
  return { blocks: edited, stale };
}
