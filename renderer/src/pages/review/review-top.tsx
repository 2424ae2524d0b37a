import { Button } from 'antd';
import { Link } from 'wouter';
import { links } from '../../address/links.ts';
import { useKeyLabel } from '../../commands/provider.tsx';
import { localTime } from '../../components/words.ts';
import { useMessages } from '../../messages/context.tsx';
import { keepFocus } from './judge-bar.tsx';
import { countLines } from './progress.ts';
import type { Review } from './use-review.ts';

interface Props {
  review: Review;
  onSign(): void;
  onExport(): void;
  onUndo(): void;
  onChangeStandard(): void;
}

/** Which sheet this is, how far it has come, and what can be done with it. */
export function ReviewTop({ review, onSign, onExport, onUndo, onChangeStandard }: Props) {
  const keyLabel = useKeyLabel();
  const { compare, review: words } = useMessages();
  const { standard, state, heading, reviewer, campaign } = review.view;
  const count = countLines(review.lines);
  const isSigned = state.state === 'signed';
  return (
    <div className="review-top">
      <p className="print-only">
        {[heading.caseNumber, heading.decisionNumber, heading.party, heading.agency, reviewer]
          .filter(Boolean)
          .join('  ')}
      </p>
      <h1 className="clip" title={standard.title}>
        {standard.title}
      </h1>
      {standard.label !== null && <span className="tag tag-review">{standard.label}</span>}
      {campaign ? (
        <a
          className="clip"
          title={campaign.name}
          href={`#${links.campaign(campaign.campaign, { tab: 'progress' })}`}
        >
          {campaign.name}
        </a>
      ) : (
        <button type="button" className="link-button no-print" onClick={onChangeStandard}>
          {words.changeStandard}
        </button>
      )}
      <Link className="no-print" href={links.compare(heading.id)}>
        {compare.open}
      </Link>
      <strong data-looked={count.looked} data-lines={count.all}>
        {words.looked(count.looked, count.all)}
      </strong>
      {isSigned && (
        <span className="review-signed">
          {words.signed(state.signedBy ?? '', state.signedAt === undefined ? '' : localTime(state.signedAt))}
          {state.changedSince && <span className="tag tag-review">{words.signedChanged}</span>}
          {state.logHead !== undefined && (
            <span className="quiet">{words.signHash(state.logHead.slice(0, 12))}</span>
          )}
        </span>
      )}
      {review.writing > 0 && <span className="quiet">{words.saving}</span>}
      <span className="row-flex push no-print">
        <Button
          size="small"
          disabled={review.view.canUndo === undefined}
          onMouseDown={keepFocus}
          onClick={onUndo}
        >
          {`${words.undo} ${keyLabel('sheet.undo')}`}
        </Button>
        <Button size="small" onClick={onExport}>{`${words.export}…`}</Button>
        <Button size="small" type="primary" onClick={onSign}>
          {`${isSigned ? words.signAgain : words.sign}…`}
        </Button>
      </span>
    </div>
  );
}
