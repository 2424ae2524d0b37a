import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Arrangement,
  arrangementOf,
  casesToImport,
  loosened,
  mergedUp,
  moved,
  placed,
  renamed,
  rowsOf,
  splitAt,
} from '../../renderer/src/pages/import/arrangement.ts';
import type { FileRef } from '../../shared/generated/schemas.ts';

const file = (name: string): FileRef => ({
  token: `token-${name}`,
  name: `${name}.pdf`,
  size: 1,
  isFolder: false,
});
const start = arrangementOf({
  cases: [
    { name: '卷一', files: [file('a'), file('b'), file('c')] },
    { name: '卷二', files: [file('d')] },
  ],
  loose: [file('e')],
});
const shape = (arrangement: Arrangement) =>
  arrangement.cases.map(({ name, files }) => `${name}:${files.map((entry) => entry.name[0]).join('')}`);

describe('arranging files into cases', () => {
  it('joins a case to the one above, and the first to none', () => {
    expect(shape(mergedUp(start, 1))).toEqual(['卷一:abcd']);
    expect(mergedUp(start, 0)).toBe(start);
  });

  it('begins a case at a file, named for it; the first file begins none', () => {
    expect(shape(splitAt(start, 0, 'token-b'))).toEqual(['卷一:a', 'b:bc', '卷二:d']);
    expect(splitAt(start, 0, 'token-a')).toBe(start);
  });

  it('moves a file within its case, places a loose one, takes one out', () => {
    expect(shape(moved(start, 0, 'token-a', 1))).toEqual(['卷一:bac', '卷二:d']);
    expect(shape(moved(start, 0, 'token-a', -1))).toEqual(['卷一:abc', '卷二:d']);
    expect(shape(placed(start, 'token-e', 1))).toEqual(['卷一:abc', '卷二:de']);
    const without = loosened(start, 1, 'token-d');
    expect(shape(without)).toEqual(['卷一:abc']);
    expect(without.loose.map(({ name }) => name)).toEqual(['e.pdf', 'd.pdf']);
  });

  it('renames, but not to nothing', () => {
    expect(shape(renamed(start, 1, ' 乙商行 '))).toEqual(['卷一:abc', '乙商行:d']);
    expect(renamed(start, 1, '  ')).toBe(start);
  });

  it('shows the files of open cases only', () => {
    expect(rowsOf(start, new Set([1])).map(({ key }) => key)).toEqual(['c0', 'c1', 'c1/token-d']);
  });

  it('never loses or doubles a file, whatever is done', () => {
    const act = fc.record({
      what: fc.constantFrom('merge', 'split', 'move', 'place', 'loosen'),
      case: fc.nat(6),
      file: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      by: fc.constantFrom<1 | -1>(1, -1),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        let now = start;
        for (const { what, case: id, file: name, by } of acts) {
          const token = `token-${name}`;
          if (what === 'merge') now = mergedUp(now, id);
          else if (what === 'split') now = splitAt(now, id, token);
          else if (what === 'move') now = moved(now, id, token, by);
          else if (what === 'place') now = placed(now, token, id);
          else now = loosened(now, id, token);
        }
        const all = [...now.cases.flatMap(({ files }) => files), ...now.loose].map(({ token }) => token);
        expect(all.sort()).toEqual(['a', 'b', 'c', 'd', 'e'].map((name) => `token-${name}`));
        expect(new Set(now.cases.map(({ id }) => id)).size).toBe(now.cases.length);
        expect(casesToImport(now).every(({ files }) => files.length > 0)).toBe(true);
      }),
    );
  });
});
