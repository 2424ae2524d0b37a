import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';
import { resourcesFolder } from '../../main/paths.ts';
import { problemsOf } from '../../main/schema.ts';
import { databaseName } from '../../main/store/open.ts';
import type { CheckReport } from '../../shared/generated/schemas.ts';
import { mingjuan } from '../support/command-line.ts';
import { numberedCase, sampleCase } from '../support/sample-cases.ts';
import { tempFolder } from '../support/temp-folder.ts';

// Each command is a process of its own.
vi.setConfig({ testTimeout: 120_000 });

const samples = join(resourcesFolder, 'samples');

function folderWith(files: Record<string, string>): string {
  const folder = tempFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

describe('mingjuan check', () => {
  it('prints a report that fits its own schema, with rule, basis, evidence and a labelled suggestion', () => {
    const { stdout, stderr } = mingjuan('check', samples, '--format', 'json');
    expect(stderr).toBe('');
    const report = JSON.parse(stdout) as CheckReport;
    expect(problemsOf('CheckReport', report)).toEqual([]);
    expect(report.cases).toHaveLength(readdirSync(samples).length);
    const early = report.cases.find((entry) =>
      entry.case.source?.endsWith('penalty-general-early-decision.json'),
    )!;
    const finding = early.findings.find((entry) => entry.rule === 'penalty.notice.period-elapsed')!;
    expect(finding).toMatchObject({
      verdict: 'fail',
      severity: 'veto',
      derivation: { lastDay: '2025-08-27' },
    });
    expect(finding.basis[0]).toMatchObject({ verification: 'primary' });
    expect(finding.evidence).toContainEqual(
      expect.objectContaining({ document: 'decision', field: 'date', page: expect.any(Number) }),
    );
    expect(early.machineSuggestion).toMatchObject({
      label: '机器建议，未经评查',
      result: { lines: expect.any(Array) },
    });
    expect(report.packs.every((pack) => /^[0-9a-f]{64}$/.test(pack.hash))).toBe(true);
  });

  it('exits with 0, 1 or 2 for clean, faulty and unreadable; --fail-on review widens 1', () => {
    const clean = join(samples, 'penalty-general-clean.json');
    expect(mingjuan('check', clean).status).toBe(0);
    expect(mingjuan('check', clean, '--fail-on', 'review').status).toBe(1);
    expect(mingjuan('check', join(samples, 'penalty-general-early-decision.json')).status).toBe(1);
    const folder = folderWith({ 'a.json': JSON.stringify(sampleCase()), 'b.json': '{' });
    const { status, stdout } = mingjuan('check', folder);
    expect(status).toBe(2);
    expect(stdout).toContain('b.json”的 JSON 不完整');
    expect(stdout).toContain('城东城管立〔2025〕18号');
    expect(mingjuan('check', join(folder, 'nowhere')).status).toBe(2);
    expect(mingjuan('check').status).toBe(2);
  });

  it('writes HTML that runs nothing and escapes what files say', () => {
    const hostile = { ...sampleCase(), title: '<script>alert(1)</script>' };
    const folder = folderWith({ 'a.json': JSON.stringify(hostile) });
    const out = join(folder, 'out.html');
    mingjuan('check', join(folder, 'a.json'), '--format', 'html', '--out', out);
    const html = readFileSync(out, 'utf8');
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;');
    expect(html).toContain("default-src 'none'");
    expect(readdirSync(folder)).toEqual(['a.json', 'out.html']);
  });

  it('takes local parameters from a file and says so in the versions', () => {
    const value = { key: 'hearing.threshold', from: '2020-01-01', to: null, value: 5000, source: '示例' };
    const folder = folderWith({
      'p.json': JSON.stringify({ values: [value] }),
      'bad.json': '{"values":[{}]}',
    });
    const { stdout } = mingjuan(
      'check',
      join(samples, 'penalty-general-clean.json'),
      '--format',
      'json',
      '--parameters',
      join(folder, 'p.json'),
    );
    expect((JSON.parse(stdout) as CheckReport).data.map((entry) => entry.name)).toContain('本地参数文件');
    const bad = mingjuan('check', samples, '--parameters', join(folder, 'bad.json'));
    expect(bad).toMatchObject({ status: 2, stderr: expect.stringContaining('参数文件“bad.json”不合格式') });
  });

  it('refuses a standard that is not there or not for scoring, naming those that are', () => {
    for (const id of ['nothing', 'henan-trial-excerpt']) {
      const { status, stderr } = mingjuan('check', samples, '--standard', id);
      expect(status).toBe(2);
      expect(stderr).toContain('ecology-2024');
    }
  });
});

describe('mingjuan import, list, verify, backup and restore', () => {
  it('keep a data folder through a whole round', () => {
    const data = tempFolder();
    const source = folderWith({
      'a.json': JSON.stringify(numberedCase(1)),
      'b.json': JSON.stringify(numberedCase(2)),
      'c.json': '',
    });
    const imported = mingjuan('import', source, '--data', data);
    expect(imported.status).toBe(2);
    expect(imported.stdout).toContain('新导入 2 卷');
    expect(imported.stderr).toContain('空文件');
    expect(mingjuan('import', join(source, 'a.json'), '--data', data).stdout).toContain('没有变化 1 卷');
    expect(JSON.parse(mingjuan('list', '--data', data, '--format', 'json').stdout)).toHaveLength(2);
    expect(mingjuan('list', '--data', data, '--search', '〔2025〕2号').stdout).toContain(
      '城东城管立〔2025〕2号',
    );
    expect(mingjuan('verify', '--data', data)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('链条完整'),
    });

    const backup = join(tempFolder(), 'x.mjbackup');
    expect(mingjuan('backup', backup, '--data', data).status).toBe(0);
    expect(mingjuan('backup', backup, '--data', data)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('没有覆盖'),
    });
    const other = tempFolder();
    mingjuan('import', join(source, 'a.json'), '--data', other);
    expect(mingjuan('restore', backup, '--data', other).stdout).toContain('备份里有案卷 2 卷，现有 1 卷');
    expect(mingjuan('restore', backup, '--data', other, '--yes').status).toBe(0);
    expect(JSON.parse(mingjuan('list', '--data', other, '--format', 'json').stdout)).toHaveLength(2);
    const broken = folderWith({ 'y.mjbackup': 'no backup at all' });
    expect(mingjuan('restore', join(broken, 'y.mjbackup'), '--data', other, '--yes')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('不是明卷的备份'),
    });
  });

  it('find a changed record', () => {
    const data = tempFolder();
    mingjuan('import', join(samples, 'penalty-general-clean.json'), '--data', data);
    const db = new Database(join(data, databaseName));
    db.exec("DROP TRIGGER payloads_keep; UPDATE payloads SET body = '{}' WHERE seq = 1");
    db.close();
    expect(mingjuan('verify', '--data', data)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('第 1 条的内容被改动'),
    });
  });

  it('write papers into a folder without overwriting', () => {
    const data = tempFolder();
    mingjuan('import', join(samples, 'penalty-general-clean.json'), '--data', data);
    const out = join(tempFolder(), 'papers');
    mkdirSync(out);
    expect(mingjuan('report', '--data', data, '--format', 'pdf,xlsx', '--out', out).status).toBe(0);
    expect(mingjuan('report', '--data', data, '--format', 'pdf', '--out', out).status).toBe(0);
    expect(readdirSync(out).sort()).toEqual([
      '评查表 城东城管立〔2025〕18号 (2).pdf',
      '评查表 城东城管立〔2025〕18号.pdf',
      '评查表 城东城管立〔2025〕18号.xlsx',
    ]);
    expect(existsSync(join(data, 'lock.json'))).toBe(false);
  });

  it('write papers of many cases, and say which there are', () => {
    const data = tempFolder();
    const out = tempFolder();
    const paper = mingjuan('report', '--data', data, '--paper', '通报', '--format', 'docx', '--out', out);
    expect(paper.status).toBe(0);
    expect(readdirSync(out)).toEqual(['通报.docx']);
    const strange = mingjuan('report', '--data', data, '--paper', 'poem', '--out', out);
    expect(strange.status).toBe(2);
    expect(strange.stderr).toContain('circular（通报）');
  });
});

describe('help', () => {
  it('is Chinese and English, for the program and each command', () => {
    const { status, stdout } = mingjuan('--help');
    expect(status).toBe(0);
    for (const verb of [
      'check',
      'import',
      'list',
      'report',
      'serve',
      'verify',
      'backup',
      'restore',
      'packs',
    ]) {
      expect(stdout).toContain(`  ${verb} `);
      const help = mingjuan(verb, '--help');
      expect(help.status).toBe(0);
      expect(help.stdout).toMatch(/[\u4e00-\u9fff].*\n.*[a-z]{3}/s);
    }
    expect(mingjuan('nothing').status).toBe(2);
    expect(mingjuan('check', '--strange').status).toBe(2);
  });
});
