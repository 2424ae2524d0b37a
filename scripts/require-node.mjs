/** Stops with a plain message where the running Node is too old for the project's scripts. */
import { isNewEnough, tooOld } from '../main/cli/node-version.mjs';

if (!isNewEnough()) {
  console.error(tooOld);
  process.exitCode = 1;
}
