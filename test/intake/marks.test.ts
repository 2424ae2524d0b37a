import { describe, expect, test } from 'vitest';
import { classifyPicture } from '../../main/intake/marks/classify.ts';
import { blueInk, type Colour, ink, Picture, sealRed } from '../support/picture.ts';

/** Kinds of the marks in a picture that is shown at 10 pixels a millimetre. */
function kinds(picture: Picture, mm = 10): string[] {
  return classifyPicture(picture.bitmap, mm).map(({ kind }) => kind);
}

const white: Colour = [255, 255, 255];

describe('seals in pictures', () => {
  test('round, oval and square ones, on white or on nothing, up to the edge', () => {
    expect(kinds(new Picture(420, 420).seal(210, 210, 200))).toEqual(['seal']);
    expect(kinds(new Picture(402, 402, white).seal(201, 201, 200))).toEqual(['seal']);
    expect(kinds(new Picture(460, 320).seal(230, 160, 220, 150))).toEqual(['seal']);
    const square = new Picture(220, 220);
    for (let at = 0; at < 8; at += 1) {
      square
        .fill(10 + at, 10 + at, 200 - 2 * at, 1, sealRed)
        .fill(10 + at, 209 - at, 200 - 2 * at, 1, sealRed);
      square
        .fill(10 + at, 10 + at, 1, 200 - 2 * at, sealRed)
        .fill(209 - at, 10 + at, 1, 200 - 2 * at, sealRed);
    }
    square.name(30, 30, 70, 2, sealRed).name(30, 115, 70, 2, sealRed);
    expect(kinds(square)).toEqual(['seal']);
  });

  test('one that is shown small is still one', () => {
    expect(kinds(new Picture(420, 420).seal(210, 210, 200), 26)).toEqual(['seal']);
  });

  test('two in one picture are two, each in its place', () => {
    const marks = classifyPicture(new Picture(900, 420).seal(210, 210, 200).seal(690, 210, 200).bitmap, 10);
    expect(marks.map(({ kind }) => kind)).toEqual(['seal', 'seal']);
    const [one, other] = marks.map(({ region }) => region[0]).sort();
    expect(one).toBeCloseTo(0.01, 1);
    expect(other).toBeCloseTo(0.54, 1);
  });

  test('a signature beside a seal is told apart', () => {
    expect(kinds(new Picture(900, 420).seal(210, 210, 200).name(500, 150, 90))).toEqual(['seal', 'ink']);
  });

  test('a copy in grey and red print are not taken for seals', () => {
    expect(kinds(new Picture(420, 420).seal(210, 210, 200, 200, ink))).not.toContain('seal');
    expect(kinds(new Picture(900, 120).name(20, 20, 80, 9, sealRed))).toEqual(['picture']);
  });
});

describe('handwriting in pictures', () => {
  test('black and blue, on white, on grey paper, on nothing', () => {
    expect(kinds(new Picture(280, 120).name(20, 20, 70))).toEqual(['ink']);
    expect(kinds(new Picture(280, 120, white).name(20, 20, 70, 3, blueInk))).toEqual(['ink']);
    expect(kinds(new Picture(280, 120, [205, 202, 196]).name(20, 20, 70))).toEqual(['ink']);
  });

  test('signatures side by side and one under another are counted', () => {
    const two = new Picture(640, 120).name(20, 20, 70).name(360, 20, 70, 2);
    expect(kinds(two)).toEqual(['ink', 'ink']);
    const three = new Picture(960, 120).name(20, 20, 70).name(340, 20, 70).name(680, 20, 70);
    expect(kinds(three)).toEqual(['ink', 'ink', 'ink']);
    const stacked = new Picture(280, 260).name(20, 10, 70).name(20, 150, 70);
    expect(kinds(stacked)).toEqual(['ink', 'ink']);
  });

  test('a name of two characters written wide is one, and so is one written downwards', () => {
    expect(kinds(new Picture(320, 120).character(20, 20, 70).character(190, 20, 70))).toEqual(['ink']);
    const downwards = new Picture(120, 280)
      .character(20, 10, 70)
      .character(20, 105, 70)
      .character(20, 195, 70);
    expect(kinds(downwards)).toEqual(['ink']);
  });

  test('a date in figures after the name is no second name', () => {
    const dated = new Picture(640, 120).name(20, 20, 70);
    const figures = [0, 1, 2, 3, 5, 7];
    for (const at of figures) dated.arc(360 + at * 34, 60, 9, 26, ink, 4, 0.1, 0.9);
    for (const at of [4, 6]) dated.fill(356 + at * 34, 82, 6, 6, ink);
    expect(kinds(dated)).toEqual(['ink']);
  });

  test('the line that a name was written on is no drawing', () => {
    expect(kinds(new Picture(280, 120).name(20, 20, 70).fill(5, 108, 270, 2, ink))).toEqual(['ink']);
  });

  test('a fingerprint is handwriting, also beside a name', () => {
    expect(kinds(new Picture(180, 230).finger(90, 115, 70, 100))).toEqual(['ink']);
    expect(kinds(new Picture(500, 230).name(20, 80, 70).finger(400, 115, 70, 100))).toEqual(['ink', 'ink']);
  });
});

describe('other pictures', () => {
  test('a photograph', () => {
    const photo = new Picture(300, 200);
    for (let y = 0; y < 200; y += 1)
      for (let x = 0; x < 300; x += 1) photo.dot(x, y, [60 + (x % 90), 80 + (y % 70), 70 + ((x + y) % 100)]);
    expect(kinds(photo)).toEqual(['picture']);
  });

  test('a table, bars of a code, a coloured badge, lines of print', () => {
    const table = new Picture(400, 200);
    for (let at = 0; at < 5; at += 1)
      table.fill(10, 10 + at * 45, 380, 3, ink).fill(10 + at * 94, 10, 3, 183, ink);
    expect(kinds(table)).toEqual(['picture']);
    const bars = new Picture(400, 120);
    for (let at = 0; at < 40; at += 1) bars.fill(10 + at * 9, 10, 2 + (at % 4), 100, ink);
    expect(kinds(bars)).toEqual(['picture']);
    expect(kinds(new Picture(200, 200).fill(40, 40, 120, 120, [30, 140, 60]))).toEqual(['picture']);
    const print = new Picture(700, 400);
    for (let row = 0; row < 6; row += 1) print.name(20, 10 + row * 65, 40, 14);
    expect(kinds(print)).toEqual(['picture']);
  });

  test('one with nothing on it decides nothing', () => {
    expect(kinds(new Picture(200, 100))).toEqual(['picture']);
    expect(kinds(new Picture(200, 100).fill(50, 50, 3, 3, ink))).toEqual(['picture']);
  });
});
