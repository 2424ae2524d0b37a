import type { EvidenceMark, PageOutline } from '../../../../shared/generated/schemas.ts';
import { documentAt, type PagePlace } from '../../components/viewer/model.ts';
import type { Picked } from '../../components/viewer/pick-layer.tsx';
import type { Messages } from '../../messages/zh-CN.ts';

/** Longer quotes are cut: the page says the rest. */
const longestQuote = 24;

/** A place that the reviewer picked, as the judgement keeps it. */
export function markOf(
  outline: PageOutline,
  place: PagePlace,
  { region, quote }: Picked,
  { common, review }: Pick<Messages, 'common' | 'review'>,
): EvidenceMark {
  const title = documentAt(outline, place)?.title ?? '';
  const short = quote.length > longestQuote ? `${quote.slice(0, longestQuote)}…` : quote;
  return {
    text: review.markText(common.page(place.page), title, short),
    file: place.file,
    page: place.page,
    ...(region ? { region: region.map((share) => Math.round(share * 1e4) / 1e4) } : {}),
  };
}
