import type { Rounding } from '../../generated/schemas.ts';
import { isExact, type Ratio, round } from '../ratio.ts';

/** Most places shown where four would round to another score than the exact value does. */
const mostPlaces = 9;

/** `92.9877`: the value before rounding, with as many places as show on which side it rounds. */
export function preciseText(value: Ratio, decimals: number): string {
  for (let places = Math.min(4, mostPlaces); places < mostPlaces; places += 1) {
    if (isExact(value, places) || roundsAlike(value, places, decimals))
      return trimmed(round(value, places), places);
  }
  return trimmed(round(value, mostPlaces), mostPlaces);
}

function roundsAlike(value: Ratio, places: number, decimals: number): boolean {
  const units = Math.round(round(value, places) * 10 ** places);
  const shown = { numerator: BigInt(units), denominator: 10n ** BigInt(places) };
  return round(shown, decimals) === round(value, decimals);
}

function trimmed(value: number, places: number): string {
  const text = Math.abs(value).toFixed(places);
  const short = text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text;
  return value < 0 ? `−${short}` : short;
}

/** `92.99`: a rounded score, always with the places of the rounding rule. */
export function scoreText(total: number, rounding: Rounding): string {
  const text = Math.abs(total).toFixed(rounding.decimals);
  return total < 0 ? `−${text}` : text;
}

export function roundingText(rounding: Rounding): string {
  return rounding.decimals === 0 ? '四舍五入到整数' : `四舍五入到 ${rounding.decimals} 位`;
}
