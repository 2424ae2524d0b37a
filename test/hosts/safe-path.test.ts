import { isAbsolute, join, relative, win32 } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeName, safeRelativePath } from '../../main/http/safe-path.ts';

describe('safeRelativePath', () => {
  it.each([
    '../x',
    'a/../../x',
    '/etc/passwd',
    'C:/x',
    '\\\\server\\x',
    'a\\..\\x',
    'a/ .. /x',
    '',
    'a//b',
    'a/\0',
  ])('refuses %j', (path) => {
    expect(safeRelativePath(path)).toBeUndefined();
  });

  it.each([
    ['案卷/决定书.pdf', ['案卷', '决定书.pdf']],
    ['a/CON.txt', ['a', '_CON.txt']],
    ['aux', ['_aux']],
    ['lpt¹.pdf', ['_lpt¹.pdf']],
    ['console.txt', ['console.txt']],
    ['a:b?.json', ['a_b_.json']],
    ['名称. .', ['名称']],
  ])('turns %j into %j', (path, segments) => {
    expect(safeRelativePath(path)).toEqual(segments);
  });

  it('stays below its folder on every system, whatever the path', () => {
    const part = fc.oneof(
      fc.constantFrom('..', '.', 'CON', 'a', ' ', 'C:', '案卷', 'nul.txt', 'x.'),
      fc.string(),
    );
    const path = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('/'));
    fc.assert(
      fc.property(path, (text) => {
        const segments = safeRelativePath(text);
        if (segments === undefined) return;
        for (const system of [{ join, relative, isAbsolute }, win32]) {
          const below = system.relative(system.join('/base'), system.join('/base', ...segments));
          expect(system.isAbsolute(below)).toBe(false);
          expect(below.split(/[/\\]/)).toEqual(segments);
        }
      }),
    );
  });
});

describe('safeName', () => {
  it('keeps the ending of a name that is too long', () => {
    const name = safeName(`${'关于某公司一案的'.repeat(30)}调查报告.docx`);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    expect(name).toMatch(/^关于某公司.*\.docx$/);
  });

  it('gives every name a file name that Windows takes', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const name = safeName(text);
        expect(name).not.toMatch(/[<>:"/\\|?*]|[. ]$|^$/);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
      }),
    );
  });
});
