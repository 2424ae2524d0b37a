import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import type { ApiError, RuleCases } from '../../../../shared/generated/schemas.ts';
import { links } from '../../address/links.ts';
import { useClient } from '../../api/client.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { MachineTag } from '../../components/tags.tsx';
import { useMessages } from '../../messages/context.tsx';

/** Stored cases in which a rule did not pass, each leading to its finding. */
export function RuleCasesFound({ rule }: { rule: string }) {
  const { library } = useMessages();
  const { jobs } = useClient();
  const [running, setRunning] = useState(false);
  const [result, setResult] = useState<RuleCases>();
  const [error, setError] = useState<ApiError>();
  const find = async () => {
    setRunning(true);
    const found = await jobs.run('rules.cases', { rule });
    setRunning(false);
    setResult(found.ok ? found.value : undefined);
    setError(found.ok ? undefined : found.error);
  };
  return (
    <>
      <div>
        <Button size="small" disabled={running} onClick={() => void find()}>
          {library.findCases}
        </Button>
      </div>
      {running && <p>{library.finding}</p>}
      {error && <ErrorPanel error={error} />}
      {result && <Found rule={rule} result={result} />}
    </>
  );
}

function Found({ rule, result }: { rule: string; result: RuleCases }) {
  const { library } = useMessages();
  const { looked, fail, review, error, cases } = result;
  const all = fail + review + error;
  return (
    <>
      <p role="status">
        {library.foundCases(looked, fail, review, error)} {all === 0 && library.foundNone}{' '}
        {all > cases.length && library.onlyFirst(cases.length)}
      </p>
      <ul className="rule-cases">
        {cases.map(({ case: id, label, verdict, message }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one case may have two procedures with the rule
          <li key={index}>
            <MachineTag verdict={verdict} />{' '}
            <Link href={links.case(id, { tab: 'findings', show: 'all', finding: rule })}>{label}</Link>{' '}
            <span className="quiet">{message}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
