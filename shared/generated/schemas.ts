/* Generated from schemas/ by `npm run gen`; do not edit. */

/**
 * Identifier inside one file or table.
 */
export type Id = string;
/**
 * Civil date in Asia/Shanghai with the precision it has: YYYY, YYYY-MM or YYYY-MM-DD.
 */
export type CivilDate = string;
/**
 * Civil date with day precision, YYYY-MM-DD.
 */
export type FullDate = string;
/**
 * UTC instant; only the log and bookkeeping use it.
 */
export type Instant = string;
/**
 * Local time of a record, minutes: YYYY-MM-DDTHH:MM.
 */
export type LocalDateTime = string;
/**
 * 行政处罚普通程序、简易程序、行政许可、行政强制措施、行政强制执行。
 */
export type ProcedureType =
  'penalty.general' | 'penalty.simplified' | 'license' | 'coercion.measure' | 'coercion.execution';
export type Sha256 = string;
/**
 * primary 读过条文原文；secondary 据转述核对；memory 凭记忆未核；inference 从条文推出、无明文。
 */
export type Verification = 'primary' | 'secondary' | 'memory' | 'inference';

export interface ApiError {
  code: string;
  /**
   * Plain Chinese: what happened, where, what to do.
   */
  message: string;
  /**
   * Technical details that can be copied.
   */
  details?: string;
}
/**
 * What the host pushes to its windows.
 */
export interface ApiEvent {
  type: 'job' | 'changed';
  job?: JobState;
  changed?: ('cases' | 'reviews' | 'settings' | 'profiles' | 'parameters')[];
}
/**
 * One long job as the status bar shows it.
 */
export interface JobState {
  job: Id;
  route: string;
  title: string;
  state: 'running' | 'done' | 'failed' | 'cancelled';
  done: number;
  /**
   * 0 while not known.
   */
  total: number;
  note?: string;
  error?: ApiError;
  /**
   * The job's output, present once done; its schema is the route's output.
   */
  result?: unknown;
}
export interface AppInfo {
  program: 'mingjuan';
  version: string;
  host: 'electron' | 'loopback' | 'cli';
  node: string;
  sqlite: string;
  dataFolderName: string;
}
export interface Empty {}
/**
 * Opaque token for a file or folder that the host minted; the page never sees a path.
 */
export interface FileRef {
  token: string;
  name: string;
  size: number;
  isFolder: boolean;
}
export interface JobId {
  job: Id;
}
export interface JobList {
  jobs: JobState[];
}
export interface JobStarted {
  job: Id;
}

export interface SchemaMap {
  ApiError: ApiError;
  ApiEvent: ApiEvent;
  AppInfo: AppInfo;
  CivilDate: CivilDate;
  Empty: Empty;
  FileRef: FileRef;
  FullDate: FullDate;
  Id: Id;
  Instant: Instant;
  JobId: JobId;
  JobList: JobList;
  JobStarted: JobStarted;
  JobState: JobState;
  LocalDateTime: LocalDateTime;
  ProcedureType: ProcedureType;
  Sha256: Sha256;
  Verification: Verification;
}
export type SchemaName = keyof SchemaMap;
