import type { CompareNote } from '../../../shared/generated/schemas.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { isRecord, normalName } from '../compare.ts';
import { listOf } from '../reading.ts';
import { valueInWords } from '../wording.ts';
import { type Compared, lacking, members } from './compared.ts';

interface Statute {
  law: string;
  article: string;
  paragraph: string;
  item: string;
}

/** Statutes by law, article, paragraph and item. */
export function compareStatutes(vocabulary: Vocabulary, reference: unknown, value: unknown): Compared {
  const own = listOf(value).filter(isRecord);
  const told = reference === undefined ? undefined : listOf(reference).filter(isRecord);
  const words = (entry: Record<string, unknown>) => valueInWords(vocabulary, shortLaw(entry), 'list');
  const isIn = (entry: Record<string, unknown>, list: readonly Record<string, unknown>[]) =>
    list.some((other) => keyOf(statuteOf(other)) === keyOf(statuteOf(entry)));
  if (!told) return { segments: members(own, words, () => false), differs: false, notes: [] };
  const added = own.filter((entry) => !isIn(entry, told));
  const lacks = told.filter((entry) => !isIn(entry, own));
  const vague = added.filter((entry) =>
    told.some((other) => isLessPrecise(statuteOf(entry), statuteOf(other))),
  );
  const replaced = lacks.filter((entry) =>
    vague.some((other) => isLessPrecise(statuteOf(other), statuteOf(entry))),
  );
  return {
    segments: members(own, words, (entry) => added.includes(entry)),
    differs: added.length + lacks.length > 0,
    notes: [
      ...vague.map((entry): CompareNote => ({ what: 'lessPrecise', text: words(entry) })),
      ...(added.length > vague.length ? [{ what: 'adds' } as const] : []),
      ...lacks.filter((entry) => !replaced.includes(entry)).map((entry) => lacking(words(entry))),
    ],
  };
}

/** Without 中华人民共和国, which every national law bears. */
function shortLaw(entry: Record<string, unknown>): Record<string, unknown> {
  return typeof entry.law === 'string'
    ? { ...entry, law: entry.law.replace(/^中华人民共和国(?=.)/, '') }
    : entry;
}

function statuteOf(entry: Record<string, unknown>): Statute {
  const part = (name: string) => (entry[name] === undefined ? '' : String(entry[name]).trim());
  const law = normalName(part('law'))
    .replace(/[《》]/g, '')
    .replace(/^中华人民共和国/, '');
  return { law, article: part('article'), paragraph: part('paragraph'), item: part('item') };
}

function keyOf(statute: Statute): string {
  return Object.values(statute).join('/');
}

/** The same article without the paragraph or item that the other names. */
function isLessPrecise(vague: Statute, exact: Statute): boolean {
  return (
    vague.law === exact.law &&
    vague.article === exact.article &&
    (vague.paragraph === '' || vague.paragraph === exact.paragraph) &&
    (vague.item === '' || vague.item === exact.item) &&
    keyOf(vague) !== keyOf(exact)
  );
}
