import { Button } from 'antd';
import { useState } from 'react';
import type { ApiError, RuleExamples } from '../../../../shared/generated/schemas.ts';
import { useClient } from '../../api/client.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { MachineTag } from '../../components/tags.tsx';
import { useMessages } from '../../messages/context.tsx';

/** 运行示例: what each example of a rule comes out as now. */
export function RuleExamplesRun({ rule }: { rule: string }) {
  const { library } = useMessages();
  const { call } = useClient();
  const [result, setResult] = useState<RuleExamples>();
  const [error, setError] = useState<ApiError>();
  const run = async () => {
    const ran = await call('rules.examples', { rule });
    setResult(ran.ok ? ran.value : undefined);
    setError(ran.ok ? undefined : ran.error);
  };
  return (
    <>
      <div>
        <Button size="small" onClick={() => void run()}>
          {library.runExamples}
        </Button>
      </div>
      {error && <ErrorPanel error={error} />}
      {result && <ResultTable result={result} />}
    </>
  );
}

function ResultTable({ result: { examples } }: { result: RuleExamples }) {
  const { library } = useMessages();
  return (
    <table role="status">
      <thead>
        <tr>
          <th scope="col">{library.exampleColumns.name}</th>
          <th scope="col">{library.exampleColumns.wanted}</th>
          <th scope="col">{library.exampleColumns.result}</th>
          <th scope="col">{library.exampleColumns.message}</th>
        </tr>
      </thead>
      <tbody>
        {examples.map(({ name, ok, wanted, message, problem }) => (
          <tr key={name}>
            <td>{name}</td>
            <td>
              <MachineTag verdict={wanted} />
            </td>
            <td>{ok ? library.exampleOk : <strong>{library.exampleWrong(problem ?? '')}</strong>}</td>
            <td>{message}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
