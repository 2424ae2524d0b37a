import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { resourcesFolder, schemasFolder } from '../../main/paths.ts';
import type { Rule } from '../../shared/generated/schemas.ts';
import { mingjuan } from '../support/command-line.ts';
import { tempFolder } from '../support/temp-folder.ts';

vi.setConfig({ testTimeout: 120_000 });

const bundled = join(schemasFolder, 'packs', 'penalty-general');

/** A copy of the bundled pack in which the notice period must not be waited for, and one rule is gone. */
function changedPack(): string {
  const folder = join(tempFolder(), 'pack');
  cpSync(bundled, folder, { recursive: true });
  const path = join(folder, 'rules/notice/penalty.notice.period-elapsed.json');
  const rule = JSON.parse(readFileSync(path, 'utf8')) as Rule;
  rule.assert = { id: 'always', text: '不看期限', present: { value: 1 } };
  rule.severity = 'minor';
  writeFileSync(path, JSON.stringify(rule));
  rmSync(join(folder, 'rules/closure/penalty.close.approved.json'));
  return folder;
}

describe('mingjuan packs diff', () => {
  it('names what changed in the rules and which stored cases change their verdict', () => {
    const data = tempFolder();
    const samples = join(resourcesFolder, 'samples');
    expect(mingjuan('import', samples, '--data', data).status).toBe(0);
    const { status, stdout } = mingjuan('packs', 'diff', bundled, changedPack(), '--data', data);
    expect(status).toBe(0);
    expect(stdout).toContain('－ penalty.close.approved');
    expect(stdout).toMatch(/～ penalty\.notice\.period-elapsed .*：要求、严重程度/);
    expect(stdout).toContain('新增 0 条，删去 1 条，改动 1 条');
    const early = stdout.slice(stdout.indexOf('城东城管立〔2025〕31号'));
    expect(early).toContain('penalty.notice.period-elapsed（p1）：违反 → 通过');
    expect(stdout).toMatch(/penalty\.close\.approved（p1）：通过 → 没有这条/);
  });

  it('compares only the rules where there is no store', () => {
    const { status, stdout } = mingjuan('packs', 'diff', bundled, bundled, '--data', tempFolder());
    expect(status).toBe(0);
    expect(stdout).toContain('新增 0 条，删去 0 条，改动 0 条');
    expect(stdout).toContain('没有案卷库');
  });
});

describe('mingjuan packs manual', () => {
  it('prints every rule with its law, without open placeholders', () => {
    const file = join(tempFolder(), '手册.html');
    expect(mingjuan('packs', 'manual', '--out', file).status).toBe(0);
    const html = readFileSync(file, 'utf8');
    const articles = html.split('<article ').slice(1);
    expect(articles.length).toBeGreaterThan(200);
    for (const article of articles) {
      expect(article).toMatch(/要求：/);
      expect(article).toMatch(/（(条文已核对|据转述核对|凭记忆|推论)/);
      expect(article).not.toMatch(/〔[a-zA-Z][\w.]*〕/);
    }
    const appendix = html.slice(html.indexOf('参考清单的去向'));
    expect(appendix).toContain('清单 381 条');
    const anchors = new Set([...html.matchAll(/<article id="([^"]+)"/g)].map(([, id]) => id));
    const links = [...appendix.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.filter((id) => !anchors.has(id))).toEqual([]);
  });
});
