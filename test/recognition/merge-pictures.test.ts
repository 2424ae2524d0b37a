import { describe, expect, test } from 'vitest';
import type { PageMark, Region, SourcePage } from '../../main/intake/page/types.ts';
import { mergePictures } from '../../main/recognition/merge-pictures.ts';

const mark = (kind: PageMark['kind'], region: Region): PageMark => ({ kind, region, confidence: 0.9 });
const photo = mark('picture', [0.2, 0.2, 0.6, 0.3]);
const signature = mark('ink', [0.3, 0.7, 0.1, 0.03]);

const page: SourcePage = {
  file: 'f1',
  page: 1,
  origin: 'text',
  lines: [{ text: '当事人（签名）：', region: [0.1, 0.7, 0.2, 0.03], confidence: 1 }],
  marks: [photo, signature],
  toRecognise: 'pictures',
};

describe('what recognition adds to a page with text', () => {
  test('a signature that the file gave is not counted again, print is no writing', () => {
    const inPhoto = mark('ink', [0.3, 0.3, 0.1, 0.03]);
    const seal = mark('seal', [0.6, 0.8, 0.2, 0.14]);
    const merged = mergePictures(page, {
      origin: 'recognised',
      lines: [],
      marks: [mark('ink', [0.31, 0.7, 0.1, 0.03]), mark('ink', [0.1, 0.9, 0.2, 0.02]), inPhoto, seal],
    });
    expect(merged.marks).toEqual([photo, signature, inPhoto, seal]);
  });
});
