#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isNewEnough, runUnderInstalledNode, tooOld } from './node-version.mjs';

const words = process.argv.slice(2);
if (isNewEnough()) {
  const source = new URL('index.ts', import.meta.url);
  const built = new URL('../../out/cli/index.js', import.meta.url);
  const { run } = await import(existsSync(source) ? source.href : built.href);
  process.exitCode = await run(words);
} else {
  process.exitCode = runUnderInstalledNode(fileURLToPath(import.meta.url), words);
  if (process.exitCode === undefined) {
    console.error(tooOld);
    process.exitCode = 1;
  }
}
