import { type RefObject, useState } from 'react';
import type { EvidenceMark, Judgement, ReviewerVerdict } from '../../../../shared/generated/schemas.ts';
import { checkJudgement, choicesOf, judgementFrom, type Line } from '../../../../shared/score/index.ts';
import { useMessages } from '../../messages/context.tsx';
import { type StepResult, stepAmount, zeroAmount } from './amounts.ts';
import type { JudgeActs } from './judge-bar.tsx';
import { judgementFor, machinePlaces, verdictStep } from './judging.ts';
import { useReasonDrafts } from './reason-drafts.ts';
import type { Review } from './use-review.ts';

export interface Judging {
  acts: JudgeActs & { zero(): void; undo(): void };
  /** The act whose inline form is open. */
  form: { line: string; verdict: ReviewerVerdict; base: Judgement } | undefined;
  closeForm(): void;
  write(judgement: Judgement): void;
  /** Tells the reviewer something about the last key. */
  say(text: string): void;
  note: string;
  /** Reason of the current row: stored, or typed before there is a judgement to store it with. */
  reason: string;
}

interface Row {
  review: Review;
  cursor: string;
  line: Line | undefined;
  reasonBox: RefObject<HTMLTextAreaElement | null>;
  onNext(): void;
}

/** One key, one judgement; what still needs a reason moves the focus there. */
export function useJudging({ review, cursor, line, reasonBox, onNext }: Row): Judging {
  const { review: words, common } = useMessages();
  const [form, setForm] = useState<Judging['form']>();
  const [said, setSaid] = useState({ row: '', text: '' });
  const setNote = (text: string) => setSaid({ row: cursor, text });
  const drafts = useReasonDrafts(review.view.review);
  const held = review.judgements.get(cursor);
  const [waiting, setWaiting] = useState<ReadonlyMap<string, readonly EvidenceMark[]>>(new Map());
  const marks = held ? (held.marks ?? []) : (waiting.get(cursor) ?? []);
  const reason = held ? (held.reason ?? '') : (drafts.get(cursor) ?? '');
  const machine = review.machine.get(cursor);
  const row = { table: review.table, id: cursor, machine, held, reason, marks, page: common.page };
  const { standard, settings } = review.view;

  const write = (judgement: Judgement) => {
    setForm(undefined);
    setNote('');
    review.judge(judgement);
    const suggestion = machine?.suggestion;
    const owed = checkJudgement(standard, settings, {
      ...judgement,
      by: '-',
      ...(suggestion ? { suggestion } : {}),
    });
    if (owed.some((problem) => problem.code === 'judgement.reasonNeeded')) reasonBox.current?.focus();
  };
  const verdict = (wanted: ReviewerVerdict) => {
    const step = verdictStep(row, wanted);
    if (step.kind === 'refused') return setNote(words.verdictRefused);
    if (step.kind === 'write') return write(step.judgement);
    setForm({ line: cursor, verdict: wanted, base: judgementFor(row, wanted) });
  };
  const accept = () => {
    const suggestion = machine?.suggestion;
    if (!suggestion || held) return;
    // A veto asks for its reason first, also where the machine put it forward.
    if (suggestion.verdict === 'violated' && verdictStep(row, 'violated').kind === 'form')
      return verdict('violated');
    const judgement = judgementFrom(review.table, suggestion);
    const evidence = suggestion.verdict === 'violated' ? machinePlaces(row) : [];
    write({ ...judgement, evidence, ...(reason === '' ? {} : { reason }) });
  };
  const change = (result: StepResult) => {
    if ('judgement' in result) return write(result.judgement);
    setNote(result.stopped === 'limit' ? words.stepLimit : words.stepFixed);
  };
  const choices = choicesOf(standard, settings);
  return {
    form: form?.line === cursor ? form : undefined,
    closeForm: () => setForm(undefined),
    write,
    say: setNote,
    note: said.row === cursor ? said.text : '',
    reason,
    acts: {
      verdict,
      accept,
      step: (by) => line && held && change(stepAmount(line, choices, held, by)),
      zero: () => line && held && change(zeroAmount(line, held)),
      clear: () => review.clear(cursor),
      reason: (text) => {
        if (!held) return drafts.set(cursor, text);
        const { reason: _before, ...rest } = held;
        review.judge(text.trim() === '' ? rest : { ...rest, reason: text.trim() });
      },
      evidence: (places) => {
        if (!held) return setWaiting(new Map(waiting).set(cursor, marksIn(marks, places)));
        const { noPage: _noPage, ...rest } = held;
        review.judge({ ...rest, evidence: places, ...withMarks(marksIn(marks, places)) });
      },
      mark: (mark) => {
        const next = [...marks.filter(({ text }) => text !== mark.text), mark];
        if (!held) {
          setWaiting(new Map(waiting).set(cursor, next));
          return setNote(words.markWaits(mark.text));
        }
        const { noPage: _noPage, ...rest } = held;
        const evidence = [...new Set([...held.evidence, mark.text])];
        review.judge({ ...rest, evidence, marks: next });
        setNote(words.markKept(mark.text));
      },
      noPage: () => {
        if (!held) return;
        const { noPage: before, ...rest } = held;
        review.judge(before ? rest : { ...rest, noPage: true });
        if (!before && !held.reason?.trim()) reasonBox.current?.focus();
      },
      next: onNext,
      undo: () => {
        if (review.view.canUndo === undefined) return setNote(words.nothingToUndo);
        void review.undo().then((undone) => {
          if (undone !== undefined) setNote(words.undone(nameOf(review, undone)));
        });
      },
    },
  };
}

/** Marks whose reference is still among the evidence. */
function marksIn(marks: readonly EvidenceMark[], evidence: readonly string[]): EvidenceMark[] {
  return marks.filter(({ text }) => evidence.includes(text));
}

function withMarks(marks: EvidenceMark[]): { marks?: EvidenceMark[] } {
  return marks.length > 0 ? { marks } : {};
}

/** The row that an undo was about, in the words of the sheet. */
function nameOf(review: Review, id: string): string {
  return review.lines.find((line) => line.line === id)?.text ?? id;
}
