import { fail } from '../../../shared/result.ts';
import type { Handlers } from '../dispatch.ts';
import type { Services } from '../services.ts';

export function reportHandlers(_services: Services): Pick<Handlers, 'reports.case' | 'reports.batch'> {
  return {
    'reports.case': { title: '生成评查表', run: async () => fail('NOT_READY', '报告功能还没有接上。') },
    'reports.batch': { title: '生成汇总表', run: async () => fail('NOT_READY', '报告功能还没有接上。') },
  };
}
