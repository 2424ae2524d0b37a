import type { Value } from '../../../../shared/generated/schemas.ts';
import { findTimeSpans } from '../../find/dates.ts';
import { findOfficers } from '../../find/people.ts';
import { countIn } from './counts.ts';
import { firstMatch, type Passage, saysThat } from './passage.ts';

/** What the records (询问、现场检查、勘验、抽样、听证) say in running text: their time, officers, and what was told and confirmed. */
export function readRecord(passage: Passage): Record<string, Value | undefined> {
  const [span] = findTimeSpans(passage.text);
  const officers = findOfficers(passage.text);
  const first = officers[0];
  const names = new Map(officers.map(({ value }) => [value.name, value]));
  return {
    start: span ? passage.value(span.value.start, span.start, span.end) : undefined,
    end: span ? passage.value(span.value.end, span.start, span.end) : undefined,
    officers: first
      ? passage.value([...names.values()], first.start, officers.at(-1)?.end ?? first.end)
      : undefined,
    certShown: saysThat(
      passage,
      /(?:出示|亮明|表明)[^。\n]{0,20}(?:执法证件?|证件|身份)|这是我们的(?:行政)?执法证/u,
    ),
    recusalRightTold: saysThat(passage, /申请(?:我们|执法人员|[^。\n]{0,12})?回避/u),
    rightsTold: saysThat(passage, /(?:有权|权利)[^。\n]{0,30}(?:陈述|申辩)|陈述[^。\n]{0,3}申辩/u),
    readingStatement: saysThat(
      passage,
      /(?:看过|阅读|核对|宣读|念给我听|向我宣读)[^。\n]{0,30}(?:一致|无误|相符|属实|没有异议|无异议)|(?:记录|笔录)[^。\n]{0,10}(?:属实|无误|一致)/u,
    ),
    pageCount: firstMatch(passage, /共(?<value>\d{1,3}|[一二三四五六七八九十]{1,2})页/u, countIn),
  };
}
