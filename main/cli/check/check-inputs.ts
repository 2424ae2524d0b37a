import type { CaseCheck, CaseFile, UnreadableInput } from '../../../shared/generated/schemas.ts';
import { presetSettings } from '../../../shared/score/index.ts';
import { type CheckedCase, checkCase, type ParameterLayers } from '../../api/check/check-case.ts';
import type { CheckKnowledge } from '../../api/check/knowledge.ts';
import { type BatchEntry, batchOf, type InputFile } from '../../api/check/worker-batch.ts';
import type { Reading } from '../../api/intake/reading.ts';
import { caseTypeOf, toScoringFinding } from '../../api/views/review-view.ts';
import type { BatchIndex } from '../../engine/batch.ts';
import { createParameterTable } from '../../engine/check.ts';
import { readCaseFileAt } from '../../intake/read-case-file-at.ts';
import { standardsFor } from '../../scoring/choose.ts';
import type { LoadedStandard } from '../../scoring/load.ts';
import { machineSuggestion } from '../../scoring/machine-suggestion.ts';
import { type Inputs, readInput } from '../read/read-inputs.ts';

export interface CheckPlan {
  knowledge: CheckKnowledge;
  layers: ParameterLayers;
  /** Scores under this standard; undefined: the generic example that fits the case type. */
  standard: LoadedStandard | undefined;
  standards: readonly LoadedStandard[];
  reading: Reading;
}

/**
 * Reads and checks one case after another, so that memory holds one at a time. Cases that are read from papers are not
 * compared with each other: what was read is a draft.
 */
export async function* checkFiles(
  plan: CheckPlan,
  inputs: Inputs,
): AsyncGenerator<{ check: CaseCheck } | { unreadable: UnreadableInput }> {
  const batch = inputs.files.length > 1 ? batchOf('本次检查', collectBatch(plan, inputs.files)) : undefined;
  for (const file of inputs.files) {
    const read = readCaseFileAt(file.path, file.name, plan.knowledge.vocabulary);
    if (read.ok) yield { check: checkOne(plan, read.value.caseFile, file.name, batch) };
    else yield { unreadable: { name: file.name, error: read.error } };
  }
  for (const source of inputs.cases) {
    const read = await readInput(plan.reading, source);
    for (const unreadable of read.unreadable) yield { unreadable };
    if ('caseFile' in read) yield { check: checkOne(plan, read.caseFile, source.name) };
  }
}

function checkOne(plan: CheckPlan, caseFile: CaseFile, name: string, batch?: BatchIndex): CaseCheck {
  const checked = checkCase(plan.knowledge, caseFile, plan.layers, batch);
  const suggestion = suggestionFor(plan, checked, caseFile.procedures);
  return {
    case: { ...checked.heading, source: name },
    counts: checked.counts,
    findings: checked.findings,
    ...(suggestion ? { machineSuggestion: suggestion } : {}),
  };
}

function collectBatch(plan: CheckPlan, files: readonly InputFile[]): BatchEntry[] {
  const parameters = createParameterTable(plan.knowledge.parameters, plan.layers);
  return files.flatMap((file) => {
    const read = readCaseFileAt(file.path, file.name, plan.knowledge.vocabulary);
    if (!read.ok) return [];
    const { caseFile } = read.value;
    const label = caseFile.caseNumber ?? file.name;
    return plan.knowledge.checker
      .batchValues(caseFile, { parameters })
      .map((entry) => ({ ...entry, id: caseFile.id, label }));
  });
}

function suggestionFor(plan: CheckPlan, checked: CheckedCase, procedures: Parameters<typeof caseTypeOf>[0]) {
  const caseType = caseTypeOf(procedures);
  const generic = standardsFor(plan.standards, caseType).find(
    ({ standard }) => standard.completeness === 'generic-example',
  );
  const chosen = plan.standard ?? generic;
  if (!chosen) return undefined;
  const settings = presetSettings(chosen, caseType);
  return settings.ok
    ? machineSuggestion(chosen.standard, settings.value, checked.findings.map(toScoringFinding))
    : undefined;
}
