import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Transport, transports } from './transports.ts';

/** What every transport must answer, whatever carries it. */
const table: { name: string; route: string; input: unknown; expected: unknown }[] = [
  {
    name: 'a query',
    route: 'app.info',
    input: {},
    expected: { ok: true, value: { program: 'mingjuan' } },
  },
  {
    name: 'an unknown route',
    route: 'no.such.route',
    input: {},
    expected: { ok: false, error: { code: 'NO_ROUTE' } },
  },
  {
    name: 'a name that objects inherit',
    route: 'constructor',
    input: {},
    expected: { ok: false, error: { code: 'NO_ROUTE' } },
  },
  {
    name: 'an input with a stray member',
    route: 'app.info',
    input: { stray: '杂项' },
    expected: { ok: false, error: { code: 'BAD_INPUT' } },
  },
  {
    name: 'an input of the wrong type',
    route: 'jobs.cancel',
    input: { job: 7 },
    expected: { ok: false, error: { code: 'BAD_INPUT' } },
  },
  {
    name: 'no input',
    route: 'jobs.list',
    input: null,
    expected: { ok: false, error: { code: 'BAD_INPUT' } },
  },
  { name: 'an empty list', route: 'jobs.list', input: {}, expected: { ok: true, value: { jobs: [] } } },
  {
    name: 'a job that is not there',
    route: 'jobs.cancel',
    input: { job: 'job-999' },
    expected: { ok: false, error: { code: 'NO_JOB', message: expect.stringMatching(/[一-龥]/) } },
  },
];

describe.each(Object.keys(transports))('contract over %s', (name) => {
  let transport: Transport;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mingjuan-contract-'));
    transport = await transports[name]!();
  });
  afterAll(async () => {
    await transport.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(table)('answers $name', async ({ route, input, expected }) => {
    expect(await transport.call(route, input)).toMatchObject(expected as object);
  });

  it('carries the bytes of a file and never its path', async (context) => {
    if (!transport.readFile || !transport.mint) return context.skip('no transport lies between');
    const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => at % 251);
    const path = join(folder, '决定书.pdf');
    writeFileSync(path, bytes);
    const ref = await transport.mint(path);
    expect(ref).toMatchObject({ name: '决定书.pdf', size: 70_000, isFolder: false });
    expect(JSON.stringify(ref)).not.toContain(folder);
    expect(await transport.readFile(ref)).toEqual({ ok: true, value: bytes });
    rmSync(path);
    expect(await transport.readFile(ref)).toMatchObject({ ok: false, error: { code: 'NO_FILE' } });
    const forged = { ...ref, token: 'A'.repeat(24) };
    expect(await transport.readFile(forged)).toMatchObject({ ok: false, error: { code: 'NO_FILE' } });
  });
});
