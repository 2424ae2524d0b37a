import { toMilli } from '../../../shared/score/points.ts';
import { type Note, short, text } from './notes.ts';
import type { DraftItem } from './tree.ts';

/** Amounts of the faults of one item: each stated, within the item, and bounded where it counts by places. */
export function checkFaults({ line: item, faults, earned }: DraftItem, scorable: boolean, note: Note): void {
  for (const line of earned)
    if (line.points === null && item.points !== null)
      note(line, 'stop', `“${short(line.text)}”没有分值。`, { what: 'setPoints', value: item.points });
  for (const line of faults) {
    const name = `“${short(line.text)}”`;
    const { points, least, per, most, zeroesItem } = line;
    if (zeroesItem) continue;
    if (points === null) {
      note(line, 'stop', `${name}没有读出扣多少分。请填写，或改为“不要”。`, { what: 'leaveOut' });
      continue;
    }
    if (least !== null && least >= points)
      note(line, 'stop', `${name}的幅度最高 ${text(points)} 不高于最低 ${text(least)}。`);
    if (per !== 'once' && most === null && scorable)
      note(
        line,
        'stop',
        `${name}按处扣分，却没有写最多扣多少。`,
        item.points === null ? undefined : { what: 'setMost', value: item.points },
      );
    if (per !== 'once' && most !== null && most < points)
      note(line, 'stop', `${name}最多扣 ${text(most)}，低于一次扣的 ${text(points)}。`, {
        what: 'setMost',
        value: points,
      });
    const limit = per === 'once' ? points : (most ?? points);
    if (item.points !== null && toMilli(limit) > toMilli(item.points))
      note(line, 'stop', `${name}最多扣 ${text(limit)}，超过所在项目的 ${text(item.points)} 分。`);
  }
}
