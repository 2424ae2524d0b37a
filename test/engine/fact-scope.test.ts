import { describe, expect, it } from 'vitest';
import { CaseContext } from '../../main/engine/case-context.ts';
import { createCompiler } from '../../main/engine/compiler.ts';
import { readFact } from '../../main/engine/facts.ts';
import { ParameterTable } from '../../main/engine/parameters.ts';
import { scopeOf } from '../../main/engine/scope.ts';
import type { FactDefinition, ParameterValue } from '../../shared/generated/schemas.ts';
import { bundledCalendar } from '../clock/calendars.ts';
import { bundledKnowledge } from '../rules/ground.ts';
import { caseOf } from './evaluate.ts';

const { vocabulary } = bundledKnowledge();
const limit: FactDefinition = {
  path: 'penalty.limit',
  term: '期限',
  type: 'number',
  is: { parameter: 'limit.days' },
};
const compiler = createCompiler(vocabulary, [limit], bundledCalendar());

function value(days: number, from: string | null, to: string | null): ParameterValue {
  return { key: 'limit.days', from, to, value: days, source: '示例' };
}

/** What the fact says to rules whose versions were picked by these days, one after the other. */
function askedOn(days: readonly (string | undefined)[], values: readonly ParameterValue[]) {
  const parameters = new ParameterTable(new Map(), [values]);
  const file = new CaseContext(caseOf([]), vocabulary, parameters, undefined);
  const procedure = file.contextOf(file.caseFile.procedures[0]);
  return days.map((day) => {
    const reading = readFact(scopeOf(file, procedure, undefined, day), compiler.facts, 0);
    return reading.state === 'known'
      ? reading.value
      : reading.state === 'unknown'
        ? reading.reason.kind
        : 'absent';
  });
}

describe('a fact', () => {
  it('says the same to every rule, whichever asks first', () => {
    const dated = [value(30, null, '2021-07-14'), value(90, '2021-07-15', null)];
    expect(askedOn(['2020-01-01', '2024-01-01'], dated)).toEqual(
      askedOn(['2024-01-01', '2020-01-01'], dated),
    );
    expect(askedOn(['2020-01-01', '2024-01-01'], dated)).toEqual([
      'versionDateUnknown',
      'versionDateUnknown',
    ]);
  });

  it('takes a dated value without a day where there is no other', () => {
    expect(askedOn([undefined], [value(90, '2021-07-15', null)])).toEqual([90]);
  });
});
