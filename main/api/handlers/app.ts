import { basename } from 'node:path';
import { fail, ok } from '../../../shared/result.ts';
import { programVersion } from '../../program.ts';
import type { Handlers } from '../dispatch.ts';
import type { Services } from '../services.ts';

export function appHandlers(
  services: Services,
): Pick<Handlers, 'app.info' | 'app.selfCheck' | 'jobs.list' | 'jobs.cancel'> {
  const { jobs, options } = services;
  return {
    'app.info': async () => {
      const sqlite = await services.store.run('sqliteVersion');
      if (!sqlite.ok) return sqlite;
      return ok({
        program: 'mingjuan',
        version: programVersion.version,
        host: options.host,
        node: process.versions.node,
        sqlite: sqlite.value,
        dataFolderName: basename(options.dataFolder),
      });
    },
    'app.selfCheck': async () => {
      const { knowledge } = services;
      const counts = await services.store.run('countRows');
      const problems = knowledge.packs.flatMap((pack) => pack.problems);
      return ok({
        program: programVersion,
        versions: [...knowledge.versions.data],
        packs: packLines(services),
        standards: services.standards.standards.map(({ standard }) => standard.title),
        calendarYears: [...knowledge.calendarYears],
        checks: [
          {
            name: '规则包',
            ok: problems.length === 0,
            text: `${knowledge.packs.length} 个，规则 ${knowledge.checker.rules.length} 条${problems.length > 0 ? `，${problems.length} 条不能用` : ''}`,
          },
          ...knowledge.refused.map(({ file, message }) => ({
            name: '自己的规则包',
            ok: false,
            text: `${file}：${message}`,
          })),
          {
            name: '评查标准',
            ok: services.standards.broken.length === 0,
            text: `${services.standards.standards.length} 个${services.standards.broken.length > 0 ? `，${services.standards.broken.length} 个不能用` : ''}`,
          },
          {
            name: '工作日历',
            ok: true,
            text: `${knowledge.calendarYears[0]}—${knowledge.calendarYears.at(-1)} 年`,
          },
          {
            name: '数据库',
            ok: counts.ok,
            text: counts.ok
              ? `案卷 ${counts.value.cases} 卷，留痕 ${counts.value.events} 条`
              : counts.error.message,
          },
        ],
      });
    },
    'jobs.list': () => ok({ jobs: jobs.list() }),
    'jobs.cancel': ({ job }) => {
      const state = jobs.cancel(job);
      return state ? ok(state) : fail('NO_JOB', '这个任务已经不在列表里。');
    },
  };
}

export function packLines(services: Services) {
  return services.knowledge.packs.map((pack) => ({
    version: pack.version,
    problems: pack.problems.map((problem) => `${problem.file}：${problem.message}`),
  }));
}
