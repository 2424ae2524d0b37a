import type { FieldDefinition, Value } from '../../../../shared/generated/schemas.ts';
import type { KindDefinition } from '../../../vocabulary/vocabulary.ts';
import type { KindLabels } from '../labels.ts';
import type { Passage } from './passage.ts';

interface Section {
  head: string;
  start: number;
  end: number;
}

const heading =
  /(?<=^|\n)(?:[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]{1,2}[）)]|第[一二三四五六七八九十]部分)[\s\u3000]*(?<head>[^\n。，：:；]{2,24})(?:[：:]|\n|$)/gu;

/** The numbered sections of a report (二、违法事实), each up to the next heading or the place to sign. */
function sectionsOf(text: string): Section[] {
  const heads = [...text.matchAll(heading)];
  return heads.map((match, index) => {
    const start = match.index + match[0].length;
    const next = heads[index + 1]?.index ?? text.length;
    const signed =
      /\n[^\n]{0,24}(?:[（(](?:签名|签字|盖章|公章)[^）)]*[)）])?[：:]?[^\n]{0,10}(?:签名|签字|盖章)/u.exec(
        text.slice(start, next),
      );
    return { head: match.groups?.head ?? '', start, end: signed ? start + signed.index : next };
  });
}

/** Fields that a section of their own states, by words of its heading. */
export function readSections(
  passage: Passage,
  definition: KindDefinition,
  labels: KindLabels,
): Record<string, Value | undefined> {
  const found: Record<string, Value | undefined> = {};
  if (labels.sections.size === 0) return found;
  const sections = sectionsOf(passage.text);
  for (const [id, words] of labels.sections) {
    const field: FieldDefinition | undefined = definition.fields.get(id);
    const own = sections.filter(({ head }) => words.some((word) => head.replace(/\s/g, '').includes(word)));
    const [first] = own;
    if (!field || !first) continue;
    const text = own.map(({ start, end }) => passage.text.slice(start, end).trim()).join('\n');
    if (text !== '') found[id] = passage.value(text, first.start, own.at(-1)?.end ?? first.end);
  }
  return found;
}
