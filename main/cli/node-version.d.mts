export function isNewEnough(version?: string): boolean;
export function runUnderInstalledNode(script: string, words: string[]): number | undefined;
export const tooOld: string;
