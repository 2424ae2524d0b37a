import type {
  Operand,
  ParameterList,
  ParameterTrialResult,
  ParameterValue,
  ProfileList,
  Settings,
} from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { parameterProblem } from '../../registers/parameter-problem.ts';
import { fits } from '../../schema.ts';
import type { Handlers } from '../dispatch.ts';
import { actorOf, currentReviewer, type Services } from '../services.ts';
import { changedVerdicts, walkChecked } from './recheck.ts';

type Routes =
  | 'profiles.list'
  | 'profiles.save'
  | 'profiles.choose'
  | 'settings.get'
  | 'settings.save'
  | 'parameters.list'
  | 'parameters.try'
  | 'parameters.save'
  | 'parameters.remove';

/** What an office sets up: reviewer profiles, settings of the window, local parameters. */
export function officeHandlers(services: Services): Pick<Handlers, Routes> {
  return {
    'profiles.list': () => listProfiles(services),
    'profiles.save': async (input) => {
      const saved = await services.store.run('saveProfile', input);
      if (!saved.ok) return saved;
      services.emit({ type: 'changed', changed: ['profiles'] });
      return listProfiles(services);
    },
    'profiles.choose': async ({ profile }) => {
      const chosen = await services.store.run('chooseProfile', profile);
      if (!chosen.ok) return chosen;
      services.emit({ type: 'changed', changed: ['profiles'] });
      return listProfiles(services);
    },
    'settings.get': () => readSettings(services),
    'settings.save': async (input) => {
      for (const [name, value] of Object.entries(input)) {
        const saved = await services.store.run('setSetting', `window.${name}`, value);
        if (!saved.ok) return saved;
      }
      services.emit({ type: 'changed', changed: ['settings'] });
      return readSettings(services);
    },
    'parameters.list': () => listParameters(services),
    'parameters.try': {
      title: '试算参数影响',
      run: ({ value, replaces }, job) => tryParameter(services, value, replaces, job),
    },
    'parameters.save': async ({ value, replaces }) => {
      const problem = parameterProblem(services.knowledge.parameters, value);
      if (problem) return fail('BAD_PARAMETER', problem);
      const reviewer = await currentReviewer(services);
      if (!reviewer.ok) return reviewer;
      const saved = await services.store.run('saveOfficeParameter', reviewer.value, value, replaces);
      if (!saved.ok) return saved;
      services.emit({ type: 'changed', changed: ['parameters'] });
      return listParameters(services);
    },
    'parameters.remove': async ({ id }) => {
      const removed = await services.store.run('removeOfficeParameter', await actorOf(services), id);
      if (!removed.ok) return removed;
      services.emit({ type: 'changed', changed: ['parameters'] });
      return listParameters(services);
    },
  };
}

async function listProfiles(services: Services): Promise<Result<ProfileList>> {
  const profiles = await services.store.run('listProfiles');
  if (!profiles.ok) return profiles;
  const current = await currentReviewer(services);
  const known = current.ok && profiles.value.some((profile) => profile.id === current.value);
  return ok({ profiles: profiles.value, ...(known && current.ok ? { current: current.value } : {}) });
}

const defaults: Settings = {
  language: 'zh-CN',
  standard: null,
  fontScale: 100,
  paper: 'white',
  singleKeys: true,
  keys: {},
  listSort: { by: 'risk', descending: true },
  firstStartDone: false,
};

/** Settings as stored; what is missing or was stored by another version takes its default. */
async function readSettings(services: Services): Promise<Result<Settings>> {
  const stored = await services.store.run('getSettings');
  if (!stored.ok) return stored;
  const own = Object.fromEntries(
    Object.keys(defaults).flatMap((name) => {
      const value = stored.value[`window.${name}`];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const settings: unknown = { ...defaults, ...own };
  return ok(fits('Settings', settings) ? settings : defaults);
}

async function listParameters(services: Services): Promise<Result<ParameterList>> {
  const office = await services.store.run('listOfficeParameters');
  if (!office.ok) return office;
  const users = parameterUsers(services);
  return ok({
    parameters: services.knowledge.parameters.map((definition) => ({
      definition,
      office: office.value.filter((entry) => entry.value.key === definition.key),
      usedBy: users.get(definition.key) ?? [],
    })),
  });
}

/** Ids of rules by the parameter that their conditions name directly. */
function parameterUsers(services: Services): Map<string, string[]> {
  const users = new Map<string, string[]>();
  const visit = (node: unknown, rule: string): void => {
    if (Array.isArray(node)) for (const part of node) visit(part, rule);
    else if (typeof node === 'object' && node !== null) {
      const { parameter, register } = node as {
        parameter?: Extract<Operand, { parameter: string }>['parameter'];
        register?: string;
      };
      for (const key of [parameter, register]) {
        if (typeof key === 'string' && !users.get(key)?.includes(rule))
          users.set(key, [...(users.get(key) ?? []), rule]);
      }
      for (const part of Object.values(node)) visit(part, rule);
    }
  };
  for (const { rule } of services.knowledge.checker.rules) visit([rule.when, rule.assert], rule.id);
  return users;
}

/** How many verdicts of stored cases would change with this value, without storing anything. */
async function tryParameter(
  services: Services,
  value: ParameterValue,
  replaces: string | undefined,
  job: Parameters<typeof walkChecked>[3],
): Promise<Result<ParameterTrialResult>> {
  const problem = parameterProblem(services.knowledge.parameters, value);
  if (problem) return fail('BAD_PARAMETER', problem);
  const office = await services.store.run('listOfficeParameters');
  if (!office.ok) return office;
  const layers = [
    [...office.value.filter((entry) => entry.id !== replaces).map((entry) => entry.value), value],
  ];
  const changed = new Map<string, number>();
  let cases = 0;
  const walked = await walkChecked(services, undefined, layers, job, async (before, after) => {
    const different = changedVerdicts(before, after.verdicts);
    for (const { rule } of different) changed.set(rule, (changed.get(rule) ?? 0) + 1);
    if (different.length > 0) cases += 1;
    return ok(undefined);
  });
  if (!walked.ok) return walked;
  return ok({
    cases,
    verdicts: [...changed.values()].reduce((sum, count) => sum + count, 0),
    byRule: [...changed].map(([rule, count]) => ({ rule, changed: count })),
  });
}
