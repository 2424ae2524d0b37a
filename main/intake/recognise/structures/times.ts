import type { Value } from '../../../../shared/generated/schemas.ts';
import { findMoments, findTimeSpans } from '../../find/dates.ts';
import type { Labelled } from '../labelled.ts';
import type { Passage } from '../prose/passage.ts';
import { placesOf } from '../read-value.ts';

const labels =
  /^(?:(?:询问|调查|检查|勘验|勘察|核查|复查|复核|抽样|采样|听证|讨论|会议|执行|谈话|取证|现场检查|检查\(勘验\)|勘验\(检查\)|调查询问|集体讨论|实施|代履行|监督检查|开会|检查\(勘察\))?(?:起止)?时间)$/;
const starts = /^(?:开始时间|起始时间|(?:询问|检查|会议|听证|讨论)开始时间)$/;
const ends = /^(?:结束时间|终止时间|(?:询问|检查|会议|听证|讨论)结束时间)$/;
const blankEnd = /(?:至|到|—|－|-)[\s\u3000_＿年月日]*[时点]?[\s\u3000_＿]*分?[\s\u3000_＿止。]*$/;

interface Times {
  start?: Value;
  end?: Value;
}

/**
 * Begin and end of a record, from the place where its form states them: never from a stretch of time that the text
 * tells of. An end whose place stands open is not stated.
 */
export function readTimes(labelled: readonly Labelled[], passage: Passage): Times {
  const start = labelled.find(({ label }) => starts.test(label));
  const end = labelled.find(({ label }) => ends.test(label));
  if (start || end) return { ...named('start', start), ...named('end', end) };
  const entry = labelled.find(({ label, toSign }) => labels.test(label) && !toSign);
  if (entry) return ofPlace(entry.value, placesOf(entry), entry.page.origin === 'text');
  return atHead(passage);
}

function named(name: 'start' | 'end', entry: Labelled | undefined): Times {
  if (!entry) return {};
  const found = findMoments(entry.value);
  if (found.length === 1) return { [name]: { value: found[0]?.value, state: 'draft', ...placesOf(entry) } };
  const empty = /^[\s\u3000_＿年月日时分]*$/.test(entry.value) && entry.page.origin === 'text';
  return empty ? { [name]: { absent: 'notStated', ...placesOf(entry) } } : {};
}

function ofPlace(text: string, places: Pick<Value, 'read'>, isText: boolean): Times {
  const tidy = text.replace(/\n/g, '');
  const spans = findTimeSpans(tidy);
  const [span] = spans;
  if (spans.length > 1) return {};
  if (span) return { start: stated(span.value.start, places), end: stated(span.value.end, places) };
  const moments = findMoments(tidy);
  const [only] = moments;
  if (!only || moments.length > 1) return {};
  const rest = tidy.slice(only.end);
  const open = isText && /^分?[\s\u3000]*(?:至|到|—|－|-)/.test(rest) && blankEnd.test(rest);
  return {
    start: stated(only.value, places),
    ...(open ? { end: { absent: 'notStated', ...places } as Value } : {}),
  };
}

/** Forms without a label have the stretch in their first lines. */
function atHead(passage: Passage): Times {
  const head = passage.text.slice(0, 240);
  const spans = findTimeSpans(head);
  const [span] = spans;
  if (!span || spans.length > 1) return {};
  const { start, end } = span;
  return {
    start: passage.value(span.value.start, start, end),
    end: passage.value(span.value.end, start, end),
  };
}

function stated(value: string, places: Pick<Value, 'read'>): Value {
  return { value, state: 'draft', ...places };
}
