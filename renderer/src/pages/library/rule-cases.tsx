import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import type { ApiError, RuleCases } from '../../../../shared/generated/schemas.ts';
import { links } from '../../address/links.ts';
import { useClient } from '../../api/client.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { MachineTag } from '../../components/tags.tsx';
import { useMessages } from '../../messages/context.tsx';

type Ask =
  | { route: 'rules.cases'; input: { rule: string } }
  | { route: 'parameters.waiting'; input: { key: string } };

/** Stored cases that a rule left open, or that wait for a parameter, each leading to its findings. */
export function RuleCasesFound({ ask, action }: { ask: Ask; action: string }) {
  const { library } = useMessages();
  const { jobs } = useClient();
  const [running, setRunning] = useState(false);
  const [result, setResult] = useState<RuleCases>();
  const [error, setError] = useState<ApiError>();
  const find = async () => {
    setRunning(true);
    const found =
      ask.route === 'rules.cases'
        ? await jobs.run('rules.cases', ask.input)
        : await jobs.run('parameters.waiting', ask.input);
    setRunning(false);
    setResult(found.ok ? found.value : undefined);
    setError(found.ok ? undefined : found.error);
  };
  return (
    <>
      <div>
        <Button size="small" disabled={running} onClick={() => void find()}>
          {action}
        </Button>
      </div>
      {running && <p>{library.finding}</p>}
      {error && <ErrorPanel error={error} />}
      {result && <Found rule={ask.route === 'rules.cases' ? ask.input.rule : undefined} result={result} />}
    </>
  );
}

function Found({ rule, result }: { rule: string | undefined; result: RuleCases }) {
  const { library } = useMessages();
  const { looked, affected, fail, review, error, cases } = result;
  const all = fail + review + error;
  return (
    <>
      <p role="status">
        {library.foundCases(looked, affected, fail, review, error)} {all === 0 && library.foundNone}{' '}
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
