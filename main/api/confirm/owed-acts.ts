import type { CaseFile, CheckFinding } from '../../../shared/generated/schemas.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { actKey } from './alike.ts';
import type { KeyValues } from './key-values.ts';
import { sealTest } from './seal-places.ts';
import { inputOf, rawOf } from './typed-value.ts';
import { ValueJudge } from './value-judge.ts';
import { valuesOf } from './value-path.ts';

/** How many acts of a person a case still waits for; values that one act settles count once. */
export function countOwedActs(
  { vocabulary, keys }: { vocabulary: Vocabulary; keys: KeyValues },
  caseFile: CaseFile,
  findings: readonly CheckFinding[],
): number {
  const judge = new ValueJudge(vocabulary, keys.of(caseFile, findings), sealTest(caseFile));
  const acts = new Set<string>();
  let single = 0;
  for (const document of caseFile.documents) {
    single += judge.unreadFields(document).length;
    for (const { path, value } of valuesOf(document)) {
      const { field, why } = judge.judge(document, path, value);
      if (why === undefined) continue;
      const act = actKey({
        document: document.id,
        path,
        term: field?.term ?? '',
        input: field ? inputOf(field) : 'text',
        ...('value' in value
          ? { state: value.state, raw: rawOf(vocabulary, field, value.value) }
          : { state: value.absent }),
      });
      if (act === undefined) single += 1;
      else acts.add(act);
    }
  }
  return acts.size + single;
}
