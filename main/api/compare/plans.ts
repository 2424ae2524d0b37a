import { join } from 'node:path';
import type { ComparisonPlan } from '../../../shared/generated/schemas.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { resourcesFolder } from '../../paths.ts';
import { readJsonFolder } from '../../read-json.ts';

let plans: readonly ComparisonPlan[] | undefined;

/** Which papers of which procedure have to agree; read once. */
export function comparisonPlans(): Result<readonly ComparisonPlan[]> {
  if (plans) return ok(plans);
  const read = readJsonFolder(join(resourcesFolder, 'comparisons'), 'ComparisonPlan');
  if (!read.ok) return read;
  plans = read.value.files.map(({ content }) => content);
  return ok(plans);
}
