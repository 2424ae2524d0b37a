import type { Statistics, StatisticsScope } from '../../../shared/generated/schemas.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { statisticsXlsx } from '../../reports/xlsx/statistics.ts';
import type { Handlers } from '../dispatch.ts';
import { writeAll } from '../reports/write-files.ts';
import type { Services } from '../services.ts';
import { blockWords, reviewedCases } from '../statistics/dataset.ts';
import { statisticsOf } from '../statistics/statistics.ts';

export function statisticsHandlers(
  services: Services,
): Pick<Handlers, 'statistics.get' | 'statistics.export'> {
  return {
    'statistics.get': (scope) => statistics(services, scope),
    'statistics.export': {
      title: '导出统计',
      run: async (scope, job) => {
        const made = await statistics(services, scope);
        if (!made.ok) return made;
        return writeAll(services, '评查统计', ['xlsx'], job, () => statisticsXlsx(made.value, new Date()));
      },
    },
  };
}

async function statistics(services: Services, scope: StatisticsScope): Promise<Result<Statistics>> {
  const cases = await reviewedCases(services, scope);
  return cases.ok ? ok(statisticsOf(cases.value, scope, blockWords(services))) : cases;
}
