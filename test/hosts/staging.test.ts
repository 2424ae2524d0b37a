import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, sep } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Staging } from '../../main/http/staging.ts';

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'mingjuan-staging-'));
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const create = (options: Partial<Parameters<typeof Staging.create>[1]> = {}) =>
  Staging.create(parent, { maxFileBytes: 1000, ...options });
const bytes = (length: number) => Readable.from([Buffer.alloc(length, 1)]);

/** Every file below the staging folder. */
function leftovers(): string[] {
  return readdirSync(parent, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
}

describe('uploads of single files', () => {
  it('keep their bytes and name', async () => {
    const staging = await create();
    const written = await staging.receiveFile(
      '案卷.json',
      Readable.from([Buffer.from('甲'), Buffer.from('乙')]),
    );
    expect(written.ok && readFileSync(written.value, 'utf8')).toBe('甲乙');
    expect(written.ok && basename(written.value)).toBe('案卷.json');
    await staging.remove();
    expect(readdirSync(parent)).toEqual([]);
  });

  it('cannot be written outside, whatever the name', async () => {
    const staging = await create();
    const written = await staging.receiveFile('../../evil:CON', bytes(1));
    expect(written.ok && written.value.startsWith(parent + sep)).toBe(true);
    expect(leftovers()).toEqual(['.._.._evil_CON']);
  });

  it('leave nothing behind when too large', async () => {
    const staging = await create();
    const result = await staging.receiveFile('大.pdf', bytes(1001));
    expect(result).toMatchObject({ ok: false, error: { code: 'FILE_TOO_LARGE' } });
    expect(leftovers()).toEqual([]);
    expect((await staging.receiveFile('正好.pdf', bytes(1000))).ok).toBe(true);
  });

  it('leave nothing behind when cut off', async () => {
    const staging = await create();
    const body = new Readable({
      read() {
        this.push(Buffer.alloc(10));
        this.destroy(new Error('aborted'));
      },
    });
    expect(await staging.receiveFile('断.pdf', body)).toMatchObject({
      ok: false,
      error: { code: 'UPLOAD_FAILED' },
    });
    expect(leftovers()).toEqual([]);
  });

  it.skipIf(!existsSync('/dev/full'))('say that the disk is full', async () => {
    const staging = await create({ openFile: () => open('/dev/full', 'w') });
    const result = await staging.receiveFile('满.pdf', bytes(10));
    expect(result).toMatchObject({ ok: false, error: { code: 'DISK_FULL' } });
    expect(!result.ok && result.error.message).toContain('满.pdf');
    expect(leftovers()).toEqual([]);
  });
});

describe('uploads of folders', () => {
  it('rebuild the tree below one folder', async () => {
    const staging = await create();
    const id = await staging.openFolder('2025 案卷');
    await staging.addToFolder(id, 'a.json', bytes(1));
    await staging.addToFolder(id, '子/NUL.json', bytes(2));
    const folder = staging.finishFolder(id);
    expect(folder?.name).toBe('2025 案卷');
    expect(readdirSync(folder!.path).sort()).toEqual(['a.json', '子']);
    expect(readdirSync(join(folder!.path, '子'))).toEqual(['_NUL.json']);
    expect(staging.finishFolder(id)).toBeUndefined();
  });

  it('refuse paths that climb out and name them', async () => {
    const staging = await create();
    const id = await staging.openFolder('案卷');
    const result = await staging.addToFolder(id, '../../x.json', bytes(1));
    expect(result).toMatchObject({ ok: false, error: { code: 'BAD_NAME' } });
    expect(!result.ok && result.error.message).toContain('../../x.json');
    expect(leftovers()).toEqual([]);
  });

  it('keep both of two names that become one', async () => {
    const staging = await create();
    const id = await staging.openFolder('案卷');
    await staging.addToFolder(id, 'a:b.json', bytes(1));
    await staging.addToFolder(id, 'a_b.json', bytes(2));
    expect(leftovers().sort()).toEqual(['a_b (2).json', 'a_b.json']);
  });

  it('leave nothing behind when discarded, and take no more files', async () => {
    const staging = await create();
    const id = await staging.openFolder('案卷');
    await staging.addToFolder(id, 'a.json', bytes(1));
    await staging.discardFolder(id);
    expect(leftovers()).toEqual([]);
    expect(await staging.addToFolder(id, 'b.json', bytes(1))).toMatchObject({
      ok: false,
      error: { code: 'NO_UPLOAD' },
    });
  });
});

describe('staging folders', () => {
  it('of runs that have ended are removed, of running ones kept', async () => {
    const { pid } = spawnSync('true');
    mkdirSync(join(parent, `run-${pid}-dead`));
    mkdirSync(join(parent, `run-${process.ppid}-alive`));
    await create();
    const names = readdirSync(parent);
    expect(names).toContain(`run-${process.ppid}-alive`);
    expect(names).not.toContain(`run-${pid}-dead`);
  });
});
