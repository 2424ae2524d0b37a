import type { CaseDocument } from '../../../shared/generated/schemas.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { plainTitle } from '../recognise/title-words.ts';
import { entryTitles } from './completeness.ts';

/**
 * Titles as they are listed: a copy of a licence has 营业执照 printed on it, while the catalogue calls it
 * 营业执照（复印件）. Only evidence takes the catalogue's title, and only where the two differ in such a note.
 */
export function titledByCatalogue(
  documents: readonly CaseDocument[],
  vocabulary: Vocabulary,
): CaseDocument[] {
  const titles = documents.flatMap(entryTitles);
  return documents.map((document) => {
    const title = (document.title ?? '')
      .replace(/(?<=\p{Script=Han})[\s\u3000]+(?=\p{Script=Han})/gu, '')
      .replace(/^\d{1,3}[\s.、_-]+/, '');
    const tidy = { ...document, title };
    if (!vocabulary.kinds.get(document.kind)?.classes.includes('evidence')) return tidy;
    const listed = titles.find((one) => plainTitle(one) === plainTitle(title));
    return listed === undefined ? tidy : { ...tidy, title: listed };
  });
}
