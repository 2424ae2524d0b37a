import { Button } from 'antd';
import { useState } from 'react';
import type { ApiError, OwnCase, OwnCaseTie } from '../../../../shared/generated/schemas.ts';
import { localTime } from '../../components/words.ts';
import { useMessages } from '../../messages/context.tsx';
import type { Messages } from '../../messages/zh-CN.ts';
import '../../components/panels.css';

interface Props {
  ownCase: OwnCase;
  onGoOn(reason: string): Promise<ApiError | undefined>;
}

/** More ties than these are told on demand: the sheet needs the room. */
const mostTies = 3;

/** 回避: says what ties the reviewer to the case, and takes the reason for going on all the same. */
export function OwnCaseBanner({ ownCase, onGoOn }: Props) {
  const { review: words } = useMessages();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const goOn = async () => {
    if (reason.trim() === '') return setProblem(words.ownCaseReasonMissing);
    setProblem((await onGoOn(reason))?.message);
  };
  const [all, setAll] = useState(false);
  const listed = all ? ownCase.ties : ownCase.ties.slice(0, mostTies);
  const more = ownCase.ties.length - listed.length;
  const ties = listed.map((tie) => tieText(tie, words)).join(words.ownCaseBetween);
  const moreButton = more > 0 && (
    <button type="button" className="link-button no-print" onClick={() => setAll(true)}>
      {words.ownCaseMore(more)}
    </button>
  );
  if (ownCase.reason !== undefined) {
    return (
      <p className="panel panel-note">
        <span>
          <strong>{words.ownCaseSays(ties)}</strong> {moreButton}{' '}
          {words.ownCaseGoneOn(ownCase.reason, localTime(ownCase.at ?? ''))}
        </span>
      </p>
    );
  }
  return (
    <section className="panel panel-warn" aria-label={words.ownCaseTitle}>
      <span>
        <strong>{words.ownCaseSays(ties)}</strong> {moreButton} {words.ownCaseLead}
      </span>
      <span className="row-flex no-print">
        <input
          className="own-case-reason"
          aria-label={words.ownCaseReason}
          placeholder={words.ownCaseReason}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button size="small" onClick={() => void goOn()}>
          {words.ownCaseGoOn}
        </Button>
        {problem !== undefined && (
          <span className="field-problem" role="alert">
            {problem}
          </span>
        )}
      </span>
    </section>
  );
}

function tieText({ kind, role, documents }: OwnCaseTie, words: Messages['review']): string {
  if (kind === 'unit') return words.ownCaseUnit(role);
  if (kind === 'party') return words.ownCaseParty(role);
  return words.ownCaseNamed(role, documents.slice(0, 3).join(words.ownCaseListComma), documents.length);
}
