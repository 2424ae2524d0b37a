import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type {
  ApiError,
  Judgement,
  ReviewChange,
  ReviewerVerdict,
  ReviewLine,
  ReviewView,
  ScoreResult,
} from '../../../../shared/generated/schemas.ts';
import type { Result } from '../../../../shared/result.ts';
import { computeScore, type ScoreTable, tableOf } from '../../../../shared/score/index.ts';
import { useClient } from '../../api/client.tsx';
import { useMessages } from '../../messages/context.tsx';
import { useProfiles } from '../../office/profiles.tsx';
import { type LineMachine, machineByLine } from './line-machine.ts';
import { linesNow } from './progress.ts';
import { WriteQueue } from './write-queue.ts';

/** A review as the page shows it: what the store knows, with what is on its way there laid over it. */
export interface Review {
  view: ReviewView;
  table: ScoreTable;
  lines: readonly ReviewLine[];
  judgements: ReadonlyMap<string, Judgement>;
  result: ScoreResult;
  machine: ReadonlyMap<string, LineMachine>;
  /** The last act that could not be stored, with the line that it was about. */
  problem: { line: string | undefined; error: ApiError } | undefined;
  /** Writes of this window that the store has not answered yet. */
  writing: number;
  judge(judgement: Judgement): void;
  clear(line: string): void;
  undo(): Promise<string | undefined>;
  judgeFinding(rule: string, procedure: string, verdict: ReviewerVerdict | null, reason: string): void;
  decideVeto(input: {
    line: string;
    profile: string;
    decision: 'confirmed' | 'rejected';
    reason: string;
  }): Promise<ApiError | undefined>;
  sign(comment: string): Promise<ApiError | undefined>;
  /** Goes on in a case that the reviewer seems to be involved in. */
  goOn(reason: string): Promise<ApiError | undefined>;
  reload(): void;
  /** Resolves when everything written so far was answered. */
  settled(): Promise<void>;
}

/** null takes a judgement back. */
type OnTheWay = ReadonlyMap<string, Judgement | null>;

