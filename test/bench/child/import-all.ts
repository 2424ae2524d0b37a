/** Imports a folder into a new data folder through the program's contract, as the command line does. */
import { createApp } from '../../../main/api/app.ts';
import { call } from '../../../main/cli/program.ts';

const [folder = '.', dataFolder = 'data'] = process.argv.slice(2);
const opened = await createApp({ dataFolder, host: 'cli' });
if (!opened.ok) throw new Error(opened.error.message);
const app = opened.value;
const done = await call(app, 'cases.import', { files: [app.files.register(folder)] });
await app.close();
if (!done.ok) throw new Error(done.error.message);
const { imported, failed, conflicts } = done.value;
if (failed.length + conflicts.length > 0) {
  throw new Error(`not imported: ${failed[0]?.file} ${failed[0]?.error.details ?? failed[0]?.error.message}`);
}
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
console.log(
  JSON.stringify({ imported: imported.length, peakKb: maxRSS, cpuMicros: userCPUTime + systemCPUTime }),
);
