import { copyFileSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';

export const fontPackages = ['@expo-google-fonts/noto-sans-sc', '@expo-google-fonts/noto-serif-sc'];

const files = [
  'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
];

/** Copies the fonts for paper from their npm packages to `out/fonts`, where the installed program finds them. */
export function copyFonts(root: string): void {
  const target = join(root, 'out', 'fonts');
  mkdirSync(target, { recursive: true });
  for (const file of files)
    copyFileSync(join(root, 'node_modules', '@expo-google-fonts', file), join(target, basename(file)));
}
