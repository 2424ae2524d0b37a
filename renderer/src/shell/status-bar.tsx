import { useSavedAt } from '../api/client.tsx';
import { useQuery } from '../api/use-query.ts';
import { clock } from '../components/words.ts';
import { useMessages } from '../messages/context.tsx';
import { JobStrip } from './jobs.tsx';

export function StatusBar() {
  const { shell } = useMessages();
  const saved = useSavedAt();
  const check = useQuery('app.selfCheck', {});
  const packs = check.value?.packs ?? [];
  const rules = packs.reduce((sum, pack) => sum + pack.version.rules, 0);
  return (
    <footer className="status-bar">
      <span>{shell.offline}</span>
      <span data-saved={saved ? clock(saved) : ''}>
        {saved ? shell.saved(clock(saved)) : shell.nothingSaved}
      </span>
      <JobStrip />
      {check.value && <span className="push">{shell.packs(packs.length, rules)}</span>}
    </footer>
  );
}
