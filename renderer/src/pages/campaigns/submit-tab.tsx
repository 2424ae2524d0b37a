import { Button } from 'antd';
import { useState } from 'react';
import type { FileRef, LedgerImportInput, SubmitResult } from '../../../../shared/generated/schemas.ts';
import type { Result } from '../../../../shared/result.ts';
import { useClient } from '../../api/client.tsx';
import { useMessages } from '../../messages/context.tsx';
import { LedgerDialog } from '../import/ledger-dialog.tsx';
import { EntryList } from './entry-list.tsx';
import type { TabProps } from './page.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { StrataTable } from './strata-table.tsx';

/** 报送: the list that is drawn from, from the store and from registers. */
export function SubmitTab(props: TabProps) {
  const { campaigns } = useMessages();
  const words = campaigns.submit;
  const { view, onTab } = props;
  const isOpen = view.draw === undefined;
  const hasList = view.strata.length > 0;
  return (
    <>
      <p className="quiet">{isOpen ? words.lead : words.closed}</p>
      {isOpen && <Sources {...props} />}
      {hasList ? (
        <>
          <StrataTable
            label={words.table}
            strata={view.strata}
            columns={[
              { name: 'population', title: words.columns.population },
              { name: 'quota', title: words.columns.quota },
            ]}
            onOpen={(column, stratum) =>
              column === 'population'
                ? () =>
                    onTab(
                      'submit',
                      stratum ? { agency: stratum.agency, type: stratum.caseType } : { show: 'all' },
                    )
                : undefined
            }
          />
          <Withdrawing {...props} isOpen={isOpen} />
        </>
      ) : (
        <p>{words.empty}</p>
      )}
    </>
  );
}

function Sources({ view, onTab, onError }: TabProps) {
  const { campaigns } = useMessages();
  const words = campaigns.submit;
  const client = useClient();
  const [ledger, setLedger] = useState<FileRef>();
  const [result, setResult] = useState<SubmitResult>();
  const [busy, setBusy] = useState(false);
  const take = async (ask: () => Promise<Result<SubmitResult>>) => {
    setBusy(true);
    const taken = await ask();
    setBusy(false);
    onError(taken.ok ? undefined : taken.error);
    setResult(taken.ok ? taken.value : undefined);
  };
  const choose = async () => {
    const [file] = await client.bridge.pickFiles({
      extensions: ['xlsx', 'xls'],
      multiple: false,
      folder: false,
    });
    setLedger(file);
  };
  const takeLedger = (input: LedgerImportInput) => {
    setLedger(undefined);
    void take(() => client.jobs.run('campaigns.submitLedger', { campaign: view.campaign, ledger: input }));
  };
  const isFull = view.strata.length > 0 && view.waiting === 0;
  return (
    <div className="panel panel-note">
      <p>
        {view.waiting > 0 ? words.waiting(view.waiting) : words.none}
        {view.undated > 0 && ` ${words.undated(view.undated)}`}
      </p>
      <div className="row-flex">
        {view.waiting > 0 && (
          <Button
            type="primary"
            disabled={busy}
            onClick={() =>
              void take(() => client.call('campaigns.submitStored', { campaign: view.campaign }))
            }
          >
            {words.take}
          </Button>
        )}
        <Button disabled={busy} onClick={() => void choose()}>
          {`${words.ledger}…`}
        </Button>
        {view.strata.length > 0 && (
          <Button type={isFull ? 'primary' : 'default'} onClick={() => onTab('draw')}>
            {words.toDraw}
          </Button>
        )}
      </div>
      {result && <Taken result={result} />}
      {ledger && (
        <LedgerDialog
          key={ledger.token}
          file={ledger}
          onTake={takeLedger}
          onClose={() => setLedger(undefined)}
        />
      )}
    </div>
  );
}

function Taken({ result }: { result: SubmitResult }) {
  const { campaigns } = useMessages();
  const words = campaigns.submit;
  return (
    <div role="status">
      <p>{words.result(result.added, result.known)}</p>
      {result.leftTotal > 0 && (
        <>
          <p>{words.left(result.leftTotal)}</p>
          <ul>
            {result.left.map(({ place, message }) => (
              <li key={`${place} ${message}`}>{`${place}：${message}`}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Withdrawing({ view, onError, isOpen }: TabProps & { isOpen: boolean }) {
  const { campaigns } = useMessages();
  const words = campaigns.submit;
  const client = useClient();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  return (
    <>
      <EntryList
        campaign={view.campaign}
        agencies={[...new Set(view.strata.map(({ agency }) => agency))]}
        usual="all"
        {...(isOpen ? { selected, onSelect: setSelected } : {})}
      />
      {isOpen && selected.size > 0 && (
        <Button
          onClick={() => setAsking(true)}
        >{`${words.withdraw} ${campaigns.cases(selected.size)}…`}</Button>
      )}
      {asking && (
        <ReasonDialog
          title={words.withdrawTitle}
          text={words.withdrawAsk(selected.size)}
          action={words.withdraw}
          onClose={() => setAsking(false)}
          onAct={async (reason) => {
            const done = await client.call('campaigns.withdraw', {
              campaign: view.campaign,
              entries: [...selected],
              reason,
            });
            if (!done.ok) return done.error;
            setSelected(new Set());
            onError(undefined);
            return undefined;
          }}
        />
      )}
    </>
  );
}
