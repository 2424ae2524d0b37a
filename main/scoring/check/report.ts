import { fromMilli, toMilli } from '../../../shared/score/points.ts';

/** Collects what is wrong with a standard, in plain Chinese, and the ids seen so far. */
export class ProblemList {
  readonly problems: string[] = [];
  private readonly ids = new Set<string>();

  add(message: string): void {
    this.problems.push(message);
  }

  unlessTrue(condition: boolean, message: string): void {
    if (!condition) this.add(message);
  }

  /** Ids of lines, items, sections, … are one name space, since a judgement names only the id. */
  id(id: string): void {
    if (this.ids.has(id)) this.add(`编号“${id}”用了两次，请改成不同的编号。`);
    this.ids.add(id);
  }

  /** Compares a stated sum with what its parts add up to, both in points. */
  sum(where: string, parts: readonly number[], stated: number, what: string): void {
    const found = fromMilli(parts.reduce((sum, points) => sum + toMilli(points), 0));
    if (toMilli(found) !== toMilli(stated)) {
      this.add(`${where}各项分值合计 ${found}，与标明的${what} ${stated} 不符。请对照原件，改正其中一处。`);
    }
  }

  noTwins(where: string, texts: readonly string[]): void {
    const seen = new Set<string>();
    for (const text of texts) {
      if (seen.has(text)) this.add(`${where}里“${shorten(text)}”出现两次，会重复扣分或给分。`);
      seen.add(text);
    }
  }
}

export function shorten(text: string): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}
