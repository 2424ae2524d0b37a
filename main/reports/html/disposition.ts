import type { DispositionTable } from '../../../shared/generated/schemas.ts';
import { escapeHtml as e } from './escape.ts';

/** Appendix of the rule book: what became of each entry of the reference list, and which rules go beyond it. */
export function dispositionHtml(table: DispositionTable, titles: ReadonlyMap<string, string>): string {
  const total = table.rules.length + table.engine.length;
  const engine = table.engine.map(
    ({ id, title, behaviour, proof }) =>
      `<tr><td>${e(id)}</td><td>${e(title)}。${e(behaviour)}<br><span class="small">${proof.map(({ file, title: test }) => e(`${file}：${test}`)).join('<br>')}</span></td></tr>`,
  );
  const additions = table.additions.map(
    ({ rule, from, why }) =>
      `<tr><td>${link(rule)}</td><td>${from === null ? '清单之外' : `由 ${link(from)} 分出`}：${e(why)}</td></tr>`,
  );
  const rules = table.rules.map((id) => `<li>${link(id)} ${e(titles.get(id) ?? '')}</li>`);
  return `<h2>附录　参考清单的去向</h2><p>${e(table.note)}清单 ${total} 条：规则 ${table.rules.length} 条，程序计算方式 ${table.engine.length} 条。另有规则 ${table.additions.length} 条。</p>
<h3>程序计算方式</h3><table>${engine.join('')}</table>
<h3>另有的规则</h3><table>${additions.join('')}</table>
<h3>同编号的规则</h3><ul class="index small">${rules.join('')}</ul>`;
}

function link(id: string): string {
  return `<a href="#${e(id)}">${e(id)}</a>`;
}