export function useReview(opened: ReviewView, reviewerId: string): Review {
  const client = useClient();
  const { review: words } = useMessages();
  const { profiles } = useProfiles();
  const [view, setView] = useState(opened);
  const [onTheWay, setOnTheWay] = useState<OnTheWay>(new Map());
  const [problem, setProblem] = useState<Review['problem']>();
  const [writing, setWriting] = useState(0);
  const queue = useRef(new WriteQueue());
  const revisions = useRef(opened.rowRevisions);
  const { review } = opened;

  const take = useCallback((change: ReviewChange) => {
    revisions.current = change.rowRevisions;
    // An absent canUndo must not keep the old one.
    setView(({ canUndo: _before, ...before }) => ({ ...before, ...change }));
  }, []);

  const takeAll = useCallback((fresh: ReviewView) => {
    revisions.current = fresh.rowRevisions;
    // The same standard must stay the same object: its score table is kept by identity.
    setView((before) => ({
      ...fresh,
      standard: sameStandard(before, fresh) ? before.standard : fresh.standard,
    }));
  }, []);

  const reload = useCallback(async () => {
    const fresh = await client.call('reviews.get', { review });
    if (!fresh.ok) return setProblem({ line: undefined, error: fresh.error });
    takeAll(fresh.value);
  }, [client, review, takeAll]);
  useReloadAfterChecks(reload);

  /** Sends one act; the store's answer is the truth, also when it refuses. */
  const send = useCallback(
    async (
      line: string | undefined,
      ask: () => Promise<Result<ReviewChange>>,
    ): Promise<ApiError | undefined> => {
      setWriting((count) => count + 1);
      const answer = await queue.current.add(ask);
      setWriting((count) => count - 1);
      if (answer.ok) {
        take(answer.value);
        setProblem(undefined);
        return undefined;
      }
      setProblem({ line, error: answer.error });
      if (answer.error.code === 'LATE_WRITE') await reload();
      return answer.error;
    },
    [take, reload],
  );

  const write = useCallback(
    async (line: string, judgement: Judgement | null) => {
      setOnTheWay((before) => new Map(before).set(line, judgement));
      await send(line, () => {
        const rowRevision = revisions.current[line] ?? 0;
        return judgement === null
          ? client.call('reviews.clear', { review, line, rowRevision })
          : client.call('reviews.judge', { review, judgement: bare(judgement), rowRevision });
      });
      setOnTheWay((before) => {
        if (before.get(line) !== judgement) return before;
        const next = new Map(before);
        next.delete(line);
        return next;
      });
    },
    [client, review, send],
  );

  const table = useMemo(() => tableOf(view.standard, view.settings.schedule), [view.standard, view.settings]);
  if (!table) throw new Error(`standard ${view.standard.id} has no schedule ${view.settings.schedule}`);
  const { standard, settings, findings, suggestions } = view;
  const machine = useMemo(
    () => machineByLine({ standard, settings, findings, suggestions }),
    [standard, settings, findings, suggestions],
  );
  const judgements = useMemo(
    () => merged(view.judgements, onTheWay, machine, reviewerId),
    [view.judgements, onTheWay, machine, reviewerId],
  );
  const lines = useMemo(
    () =>
      linesNow({
        standard: view.standard,
        settings: view.settings,
        lines: view.lines,
        judgements: [...judgements.values()],
        onTheWay,
        evidenceMissing: words.evidenceMissing,
      }),
    [view.standard, view.settings, view.lines, judgements, onTheWay, words],
  );
  const result = useMemo(
    () =>
      onTheWay.size === 0
        ? view.result
        : computeScore(
            view.standard,
            view.settings,
            [...judgements.values()],
            (person) => profiles.find(({ id }) => id === person)?.name ?? person,
          ),
    [onTheWay, view.result, view.standard, view.settings, judgements, profiles],
  );

  return {
    view,
    table,
    lines,
    judgements,
    result,
    machine,
    problem,
    writing,
    judge: (judgement) => void write(judgement.line, judgement),
    clear: (line) => void write(line, null),
    undo: async () => {
      const undone = view.canUndo;
      const error = await send(undefined, () => client.call('reviews.undo', { review }));
      return error ? undefined : undone;
    },
    judgeFinding: (rule, procedure, verdict, reason) =>
      void send(undefined, () =>
        client.call('reviews.judgeFinding', {
          review,
          rule,
          procedure,
          verdict,
          ...(reason.trim() === '' ? {} : { reason }),
        }),
      ),
    decideVeto: (input) => send(input.line, () => client.call('reviews.decideVeto', { review, ...input })),
    sign: (comment) =>
      send(undefined, () =>
        client.call('reviews.sign', { review, ...(comment.trim() === '' ? {} : { comment }) }),
      ),
    goOn: async (reason) => {
      const answer = await queue.current.add(() => client.call('reviews.goOn', { review, reason }));
      if (!answer.ok) return answer.error;
      takeAll(answer.value);
      return undefined;
    },
    reload: () => void reload(),
    settled: () => queue.current.add(() => Promise.resolve()),
  };
}

/** Judgements of the store with those on their way laid over them, as the store will complete them. */
function merged(
  stored: readonly Judgement[],
  onTheWay: OnTheWay,
  machine: ReadonlyMap<string, LineMachine>,
  reviewerId: string,
): ReadonlyMap<string, Judgement> {
  const result = new Map(stored.map((judgement) => [judgement.line, judgement]));
  for (const [line, judgement] of onTheWay) {
    if (judgement === null) {
      result.delete(line);
      continue;
    }
    const suggestion = machine.get(line)?.suggestion;
    result.set(line, { ...bare(judgement), by: reviewerId, ...(suggestion ? { suggestion } : {}) });
  }
  return result;
}

/** A judgement without what the store adds itself. */
function bare(judgement: Judgement): Judgement {
  const { suggestion: _suggestion, by: _by, secondPerson: _secondPerson, ...own } = judgement;
  return own;
}

function sameStandard(a: ReviewView, b: ReviewView): boolean {
  return a.settings.standard.hash === b.settings.standard.hash;
}

/** Findings change when cases are imported or checked again; own writes answer for themselves. */
function useReloadAfterChecks(reload: () => Promise<void>): void {
  const { bridge } = useClient();
  useEffect(
    () =>
      bridge.onEvent((event) => {
        const { job } = event;
        const checks = job && /^(cases\.(import|recheck)|samples\.open|backup\.restore)$/.test(job.route);
        if (checks && job.state !== 'running') void reload();
      }),
    [bridge, reload],
  );
  useEffect(() => {
    const onFocus = () => {
      if (document.visibilityState === 'visible') void reload();
    };
    document.addEventListener('visibilitychange', onFocus);
    return () => document.removeEventListener('visibilitychange', onFocus);
  }, [reload]);
}
