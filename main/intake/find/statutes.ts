import { type Found, findAll } from './found.ts';
import { wholeNumberIn } from './numerals.ts';

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

/** 该法第九十九条 cites the law named last before it. */
const again = new RegExp(
  `(?:该|本|上述|前述|同)(?:法律?|条例|规定|办法|规章)(?<places>(?:(?:[、，和及以及与]*)第${counted}条(?:之${counted})?(?:第${counted}款)?(?:第?[（(]?${counted}[)）]?项)?)+)`,
  'gu',
);

/** Laws cited in a text; one entry an article, and one without article where only the title stands there. */
export function findStatutes(text: string): Found<FoundStatute>[] {
  const named = findNamed(text);
  const repeated = findAll(text, again, (match) => {
    const law = named.findLast(({ end }) => end <= match.index)?.value.law;
    return law === undefined ? undefined : { law, places: match.groups?.places ?? '' };
  }).flatMap((found) =>
    [...found.value.places.matchAll(place)].map(({ groups }) => ({
      ...found,
      value: { law: found.value.law, ...placed(groups) },
    })),
  );
  return [...named, ...repeated].sort((a, b) => a.start - b.start);
}

function findNamed(text: string): Found<FoundStatute>[] {
  return findAll(text, citation, ({ groups }) => (isLaw(groups?.law ?? '') ? groups : undefined)).flatMap(
    (found) => {
      const law = tidyTitle(found.value?.law ?? '');
      const places = [...(found.value?.places ?? '').matchAll(place)];
      if (places.length === 0) return [{ ...found, value: { law } }];
      return places.map(({ groups }) => ({ ...found, value: { law, ...placed(groups) } }));
    },
  );
}

/** Titles of papers stand in the same brackets as titles of laws. */
function isLaw(title: string): boolean {
  return /(?:法|法典|条例|规定|办法|决定|规则|解释|标准|规范|细则|意见|通知|公告|基准|制度|目录|规程)(?:[（(][^）)]*[)）])?$/.test(
    title.replace(/[\s\u3000]+/g, ''),
  );
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
  const value = wholeNumberIn(words);
  return value !== undefined && value > 0 ? String(value) : undefined;
}

function tidyTitle(title: string): string {
  return title.replace(/[\s\u3000]+/g, '');
}
