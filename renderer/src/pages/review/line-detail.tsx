import { useState } from 'react';
import type { CheckFinding, Evidence, Judgement } from '../../../../shared/generated/schemas.ts';
import { type Line, lineText } from '../../../../shared/score/index.ts';
import { FindingCard } from '../../components/finding/card.tsx';
import { FindingHead } from '../../components/finding/head.tsx';
import { useMessages } from '../../messages/context.tsx';
import { useStageTerms } from '../../office/stage-terms.ts';
import { findingId } from '../case/finding-list.ts';
import { VetoNotes } from './act-form.tsx';
import { FindingJudgementForm } from './finding-judgement.tsx';
import { isVeto } from './judging.ts';
import { linesOfRule } from './line-machine.ts';
import type { Review } from './use-review.ts';
import { VetoDecision } from './veto-decision.tsx';

interface Props {
  review: Review;
  id: string;
  line: Line;
  held: Judgement | undefined;
  /** The inline form shows the standard's notes itself. */
  formOpen: boolean;
  onPlace(place: Evidence): void;
  onLine(line: string): void;
}

/** All about the current line: the standard's words, the veto's state, and the findings behind it. */
export function LineDetail({ review, id, line, held, formOpen, onPlace, onLine }: Props) {
  const { review: words } = useMessages();
  const machine = review.machine.get(id);
  const findings = machine?.findings ?? [];
  const hasLinks = (review.lines.find((entry) => entry.line === id)?.rules.length ?? 0) > 0;
  return (
    <section className="line-detail pane-narrow" aria-label={words.detailPane} data-pane tabIndex={-1}>
      <h3>{lineText(line)}</h3>
      {line.kind === 'item' && <ItemNotes line={line} />}
      {line.kind === 'veto' && !formOpen && <VetoNotes line={line} />}
      {held?.verdict === 'violated' && isVeto(line) && (
        <VetoDecision review={review} held={held} text={lineText(line)} />
      )}
      <p className="quiet">
        {findings.length > 0
          ? words.findingsOfLine(findings.length)
          : hasLinks
            ? words.rulesMissing
            : words.noFindings}
      </p>
      <LinkedFindings
        key={id}
        review={review}
        findings={findings}
        current={id}
        onPlace={onPlace}
        onLine={onLine}
      />
    </section>
  );
}

function ItemNotes({ line }: { line: Line & { kind: 'item' } }) {
  const { review } = useMessages();
  const { notApplicableWhen, whenMissing, note } = line.item;
  return (
    <>
      {notApplicableWhen !== null && <p>{review.itemNotApplicableWhen(notApplicableWhen)}</p>}
      {whenMissing && <p>{review.itemWhenMissing(whenMissing.text)}</p>}
      {note !== null && <p className="quiet">{note}</p>}
    </>
  );
}

interface LinkedProps {
  review: Review;
  findings: readonly CheckFinding[];
  current: string;
  onPlace(place: Evidence): void;
  onLine(line: string): void;
}

/** The gravest finding open, the others folded to one line. */
function LinkedFindings({ review, findings, current, onPlace, onLine }: LinkedProps) {
  const stages = useStageTerms();
  const [first] = findings;
  const [open, setOpen] = useState(first && findingId(first));
  return findings.map((finding) => {
    const id = findingId(finding);
    if (id !== open) {
      return (
        <button key={id} type="button" className="finding-folded" onClick={() => setOpen(id)}>
          <FindingHead finding={finding} stage={stages.get(finding.rule)} />
          <span>{finding.message}</span>
        </button>
      );
    }
    return (
      <div key={id} className="finding-opened">
        <FindingCard
          finding={finding}
          stage={stages.get(finding.rule)}
          onOpenPlace={onPlace}
          effect={<LinkedLines review={review} finding={finding} current={current} onLine={onLine} />}
          judgement={<FindingJudgementForm review={review} finding={finding} />}
        />
      </div>
    );
  });
}

/** 影响: rows of the sheet that this finding informs, each a door. */
function LinkedLines({
  review,
  finding,
  current,
  onLine,
}: {
  review: Review;
  finding: CheckFinding;
  current: string;
  onLine(line: string): void;
}) {
  const words = useMessages();
  const lines = linesOfRule(review.table, finding.rule).filter((id) => id !== current);
  if (lines.length === 0) return <>{words.review.lineDetail}</>;
  return (
    <ul>
      <li>{words.review.lineDetail}</li>
      {lines.map((id) => {
        const line = review.table.lines.get(id);
        const text = line ? lineText(line) : id;
        return (
          <li key={id}>
            <button
              type="button"
              className="link-button"
              title={words.review.goToLine(text)}
              onClick={() => onLine(id)}
            >
              {text}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
