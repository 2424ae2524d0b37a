import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { programRoot } from '../../paths.ts';
import type { Model, Runtime } from './runtime.ts';

export interface Models {
  /** Where text stands. */
  detect: Model;
  /** What a line says. */
  read: Model;
  /** Which way up a line is. */
  direction: Model;
  /** Characters by their number in the reading model; 0 is none. */
  alphabet: readonly string[];
}

export const modelFiles = {
  detect: 'ch_PP-OCRv4_det_infer.onnx',
  read: 'ch_PP-OCRv4_rec_infer.onnx',
  direction: 'ch_ppocr_mobile_v2.0_cls_infer.onnx',
  alphabet: 'ppocr_keys_v1.txt',
} as const;

/** Loads the models from a folder of the program; nothing is ever fetched. */
export async function loadModels(runtime: Runtime, folder: string): Promise<Models> {
  const characters = readFileSync(join(folder, modelFiles.alphabet), 'utf8')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/);
  return {
    detect: await runtime.load(join(folder, modelFiles.detect)),
    read: await runtime.load(join(folder, modelFiles.read)),
    direction: await runtime.load(join(folder, modelFiles.direction)),
    alphabet: ['', ...characters, ' '],
  };
}

/** Beside the built program, or in the package that they come from. */
export function modelsFolder(): string {
  const built = join(programRoot, 'out', 'models');
  return existsSync(built) ? built : join(programRoot, 'node_modules', '@gutenye', 'ocr-models', 'assets');
}
