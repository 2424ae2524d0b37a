import type { CaseFile } from '../../shared/generated/schemas.ts';

/** One engine over the forty rules. `text` is for engines that parse themselves. */
export interface Engine {
  name: string;
  /** Sorted ids of the rules that fail. */
  failing(caseFile: CaseFile, text: string): string[] | Promise<string[]>;
}
