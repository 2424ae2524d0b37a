import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { CaseCheck, UnreadableInput } from '../../../shared/generated/schemas.ts';
import { presetSettings } from '../../../shared/score/index.ts';
import { type CheckedCase, checkCase, type ParameterLayers } from '../../api/check/check-case.ts';
import type { CheckKnowledge } from '../../api/check/knowledge.ts';
import { type BatchEntry, batchOf, type InputFile } from '../../api/check/worker-batch.ts';
import { caseTypeOf, toScoringFinding } from '../../api/views/review-view.ts';
import { createParameterTable } from '../../engine/check.ts';
import { listCaseFiles } from '../../intake/list-case-files.ts';
import { readCaseFileAt } from '../../intake/read-case-file-at.ts';
import { standardsFor } from '../../scoring/choose.ts';
import type { LoadedStandard } from '../../scoring/load.ts';
import { machineSuggestion } from '../../scoring/machine-suggestion.ts';

export interface CheckInputs {
  files: InputFile[];
  unreadable: UnreadableInput[];
}

/** All case-file JSON below the paths, and the paths that can't be read. */
export function findInputs(words: readonly string[]): CheckInputs {
  const inputs: CheckInputs = { files: [], unreadable: [] };
  for (const word of words) {
    if (!existsSync(word)) {
      inputs.unreadable.push({
        name: word,
        error: { code: 'NOT_FOUND', message: `“${word}”找不到。请检查路径。` },
      });
      continue;
    }
    const found = listCaseFiles(resolve(word), basename(resolve(word)));
    inputs.files.push(...found.files);
    inputs.unreadable.push(...found.failed);
    if (found.files.length === 0 && found.failed.length === 0) {
      inputs.unreadable.push({
        name: word,
        error: { code: 'NOTHING_FOUND', message: `“${word}”里没有案卷 JSON 文件。` },
      });
    }
  }
  return inputs;
}

export interface CheckPlan {
  knowledge: CheckKnowledge;
  layers: ParameterLayers;
  /** Scores under this standard; undefined: the generic example that fits the case type. */
  standard: LoadedStandard | undefined;
  standards: readonly LoadedStandard[];
}

/** Reads and checks one file after another, so that memory holds one case at a time. */
export async function* checkFiles(
  plan: CheckPlan,
  inputs: CheckInputs,
): AsyncGenerator<{ check: CaseCheck } | { unreadable: UnreadableInput }> {
  const batch = inputs.files.length > 1 ? batchOf('本次检查', collectBatch(plan, inputs.files)) : undefined;
  for (const file of inputs.files) {
    const read = readCaseFileAt(file.path, file.name, plan.knowledge.vocabulary);
    if (!read.ok) {
      yield { unreadable: { name: file.name, error: read.error } };
      continue;
    }
    const checked = checkCase(plan.knowledge, read.value.caseFile, plan.layers, batch);
    const suggestion = suggestionFor(plan, checked, read.value.caseFile.procedures);
    yield {
      check: {
        case: { ...checked.heading, source: file.name },
        counts: checked.counts,
        findings: checked.findings,
        ...(suggestion ? { machineSuggestion: suggestion } : {}),
      },
    };
  }
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
