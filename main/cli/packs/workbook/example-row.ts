import type { TableRow } from '../../../xlsx/table.ts';
import { readText } from './codec.ts';
import { enumOf, jsonOf } from './rows.ts';
import { exampleHeads } from './sheets.ts';
import { without } from './without.ts';
import { answerWords, choicesText, idOf, reasonWords, verdictWords } from './words.ts';

/** An example as its line says. */
export function exampleOf(row: TableRow): unknown {
  const reason = readText(row.get(exampleHeads.reason));
  return without({
    name: readText(row.get(exampleHeads.name)),
    base: readText(row.get(exampleHeads.base)),
    patch: row.get(exampleHeads.patch) === '' ? [] : jsonOf(row, exampleHeads.patch),
    beside: jsonOf(row, exampleHeads.beside),
    parameters: jsonOf(row, exampleHeads.parameters),
    expect: without({
      verdict: enumOf(row, exampleHeads.verdict, verdictWords),
      reason: reason === undefined ? undefined : (idOf(reasonWords, reason) ?? reason),
      conditions: conditionsOf(row),
    }),
  });
}

/** `条件编号：是`, one a line, or JSON. */
function conditionsOf(row: TableRow): unknown {
  const text = row.get(exampleHeads.conditions);
  if (text === '') return undefined;
  if (text.startsWith('{')) return jsonOf(row, exampleHeads.conditions);
  const conditions: Record<string, string> = {};
  for (const line of text.split('\n').filter((part) => part.trim() !== '')) {
    const [id = '', word = ''] = line.split(/[：:]/).map((part) => part.trim());
    const answer = idOf(answerWords, word);
    if (id === '' || answer === undefined)
      row.wrong(`“${line}”应写成 条件编号：${choicesText(answerWords)}之一。`, exampleHeads.conditions);
    else conditions[id] = answer;
  }
  return conditions;
}
