import type { ParameterTrialResult } from '../../../../shared/generated/schemas.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMessages } from '../../messages/context.tsx';

/** How many verdicts a value would change, before it is saved. */
export function TrialResult({ result }: { result: ParameterTrialResult }) {
  const { library } = useMessages();
  const rules = useQuery('rules.list', {});
  const titles = new Map((rules.value?.rules ?? []).map((rule) => [rule.id, rule.title]));
  if (result.verdicts === 0) return <p className="panel panel-note">{library.tryNothing}</p>;
  return (
    <div className="panel panel-warn" role="status">
      <p>{library.tryResult(result.cases, result.verdicts)}</p>
      <ul>
        {result.byRule.map(({ rule, changed }) => (
          <li key={rule}>{library.tryRule(titles.get(rule) ?? rule, changed)}</li>
        ))}
      </ul>
    </div>
  );
}
