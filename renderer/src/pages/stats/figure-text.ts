import type { Figure } from '../../../../shared/generated/schemas.ts';
import type { Messages } from '../../messages/zh-CN.ts';

/** A number as tables show it; a dash where there is none. */
export function figureText({ value, decimals }: Figure): string {
  return value === null ? '—' : value.toFixed(decimals);
}

/** The same within a sentence, with its percentage where it has one: 27（28.13 %）. */
export function figureInWords(figure: Figure, { stats, common }: Messages): string {
  const { share } = figure;
  const text = figureText(figure);
  return share === undefined ? text : common.withNote(text, stats.share(share.toFixed(2)));
}
