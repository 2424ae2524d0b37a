import { describe, expect, it } from 'vitest';
import { isLegible } from '../../main/intake/page/legible.ts';
import type { PageMark, SourcePage, TextLine } from '../../main/intake/page/types.ts';

function line(text: string, top: number, confidence = 0.98): TextLine {
  return { text, confidence, region: [0.12, top, 0.6, 0.02] };
}

const words = [
  line('示例县市场监督管理局', 0.1),
  line('检查中发现货架上摆放的商品没有标明价格，当场拍照。', 0.3),
  line('当事人（签名）：', 0.7),
];

function scan(lines: readonly TextLine[], marks?: readonly PageMark[]): SourcePage {
  return { file: 'f1', page: 1, origin: 'recognised', lines, ...(marks ? { marks } : {}) };
}

function ink(top: number, left = 0.3, width = 0.1): PageMark {
  return { kind: 'ink', region: [left, top, width, 0.03], confidence: 0.9 };
}

describe('a page whose silence means something', () => {
  it('is text of the file, or a scan that was read surely', () => {
    expect(isLegible({ file: 'f1', page: 1, origin: 'text', lines: [] })).toBe(true);
    expect(isLegible(scan(words, [ink(0.69), ink(0.03, 0.91, 0.03)]))).toBe(true);
    expect(isLegible(scan(words, [{ kind: 'seal', region: [0.6, 0.6, 0.2, 0.15], confidence: 1 }]))).toBe(
      true,
    );
  });

  it('is none where handwriting stands in the text, or a picture', () => {
    expect(isLegible(scan(words, [ink(0.32)]))).toBe(false);
    expect(isLegible(scan(words, [{ kind: 'picture', region: [0.2, 0.4, 0.5, 0.2], confidence: 1 }]))).toBe(
      false,
    );
  });

  it('is none where words could not be read, marks were not looked for, or nothing was found', () => {
    expect(isLegible(scan([...words, line('处罚的内容和依据', 0.5, 0.5)], []))).toBe(false);
    expect(
      isLegible(
        scan(
          words.map((one) => ({ ...one, confidence: 0.9 })),
          [],
        ),
      ),
    ).toBe(false);
    expect(isLegible(scan(words))).toBe(false);
    expect(isLegible(scan([], []))).toBe(false);
    expect(isLegible({ ...scan(words, []), toRecognise: 'page' })).toBe(false);
  });
});
