/** How much of what was handed in is opened; beyond it a file is named and left out. */
export interface SourceLimits {
  /** Files of one hand-in, those inside archives counted. */
  files: number;
  /** Bytes of one file, unpacked. */
  fileBytes: number;
  /** Bytes of all entries of one archive together, unpacked. */
  archiveBytes: number;
  /** Entries of one archive. */
  entries: number;
  /** How many times its packed size an entry may unpack to, once it is past `freeBytes`. */
  ratio: number;
  freeBytes: number;
}

const megabyte = 1024 * 1024;

export const usualLimits: SourceLimits = {
  files: 2000,
  fileBytes: 512 * megabyte,
  archiveBytes: 2048 * megabyte,
  entries: 5000,
  ratio: 200,
  freeBytes: 32 * megabyte,
};
