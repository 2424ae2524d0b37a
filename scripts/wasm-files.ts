import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const resolved = /require\.resolve\((['"])([^'"]+\.wasm)\1\)/g;
const beside = /new URL\((['"])([^'"/]+\.wasm)\1, import\.meta\.url\)/g;

/** Lays the WebAssembly files that bundled packages read at run time beside the output. */
export function shipWasmFiles(): Plugin {
  return {
    name: 'ship-wasm-files',
    transform(code, id) {
      if (!id.includes('node_modules') || !code.includes('.wasm')) return null;
      const ship = (file: string) => {
        const fileName = basename(file);
        this.emitFile({ type: 'asset', fileName, originalFileName: file, source: readFileSync(file) });
        return fileName;
      };
      for (const [, , name = ''] of code.matchAll(beside)) {
        const file = join(dirname(id), name);
        if (existsSync(file)) ship(file);
      }
      const changed = code.replace(resolved, (_text, _quote, specifier: string) => {
        const fileName = ship(createRequire(id).resolve(specifier));
        return `require('node:path').join(__dirname, ${JSON.stringify(fileName)})`;
      });
      return changed === code ? null : { code: changed, map: null };
    },
  };
}

/** CommonJS packages inside an ES module bundle expect these two names. */
export const commonJsNames =
  'const __filename = import.meta.filename;\nconst __dirname = import.meta.dirname;';
