import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { problemsOf } from '../../main/schema.ts';
import type { CaseFile, CheckReport } from '../../shared/generated/schemas.ts';
import { mingjuan } from '../support/command-line.ts';
import { makePdf } from '../support/make-pdf.ts';
import { tempFolder } from '../support/temp-folder.ts';

// Each command is a process of its own.
vi.setConfig({ testTimeout: 120_000 });

const decision = makePdf([
  [
    { text: '某县市场监督管理局', x: 180, y: 80, size: 20 },
    { text: '行政处罚决定书', x: 200, y: 120, size: 22 },
    { text: '某县监罚决〔2025〕18号', x: 300, y: 160 },
    { text: '当事人：甲食品有限公司', y: 200 },
  ],
]);

function caseFolder(files: Record<string, Uint8Array>): string {
  const folder = join(tempFolder(), '甲公司案');
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

describe('mingjuan read', () => {
  it('writes a case file of drafts that the program takes', () => {
    const folder = caseFolder({ '行政处罚决定书.pdf': decision });
    const out = join(tempFolder(), 'case.json');
    const { status, stdout, stderr } = mingjuan('read', folder, '--out', out);
    expect({ status, stdout }, stderr).toEqual({ status: 0, stdout: '' });
    const caseFile = JSON.parse(readFileSync(out, 'utf8')) as CaseFile;
    expect(problemsOf('CaseFile', caseFile)).toEqual([]);
    expect(caseFile).toMatchObject({
      decisionNumber: '某县监罚决〔2025〕18号',
      completeness: { inventory: 'unknown' },
    });
    expect(caseFile.files).toMatchObject([{ name: '甲公司案/行政处罚决定书.pdf', pages: 1 }]);
    expect(mingjuan('check', out, '--format', 'json').stdout).toContain('某县监罚决〔2025〕18号');
  });

  it('says what it could not read and reads the rest', () => {
    const folder = caseFolder({ '1 行政处罚决定书.pdf': decision, '2 坏的.pdf': Buffer.from('%PDF-1.5 x') });
    const { status, stdout, stderr } = mingjuan('read', folder);
    expect(status).toBe(2);
    expect(stderr).toContain('2 坏的.pdf');
    expect(stdout).toContain('某县监罚决〔2025〕18号');
  });
});

describe('mingjuan check of papers', () => {
  it('reads and checks a folder, and names files that it could not read', () => {
    const folder = caseFolder({ '1 行政处罚决定书.pdf': decision, '2 坏的.pdf': Buffer.from('%PDF-1.5 x') });
    const { status, stdout } = mingjuan('check', folder, '--format', 'json');
    const report = JSON.parse(stdout) as CheckReport;
    expect(problemsOf('CheckReport', report)).toEqual([]);
    expect(report.cases.map((entry) => entry.case.source)).toEqual(['甲公司案']);
    expect(report.cases[0]?.findings.some(({ unconfirmed }) => unconfirmed)).toBe(true);
    expect(report.unreadable.map(({ name }) => name)).toEqual(['甲公司案/2 坏的.pdf']);
    expect(status).toBe(2);
  });
});
