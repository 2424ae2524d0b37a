import type { Input, Output, RouteName } from './contract.ts';
import type { ApiEvent, FileRef } from './generated/schemas.ts';
import type { Result } from './result.ts';

export interface PickOptions {
  /** File name endings without dot, e.g. `['json']`; empty means any. */
  extensions: string[];
  multiple: boolean;
  /** Pick one folder instead of files. */
  folder: boolean;
}

/** The part of a browser's File that this side of the contract knows. */
export interface DroppedFile {
  readonly name: string;
  readonly size: number;
}

/** What the page can do, however it is hosted. `call` resolves to a Result and never throws. */
export interface Bridge {
  readonly host: 'electron' | 'loopback';
  call<R extends RouteName>(route: R, input: Input<R>): Promise<Result<Output<R>>>;
  /** Subscribes to host events; returns the unsubscribe function. */
  onEvent(listener: (event: ApiEvent) => void): () => void;
  /** Opens the host's picker (or takes dropped files) and returns tokens; empty when cancelled. */
  pickFiles(options: PickOptions): Promise<FileRef[]>;
  /** Turns files dropped on the page into tokens. */
  takeDropped(files: readonly DroppedFile[]): Promise<FileRef[]>;
  /** Lets the user save an output file under a name of their choice. */
  saveFile(file: FileRef): Promise<'saved' | 'cancelled'>;
  /** Bytes of an output or source file, for previews. */
  readFile(file: FileRef): Promise<Result<Uint8Array>>;
}
