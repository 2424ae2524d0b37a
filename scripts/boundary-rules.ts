import type { ICruiseOptions, IForbiddenRuleType, IRegularForbiddenRuleType } from 'dependency-cruiser';

const cores = 'intake|engine|scoring|store|review|registers|reports';
const hosts = 'electron|http|cli';

const npm = (...names: string[]) => `^node_modules/(${names.join('|')})/`;
const forbid = (
  name: string,
  from: IRegularForbiddenRuleType['from'],
  to: IRegularForbiddenRuleType['to'],
): IRegularForbiddenRuleType => ({ name, severity: 'error', from, to });

/** Who may import whom; ARCHITECTURE.md says why. */
export const rules: IForbiddenRuleType[] = [
  forbid(
    'cores do not know each other',
    { path: `^main/(${cores})/` },
    { path: `^main/(${cores})/`, pathNot: '^main/$1/' },
  ),
  forbid(
    'cores do not know what is built on them',
    { path: `^main/(${cores})/` },
    { path: `^main/(api|${hosts})/` },
  ),
  forbid(
    'recognition knows only pages, their readers and marks',
    { path: '^main/recognition/' },
    { path: `^main/(${cores}|api|${hosts})/`, pathNot: '^main/intake/(marks|page|readers|source)/' },
  ),
  forbid('cores do not know recognition', { path: `^main/(${cores})/` }, { path: '^main/recognition/' }),
  forbid(
    'inference only in recognition',
    { pathNot: '^(main/recognition|test)/' },
    { path: npm('onnxruntime-node', 'onnxruntime-common') },
  ),
  forbid('the API does not know its host', { path: '^main/api/' }, { path: `^main/(${hosts})/` }),
  forbid('Electron host stands alone', { path: '^main/electron/' }, { path: '^main/(http|cli)/' }),
  forbid('loopback host stands alone', { path: '^main/http/' }, { path: '^main/(electron|cli)/' }),
  forbid('command line does not know Electron', { path: '^main/cli/' }, { path: '^main/electron/' }),
  forbid('shared helpers of main know no part of it', { path: '^main/[^/]+$' }, { path: '^main/[^/]+/' }),
  forbid('shared knows only itself', { path: '^shared/' }, { path: '^(main|renderer|scripts|test)/' }),
  forbid('shared touches no Node', { path: '^shared/' }, { dependencyTypes: ['core'] }),
  forbid('main knows no page', { path: '^main/' }, { path: '^(renderer|scripts|test)/' }),
  forbid('the page knows only shared', { path: '^renderer/' }, { path: '^(main|scripts|test)/' }),
  forbid('the page touches no Node', { path: '^renderer/' }, { dependencyTypes: ['core'] }),
  forbid('scripts know no tests', { path: '^scripts/' }, { path: '^test/' }),
  forbid('electron only in its host', { pathNot: '^(main/electron|test)/' }, { path: npm('electron') }),
  forbid('SQLite only in the store', { pathNot: '^(main/store|test)/' }, { path: npm('better-sqlite3') }),
  forbid(
    'ajv only for schemas and keywords',
    { pathNot: '^(main/schema\\.ts$|main/engine/|test/)' },
    { path: npm('ajv') },
  ),
  forbid(
    'PDF writing only in reports',
    { pathNot: '^(main/reports|test)/' },
    { path: npm('pdf-lib', '@pdf-lib/fontkit', 'subset-font') },
  ),
  forbid('DOCX writing only in reports', { pathNot: '^(main/reports|test)/' }, { path: npm('docx') }),
  forbid(
    'the chart library only in its component',
    { pathNot: '^renderer/src/components/chart/' },
    { path: npm('echarts', 'zrender') },
  ),
  forbid('no circles', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
  forbid('everything resolves', {}, { couldNotResolve: true }),
  forbid('only listed packages', {}, { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] }),
];

export const cruiseOptions: ICruiseOptions = {
  doNotFollow: { path: 'node_modules' },
  tsPreCompilationDeps: true,
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['types', 'import', 'node', 'default'],
  },
};
