import type { CaseType } from '../../shared/generated/schemas.ts';
import { isInForce, scheduleFor } from '../../shared/score/settings.ts';
import type { LoadedStandard } from './load.ts';

/**
 * Standards that may be offered for scoring such a file: scorable, with a table for the case type, and in force on
 * the date fixed in the review notice where one is given.
 */
export function standardsFor(
  standards: readonly LoadedStandard[],
  caseType: CaseType,
  reviewDate: string | null = null,
): LoadedStandard[] {
  return standards.filter(
    ({ standard }) =>
      standard.scorable &&
      scheduleFor(standard, caseType) !== undefined &&
      (reviewDate === null || isInForce(standard, reviewDate)),
  );
}
