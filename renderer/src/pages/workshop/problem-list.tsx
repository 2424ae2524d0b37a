import type { DraftProblem } from '../../../../shared/generated/schemas.ts';
import { useMessages } from '../../messages/context.tsx';

interface Props {
  problems: readonly DraftProblem[];
  onGo(line: string): void;
  onFix(problem: DraftProblem): void;
}

/** What has to be put right or compared, each with its row and, where one act settles it, that act. */
export function ProblemList({ problems, onGo, onFix }: Props) {
  const { workshop: words } = useMessages();
  if (problems.length === 0) return <p className="panel panel-note">{words.noProblems}</p>;
  // What has to be put right comes first, in the order of rows.
  const sorted = [...problems].sort((a, b) => Number(b.weight === 'stop') - Number(a.weight === 'stop'));
  return (
    <ul className="workshop-problems">
      {sorted.map((problem, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one row may have several problems of one text
        <li key={index}>
          <span className={problem.weight === 'stop' ? 'tag tag-fail' : 'tag tag-review'}>
            {words.weight[problem.weight]}
          </span>{' '}
          {problem.line !== undefined && problem.row !== undefined && (
            <button type="button" className="link-button" onClick={() => onGo(problem.line ?? '')}>
              {words.problemRow(problem.place ?? '', problem.row)}
            </button>
          )}{' '}
          {problem.message}{' '}
          {problem.fix && (
            <button type="button" className="link-button workshop-fix" onClick={() => onFix(problem)}>
              {words.fixes[problem.fix.what](String(problem.fix.value ?? ''))}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
