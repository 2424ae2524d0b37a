/** Names of the messages between preload and main; the preload bundle takes this file in. */
export const channels = {
  call: 'mingjuan:call',
  pickFiles: 'mingjuan:pick-files',
  takeDropped: 'mingjuan:take-dropped',
  saveFile: 'mingjuan:save-file',
  readFile: 'mingjuan:read-file',
  event: 'mingjuan:event',
} as const;
