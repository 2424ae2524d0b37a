/** Builds the program into `out/`: main, preload, command line, page and fonts. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig, type Plugin } from 'vite';
import { noncePlaceholder } from '../main/page.ts';
import { listFiles } from './files.ts';
import { copyFonts, fontPackages } from './fonts.ts';
import { copyModels, modelPackage } from './models.ts';
import { commonJsNames, shipWasmFiles } from './wasm-files.ts';

const root = resolve(import.meta.dirname, '..');
const installed = ['electron', 'better-sqlite3', 'onnxruntime-node'];
const external = [...installed, ...builtinModules.flatMap((name) => [name, `node:${name}`])];
const bundledPackages = new Set<string>([...fontPackages, modelPackage]);

const started = performance.now();
await Promise.all([
  build(forNode('main', 'es', { index: 'main/electron/index.ts', ...workers() })),
  build(forNode('preload', 'cjs', { index: 'main/electron/preload.ts' })),
  build(forNode('cli', 'es', { index: 'main/cli/index.ts', ...workers() })),
  build(forPage()),
]);
copyFonts(root);
copyModels(root);
mkdirSync(join(root, '.cache'), { recursive: true });
writeFileSync(
  join(root, '.cache', 'bundled-packages.json'),
  `${JSON.stringify([...bundledPackages].sort(), null, 2)}\n`,
);
console.log(`built in ${Math.round(performance.now() - started)} ms`);

/** `main/store/worker.ts` becomes `store-worker.js` beside the entry that starts it; processes of their own likewise. */
function workers(): Record<string, string> {
  const files = ['worker', 'process'].flatMap((kind) =>
    listFiles(join(root, 'main'), `${kind}.ts`)
      .filter((file) => basename(file) === `${kind}.ts`)
      .map((file): [string, string] => [`${basename(dirname(file))}-${kind}`, file]),
  );
  return Object.fromEntries(files);
}

function forNode(folder: string, format: 'es' | 'cjs', input: Record<string, string>): InlineConfig {
  return {
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    plugins: [shipWasmFiles(), noteBundledPackages()],
    ssr: { noExternal: true, external: installed },
    build: {
      ssr: true,
      ssrEmitAssets: true,
      outDir: join(root, 'out', folder),
      emptyOutDir: true,
      target: 'node22.18',
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input,
        external,
        output:
          format === 'cjs'
            ? { format, entryFileNames: '[name].cjs' }
            : {
                format,
                entryFileNames: '[name].js',
                chunkFileNames: '[name]-[hash].js',
                banner: commonJsNames,
              },
      },
    },
  };
}

function forPage(): InlineConfig {
  return {
    configFile: false,
    root: join(root, 'renderer'),
    logLevel: 'warn',
    plugins: [react(), noteBundledPackages()],
    html: { cspNonce: noncePlaceholder },
    build: {
      outDir: join(root, 'out', 'renderer'),
      emptyOutDir: true,
      // The oldest browser that office desktops on UOS and Kylin commonly have.
      target: 'chrome109',
      modulePreload: { polyfill: false },
      // The page's policy allows no data: fonts.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000,
    },
  };
}

/** Remembers which npm packages ended up in the output, for the third-party notices. */
function noteBundledPackages(): Plugin {
  return {
    name: 'note-bundled-packages',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        const sources = output.type === 'chunk' ? output.moduleIds : output.originalFileNames;
        for (const source of sources) {
          const name = packageOf(source);
          if (name !== undefined) bundledPackages.add(name);
        }
      }
    },
  };
}

function packageOf(file: string): string | undefined {
  return /.*[/\\]node_modules[/\\]((?:@[^/\\]+[/\\])?[^/\\]+)/.exec(file)?.[1]?.replaceAll('\\', '/');
}
