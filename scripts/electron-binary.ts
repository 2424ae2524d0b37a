import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Path of Electron's program file, or undefined when it has not been downloaded. Reads the package's note of it:
 * importing `electron` outside Electron would start the download.
 */
export function electronBinary(root: string): string | undefined {
  const folder = join(root, 'node_modules', 'electron');
  try {
    const file = join(
      process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'),
      readFileSync(join(folder, 'path.txt'), 'utf8').trim(),
    );
    return existsSync(file) ? file : undefined;
  } catch {
    return undefined;
  }
}

/** Why Electron cannot show a window here although it may be installed; undefined when it can. */
export function noDisplay(): string | undefined {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return undefined;
  return '没有图形桌面 no graphical display';
}

/** Runs the package's own installer for at most `seconds`; answers whether the binary is there afterwards. */
export function installElectron(root: string, seconds: number): Promise<boolean> {
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  if (!existsSync(installer)) return Promise.resolve(false);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [installer], { stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
    child.on('error', () => resolve(false));
    child.on('close', () => {
      clearTimeout(timer);
      resolve(electronBinary(root) !== undefined);
    });
  });
}
