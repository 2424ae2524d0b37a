import { chineseInteger } from '../../../shared/dates/index.ts';
import { type Found, findAll } from './found.ts';

/** A citation as the vocabulary's structure 法律引用 holds it; numbers as digits. */
export interface FoundStatute {
  law: string;
  article?: string;
  paragraph?: string;
  item?: string;
}

const counted = '[0-9零〇一二三四五六七八九十百千]+';
const citation = new RegExp(
  `《(?<law>[^《》]{2,60})》(?:[（(][^）)]{1,40}[)）])?(?<places>(?:(?:[、，和及以及与]*)第${counted}条(?:之${counted})?(?:第${counted}款)?(?:第?[（(]?${counted}[)）]?项)?)*)`,
  'gu',
);
const place = new RegExp(
  `第(?<article>${counted})条(?<part>之${counted})?(?:第(?<paragraph>${counted})款)?(?:第?[（(]?(?<item>${counted})[)）]?项)?`,
  'gu',
);

/** Laws cited in a text; one entry an article, and one without article where only the title stands there. */
export function findStatutes(text: string): Found<FoundStatute>[] {
  return findAll(text, citation, ({ groups }) => groups).flatMap((found) => {
    const law = tidyTitle(found.value?.law ?? '');
    const places = [...(found.value?.places ?? '').matchAll(place)];
    if (places.length === 0) return [{ ...found, value: { law } }];
    return places.map(({ groups }) => ({ ...found, value: { law, ...placed(groups) } }));
  });
}

function placed(groups: Record<string, string> | undefined): Omit<FoundStatute, 'law'> {
  const article = digits(groups?.article);
  const paragraph = digits(groups?.paragraph);
  const item = digits(groups?.item);
  return {
    ...(article === undefined ? {} : { article: `${article}${groups?.part ?? ''}` }),
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(item === undefined ? {} : { item }),
  };
}

function digits(words: string | undefined): string | undefined {
  if (words === undefined) return undefined;
  const value = /^\d+$/.test(words) ? Number(words) : chineseInteger(words);
  return Number.isInteger(value) && value > 0 ? String(value) : undefined;
}

function tidyTitle(title: string): string {
  return title.replace(/[\s\u3000]+/g, '');
}
