import { useState } from 'react';
import type { Input } from '../../../../shared/contract.ts';
import type {
  ApiError,
  ArrangedCase,
  FileRef,
  ImportPlanView,
  SortedFile,
  SortedFiles,
} from '../../../../shared/generated/schemas.ts';
import { useClient } from '../../api/client.tsx';

type ImportRoute = 'cases.import' | 'imports.continue' | 'ledgers.import' | 'exports.import';

/** Files with what the program would make of them, while a person looks at it. */
export interface Planned {
  files: FileRef[];
  plan: ImportPlanView;
}

/** Registers and exports that wait for answers, one after the other. */
export interface Waiting {
  files: readonly SortedFile[];
  profiles: SortedFiles['profiles'];
}

/** Takes files from the picker or a drop: what needs no answer starts at once, the rest asks first. */
export function useBegin(onStarted: (job: string) => void) {
  const { jobs, call } = useClient();
  const [fetching, setFetching] = useState(false);
  const [error, setError] = useState<ApiError>();
  const [planned, setPlanned] = useState<Planned>();
  const [waiting, setWaiting] = useState<Waiting>({ files: [], profiles: [] });

  const start = async <R extends ImportRoute>(route: R, input: Input<R>) => {
    const started = await jobs.start(route, input);
    if (started.ok) onStarted(started.value);
    else setError(started.error);
  };
  /** One case of files that all have their place needs no look; anything else is shown first. */
  const planOrStart = async (files: FileRef[]) => {
    const planned = await call('imports.plan', { files });
    if (!planned.ok) {
      setError(planned.error);
      return;
    }
    const { cases, loose, duplicates } = planned.value;
    if (cases.length < 2 && loose.length === 0 && duplicates.length === 0)
      await start('cases.import', { files });
    else setPlanned({ files, plan: planned.value });
  };
  /** Starts the import with cases as they were arranged; without cases the plan is let go. */
  const beginPlanned = async (cases?: ArrangedCase[]) => {
    const files = planned?.files;
    setPlanned(undefined);
    setError(undefined);
    if (files && cases) await start('cases.import', { files, cases });
  };
  const begin = async (choose: () => Promise<FileRef[]>) => {
    setFetching(true);
    setError(undefined);
    try {
      const files = await choose();
      if (files.length === 0) return;
      const loose = files.filter(({ isFolder }) => !isFolder);
      const sorted = loose.length > 0 ? await call('registers.sort', { files: loose }) : undefined;
      if (sorted && !sorted.ok) {
        setError(sorted.error);
        return;
      }
      const asking = sorted?.value.files.filter(({ what }) => what !== 'other') ?? [];
      const tokens = new Set(asking.map(({ file }) => file.token));
      const rest = files.filter(({ token }) => !tokens.has(token));
      setWaiting({ files: asking, profiles: sorted?.value.profiles ?? [] });
      if (rest.length > 0) await planOrStart(rest);
    } catch (problem) {
      setError({ code: 'PICK', message: problem instanceof Error ? problem.message : String(problem) });
    } finally {
      setFetching(false);
    }
  };
  /** Starts what was answered and goes on to the next; without input the file is let go. */
  const answer = async <R extends ImportRoute>(route?: R, input?: Input<R>) => {
    setWaiting(({ files, profiles }) => ({ files: files.slice(1), profiles }));
    setError(undefined);
    if (route && input) await start(route, input);
  };
  return { begin, answer, waiting, fetching, error, planned, beginPlanned, start };
}
