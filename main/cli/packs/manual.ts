import { join } from 'node:path';
import type { CheckKnowledge } from '../../api/check/knowledge.ts';
import { schemasFolder } from '../../paths.ts';
import { readJsonFile } from '../../read-json.ts';
import { ruleManualHtml } from '../../reports/html/rule-manual.ts';
import { localMinute } from '../../reports/words.ts';
import { openOutput } from '../output.ts';
import { printError } from '../program.ts';

/** Writes the rule book of the packs as one HTML page. */
export async function writeManual(knowledge: CheckKnowledge, file: string | undefined): Promise<number> {
  const disposition = readJsonFile(
    join(schemasFolder, 'packs', 'disposition.json'),
    '参考清单的去向',
    'DispositionTable',
  );
  if (!disposition.ok) {
    printError(disposition.error);
    return 2;
  }
  const stages = [...(knowledge.vocabulary.terms.get('stages') ?? [])];
  const packs = knowledge.packs.map(({ pack, version, rules }) => ({
    title: pack.title,
    issuer: pack.issuer,
    version: version.version,
    hash: version.hash,
    note: pack.note ?? '',
    stages: stages
      .map(([id, { term }]) => ({ term, rules: rules.filter((rule) => rule.stage === id) }))
      .filter((stage) => stage.rules.length > 0),
  }));
  const output = openOutput(file);
  const factTerms = new Map(
    knowledge.checker.compiler.facts.map(({ definition }) => [definition.path, definition.term]),
  );
  await output.write(
    `${ruleManualHtml(packs, factTerms, disposition.value.content, `打印 ${localMinute(new Date().toISOString())}`)}\n`,
  );
  await output.finish();
  return 0;
}
