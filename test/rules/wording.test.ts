import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createParameterTable } from '../../main/engine/check.ts';
import { readCaseFile } from '../../main/intake/read-case-file.ts';
import { resourcesFolder } from '../../main/paths.ts';
import { bundledKnowledge } from './ground.ts';

const knowledge = bundledKnowledge();
const folder = join(resourcesFolder, 'samples');
const parameters = createParameterTable(knowledge.parameters);
const ids = new Set([...knowledge.vocabulary.terms.values()].flatMap((list) => [...list.keys()]));

describe.each(readdirSync(folder).filter((name) => name.endsWith('.json')))('findings in %s', (name) => {
  const file = readCaseFile(readFileSync(join(folder, name)), name, knowledge.vocabulary);
  if (!file.ok) throw new Error(file.error.message);
  const findings = knowledge.checker.check(file.value, { parameters });

  it('name terms, never their ids', () => {
    const bare = findings.flatMap((finding) =>
      (finding.facts ?? []).flatMap(({ path, value }) =>
        (value ?? '').split('、').some((part) => ids.has(part)) ? [`${path} ${value}`] : [],
      ),
    );
    expect([...new Set(bare)]).toEqual([]);
  });

  it('have sentences without gaps', () => {
    const odd = findings
      .map(({ rule, message }) => `${rule} ${message}`)
      .filter((text) => /[{}]|undefined|NaN|—。|“”|（未载明）|（缺件）/.test(text));
    expect(odd).toEqual([]);
  });
});
