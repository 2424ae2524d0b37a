import { Button } from 'antd';
import type { RefObject } from 'react';
import type { EvidenceMark, Judgement, ReviewerVerdict } from '../../../../shared/generated/schemas.ts';
import { allowedVerdicts, choicesOf, type Line } from '../../../../shared/score/index.ts';
import { useKeyLabel } from '../../commands/provider.tsx';
import type { CommandId } from '../../commands/table.ts';
import { useMessages } from '../../messages/context.tsx';
import { canStep } from './amounts.ts';
import { effectText } from './effects.ts';
import { EvidenceList } from './evidence-list.tsx';
import type { LineMachine } from './line-machine.ts';
import { suggestionText } from './points-text.ts';
import { ReasonBox } from './reason-box.tsx';
import { usePhraseLibrary } from './use-phrase-library.ts';
import type { Review } from './use-review.ts';

const verdictCommands = [
  ['compliant', 'sheet.compliant'],
  ['violated', 'sheet.violated'],
  ['notApplicable', 'sheet.notApplicable'],
  ['documentMissing', 'sheet.documentMissing'],
  ['doubtful', 'sheet.doubtful'],
] as const satisfies readonly (readonly [ReviewerVerdict, CommandId])[];

export interface JudgeActs {
  verdict(verdict: ReviewerVerdict): void;
  accept(): void;
  step(by: 1 | -1): void;
  clear(): void;
  reason(text: string): void;
  evidence(places: string[]): void;
  /** Adds a place that was picked on a page. */
  mark(mark: EvidenceMark): void;
  /** 无页可引, and back. */
  noPage(): void;
  next(): void;
}

interface Props {
  review: Review;
  id: string;
  line: Line;
  held: Judgement | undefined;
  machine: LineMachine | undefined;
  problem: string | undefined;
  note: string;
  reason: string;
  reasonBox: RefObject<HTMLTextAreaElement | null>;
  phrases: readonly string[];
  phrasesOpen: boolean;
  places: readonly string[];
  acts: JudgeActs;
  /** What comes next where it is not the next line. */
  nextWord?: string;
  onPhrases(open: boolean): void;
}

/** 我的判断: verdict, points, reason and evidence of the current line. */
export function JudgeBar(props: Props) {
  const keyOf = useKeyLabel();
  const { review: words } = useMessages();
  const { held, acts, problem, note } = props;
  const library = usePhraseLibrary(props.machine?.findings[0]);
  return (
    <section className="judge-bar" aria-label={words.columns.mine}>
      <div className="row-flex">
        <VerdictButtons {...props} />
        <Points {...props} />
        <Button
          type="primary"
          size="small"
          className="push"
          title={words.next}
          onMouseDown={keepFocus}
          onClick={acts.next}
        >
          {`${props.nextWord ?? words.nextShort} ${keyOf('sheet.saveNext')}`}
        </Button>
      </div>
      <Effect {...props} />
      <ReasonBox
        key={props.id}
        box={props.reasonBox}
        value={props.reason}
        problem={problem}
        library={library}
        phrases={props.phrases}
        phrasesOpen={props.phrasesOpen}
        showChoices={problem !== undefined && held !== undefined && props.reason === ''}
        onPhrases={props.onPhrases}
        onChange={acts.reason}
      />
      {held && (held.verdict === 'violated' || held.evidence.length > 0) && (
        <EvidenceList held={held} places={props.places} onChange={acts.evidence} onNoPage={acts.noPage} />
      )}
      <p className="judge-note" role="status">
        {note}
      </p>
    </section>
  );
}

function VerdictButtons({ review, line, held, acts }: Props) {
  const keyOf = useKeyLabel();
  const { common, review: words } = useMessages();
  const allowed = allowedVerdicts(review.table, line);
  return (
    <span className="verdict-buttons">
      {verdictCommands.map(([verdict, command]) => {
        const word = common.judgements[verdict];
        const mayUse = allowed.includes(verdict);
        return (
          <button
            key={verdict}
            type="button"
            className={`verdict-button verdict-${verdict}`}
            aria-pressed={held?.verdict === verdict}
            disabled={!mayUse}
            title={mayUse ? words.verdictTitle(word, keyOf(command)) : words.verdictRefused}
            onMouseDown={keepFocus}
            onClick={() => acts.verdict(verdict)}
          >
            <kbd>{keyOf(command)}</kbd>
            {word}
          </button>
        );
      })}
      {held && (
        <button type="button" className="link-button" onMouseDown={keepFocus} onClick={acts.clear}>
          {words.clear}
        </button>
      )}
    </span>
  );
}

function Points({ line, held, machine, acts, review, id }: Props) {
  const keyOf = useKeyLabel();
  const messages = useMessages();
  const words = messages.review;
  const suggestion = machine?.suggestion;
  const kind = review.lines.find((entry) => entry.line === id)?.kind;
  if (line.kind === 'item' || kind === undefined) return null;
  const shown =
    held?.points !== undefined
      ? words.points(String(held.points))
      : held?.occurrences !== undefined
        ? words.occurrences(held.occurrences)
        : '';
  return (
    <span className="row-flex">
      {suggestion ? (
        <>
          <span className="quiet">{suggestionText(kind, suggestion, messages)}</span>
          {!held && (
            <Button size="small" onMouseDown={keepFocus} onClick={acts.accept}>
              {`${words.accept} ${keyOf('sheet.accept')}`}
            </Button>
          )}
        </>
      ) : (
        <span className="quiet no-suggestion">{words.noSuggestion}</span>
      )}
      {held && canStep(line, choicesOf(review.view.standard, review.view.settings), held) && (
        <span className="stepper">
          <button
            type="button"
            aria-label={words.less}
            title={keyOf('sheet.less')}
            onMouseDown={keepFocus}
            onClick={() => acts.step(-1)}
          >
            −
          </button>
          <span>{shown}</span>
          <button
            type="button"
            aria-label={words.more}
            title={keyOf('sheet.more')}
            onMouseDown={keepFocus}
            onClick={() => acts.step(1)}
          >
            +
          </button>
        </span>
      )}
    </span>
  );
}

/** What the judgement does to the formula, where that is not plain from its name. */
function Effect({ review, line, held }: Props) {
  const messages = useMessages();
  if (!held) return null;
  const { standard, settings } = review.view;
  const text = effectText(line, held.verdict, choicesOf(standard, settings), messages);
  return text === undefined ? null : <p className="judge-effect">{text}</p>;
}

/** A click on a button leaves the focus on the row, so that the keys go on working. */
export function keepFocus(event: { preventDefault(): void }): void {
  event.preventDefault();
}
