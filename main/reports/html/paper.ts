import type { Paper, PaperBlock, PaperRun, PaperText } from '../../../shared/generated/schemas.ts';
import { draftingNotes } from '../paper-notes.ts';
import { escapeHtml as e } from './escape.ts';

const style = `body{max-width:156mm;margin:12mm auto;font:16px/1.8 FangSong,仿宋,serif;color:#000}
h1{font:700 24px/1.4 SimSun,宋体,serif;text-align:center}h2{font:700 16px/1.8 SimHei,黑体,sans-serif;text-indent:2em;margin:0}
h3{font:16px/1.8 KaiTi,楷体,serif;text-indent:2em;margin:0}p{text-indent:2em;margin:0;white-space:pre-line}
.flush{text-indent:0}.right{text-align:right;padding-right:4em}
table{border-collapse:collapse;width:100%;margin:8px 0;font:13px/1.5 SimSun,宋体,serif}th,td{border:1px solid #000;padding:2px 4px;white-space:pre-line}
thead{display:table-header-group}tr{break-inside:avoid}.r{text-align:right}.c{text-align:center}.b td{font-weight:700}
.break{break-before:page;margin-top:2em}.notes{font-size:12px;border-top:1px solid #000;margin-top:2em}.notes p{text-indent:0}`;

/** A paper as one HTML page that opens offline and prints. */
export function paperHtml(paper: Paper): string {
  const notes = draftingNotes(paper).map((line) => `<p>${e(line)}</p>`);
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${e(paper.name)}</title><style>${style}</style></head><body>
${paper.blocks.map(blockHtml).join('\n')}
<div class="notes">${notes.join('')}</div></body></html>
`;
}

function blockHtml(block: PaperBlock): string {
  if (block.kind === 'pageBreak') return '<div class="break"></div>';
  if (block.kind === 'text') return textHtml(block);
  const head = block.columns.map(({ title }) => `<th scope="col">${e(title)}</th>`).join('');
  const rows = block.rows.map(({ cells, total }) => {
    const parts = cells.map((cell, index) => {
      const { align } = block.columns[index]!;
      const mark = align === 'right' ? ' class="r"' : align === 'center' ? ' class="c"' : '';
      return `<td${mark}>${runsHtml(cell)}</td>`;
    });
    return `<tr${total ? ' class="b"' : ''}>${parts.join('')}</tr>`;
  });
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function textHtml({ style: kind, runs }: PaperText): string {
  const inside = runsHtml(runs);
  switch (kind) {
    case 'title':
    case 'attachmentTitle':
      return `<h1>${inside}</h1>`;
    case 'heading1':
      return `<h2>${inside}</h2>`;
    case 'heading2':
      return `<h3>${inside}</h3>`;
    case 'recipients':
    case 'attachmentMark':
      return `<p class="flush">${inside}</p>`;
    case 'signer':
    case 'date':
      return `<p class="right">${inside}</p>`;
    default:
      return `<p>${inside}</p>`;
  }
}

function runsHtml(runs: readonly PaperRun[]): string {
  return runs.map((run) => e('figure' in run ? run.figure.text : run.text)).join('');
}
