import type { TextLine } from '../page/types.ts';
import { looksLikeLabel, plainLabel } from './label-words.ts';

interface Segment {
  label: string;
  value: string;
}

const atStart = /^(?<label>[^：:]{1,30})[：:]/u;
const inside = /(?<=[\s\u3000，,；;])(?<label>[^\s\u3000：:，。；！？,;!?]{2,24})[：:]/gu;

interface LabelStart {
  label: string;
  at: number;
  /** Where the value begins. */
  end: number;
}

/** The labels of a line with their values: `姓名：甲　性别：男`. Questions and answers have none, nor has running text. */
export function segmentsOf(text: string, knows: (plain: string) => boolean): Segment[] {
  const line = text.trim();
  if (!/[：:]/.test(line)) return withoutColons(line, knows);
  const starts = startsOf(line, knows);
  return starts.map(({ label, end }, index) => {
    const next = starts[index + 1];
    const value = line.slice(end, next?.at ?? line.length);
    return { label, value: next ? value.replace(/[，,；;]\s*$/u, '') : value };
  });
}

/** Where the first label of a line stands in its trimmed text; -1 where it has none. */
export function firstLabelAt(text: string, knows: (plain: string) => boolean): number {
  const line = text.trim();
  if (!/[：:]/.test(line)) return withoutColons(line, knows).length > 0 ? 0 : -1;
  return startsOf(line, knows)[0]?.at ?? -1;
}

function startsOf(line: string, knows: (plain: string) => boolean): LabelStart[] {
  const first = atStart.exec(line);
  const starts: LabelStart[] = [];
  if (first) {
    // 案 由：甲 has spaces inside its label, 甲　案由：乙 before it.
    const whole = first.groups?.label ?? '';
    if (isTalk(whole)) return [];
    if (isLabel(whole, knows)) starts.push({ at: 0, label: whole, end: first[0].length });
  }
  for (const match of line.matchAll(inside)) {
    const label = match.groups?.label ?? '';
    if (match.index < (starts[0]?.end ?? 0) || !isLabel(label, knows)) continue;
    // 当事人：甲公司，统一社会信用代码：… goes on with another label only where that is known.
    if (/[，,；;]/.test(line[match.index - 1] ?? '') && !knows(plainLabel(label))) continue;
    starts.push({ at: match.index, label, end: match.index + match[0].length });
  }
  return starts;
}

/** Licences and some records print labels and values apart, without colons, the label spaced out: 住　　所　　某路1号. */
function withoutColons(line: string, knows: (plain: string) => boolean): Segment[] {
  const words = line.split(/[\s\u3000]+/u);
  const segments: (Segment & { values: string[] })[] = [];
  for (let at = 0; at < words.length; ) {
    const length = knownLength(words.slice(at), knows);
    const last = segments.at(-1);
    if (length > 0) segments.push({ label: words.slice(at, at + length).join(''), value: '', values: [] });
    else if (last) last.values.push(words[at] ?? '');
    else return [];
    at += Math.max(1, length);
  }
  const filled = segments.filter(({ values }) => values.length > 0);
  return filled.map(({ label, values }) => ({ label, value: values.join(' ') }));
}

/** How many of the first words make a label; the last of all words is never part of one, it has no value behind it. */
function knownLength(words: readonly string[], knows: (plain: string) => boolean): number {
  for (let length = Math.min(6, words.length - 1); length > 0; length -= 1) {
    const spaced = words.slice(0, length);
    if (length > 1 && spaced.some((word) => word.length > 2)) continue;
    if (knows(plainLabel(spaced.join('')))) return length;
  }
  return 0;
}

function isLabel(text: string, knows: (plain: string) => boolean): boolean {
  return knows(plainLabel(text)) || looksLikeLabel(text);
}

function isTalk(label: string): boolean {
  return /^[\s\u3000]*[问答](?:\d{0,2})$/.test(label);
}

/** Address and telephone in the closing lines 联系人：…　地址：… are the agency's, as is 本机关地址. */
export function belongsToAgency(lines: readonly TextLine[], index: number, label: string): boolean {
  if (/(?:本机关|机关|执法单位|办案机构|本局|我局)(?:地址|电话|联系)/.test(plainLabel(label))) return true;
  const around = lines.slice(Math.max(0, index - 2), index + 1).map(({ text }) => text.replace(/\s+/g, ''));
  return around.some((text) =>
    /^(?:(?:执法)?机关|本机关|本局|我局)?(?:联系人|(?:执法)?机关地址|本机关地址)[：:]/.test(text),
  );
}
