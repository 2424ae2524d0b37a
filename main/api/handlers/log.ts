import type { HistoryPage, VerifyResult } from '../../../shared/generated/schemas.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Handlers } from '../dispatch.ts';
import type { Services } from '../services.ts';
import { eventText } from '../views/event-text.ts';

export function logHandlers(services: Services): Pick<Handlers, 'log.history' | 'log.verify'> {
  return {
    'log.history': async ({ case: caseId, review: reviewId, offset, limit }) => {
      const events = await services.store.run('listEvents', {
        ...(caseId === undefined ? {} : { caseId }),
        ...(reviewId === undefined ? {} : { reviewId }),
        offset,
        limit,
      });
      if (!events.ok) return events;
      const profiles = await services.store.run('listProfiles');
      if (!profiles.ok) return profiles;
      const names = new Map(profiles.value.map((profile) => [profile.id, profile.name]));
      const page: HistoryPage = {
        total: events.value.total,
        events: events.value.events.map((event) => ({
          seq: event.seq,
          at: event.at,
          actor: names.get(event.actor) ?? '本机',
          kind: event.kind,
          text: eventText(event.kind, event.body, names),
          hash: event.hash,
        })),
      };
      return ok(page);
    },
    'log.verify': { title: '核对留痕', run: () => verifyLog(services) },
  };
}

export async function verifyLog(services: Pick<Services, 'store'>): Promise<Result<VerifyResult>> {
  const check = await services.store.run('checkLog');
  if (!check.ok) return check;
  const { events, head, brokenAt, problem } = check.value;
  return ok({
    events,
    intact: problem === undefined,
    ...(head === undefined ? {} : { head }),
    ...(brokenAt === undefined ? {} : { brokenAt }),
    text:
      problem === undefined
        ? `${events} 条，链条完整`
        : `${problem}。从这里起的记录不能作为依据；请用最近的备份核对，并保留现在的数据文件夹。`,
  });
}
