import type { Value } from '../../../../shared/generated/schemas.ts';
import { countIn } from './counts.ts';
import { firstMatch, type Passage, saysThat } from './passage.ts';

const number = '[0-9一二三四五六七八九十]{1,3}';

/** Where and within what time one may apply for reconsideration or sue, as the closing part of a decision says it. */
export function readRemedies(passage: Passage): Record<string, Value | undefined> {
  return {
    reviewDays: firstMatch(
      passage,
      new RegExp(`(?<value>${number})(?:个?[日天])(?:以)?内[^。；\\n]{0,60}?(?:行政)?复议`, 'u'),
      countIn,
    ),
    reviewOrgans: firstMatch(
      passage,
      /(?:依法)?向(?<value>[^，。；\n]{2,60}?)(?:申请|提起|提出)(?:行政)?复议/u,
      organsIn,
    ),
    litigationMonths: firstMatch(
      passage,
      new RegExp(`(?<value>${number})个月(?:以)?内[^。；\\n]{0,60}?(?:起诉|诉讼)`, 'u'),
      countIn,
    ),
    litigationDays: firstMatch(
      passage,
      new RegExp(`(?<value>${number})日(?:以)?内[^。；\\n]{0,20}?(?:直接)?向[^。；\\n]{2,30}法院`, 'u'),
      countIn,
    ),
    litigationCourt: firstMatch(passage, /(?:依法|直接)*向(?<value>[^，。；\n向]{2,40}?法院)/u),
    directSuitStated: saysThat(
      passage,
      /(?:也可以|可以|或者|或)[^。；\n]{0,60}(?:直接)?向[^。；\n]{2,40}法院/u,
    ),
    reviewFirst: saysThat(
      passage,
      /(?:应当|须|必须)?先(?:行)?(?:依法)?(?:向[^。；\n]{2,40})?申请(?:行政)?复议/u,
    ),
    onlineReviewChannel: firstMatch(
      passage,
      /(?<value>[^，。；\n]{0,20}(?:掌上复议|互联网[^，。；\n]{0,10}复议|网上申请行政复议|复议小程序)[^，。；\n]{0,20})/u,
    ),
  };
}

function organsIn(words: string): string[] {
  return words
    .split(/或者|或|、|及|和/)
    .map((part) =>
      part
        .replace(/^(?:依法|直接)?向/, '')
        .replace(/[“”"]/g, '')
        .trim(),
    )
    .filter((part) => part.length >= 2);
}
