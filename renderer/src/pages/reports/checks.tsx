import type { Paper } from '../../../../shared/generated/schemas.ts';
import { linkToSet } from '../../address/case-set.ts';
import { useMessages } from '../../messages/context.tsx';

/** 导出前检查: what the numbers rest on that is not settled, and the versions behind them. */
export function Checks({ paper }: { paper: Paper }) {
  const { reports } = useMessages();
  const { warnings, versions, standards, scope } = paper;
  const short = (hash: string | undefined) => hash?.slice(0, 8) ?? '';
  return (
    <details className="reports-checks no-print" open={warnings.length > 0}>
      <summary>
        {reports.checks} {warnings.length > 0 ? warnings.length : reports.checksNone}
      </summary>
      <ul>
        {warnings.map(({ text, where, block }) => (
          <li key={text}>
            {text} {where && <a href={`#${linkToSet(scope, where)}`}>{reports.see}</a>}
            {block !== undefined && (
              <button type="button" className="link-button" onClick={() => show(block)}>
                {reports.see}
              </button>
            )}
          </li>
        ))}
      </ul>
      <p className="quiet">
        {reports.versions(
          standards.join('、'),
          versions.packs.map(({ hash }) => short(hash)).join(' '),
          versions.program.version,
          short(versions.logHead),
        )}
      </p>
    </details>
  );
}

function show(block: string): void {
  const element = document.getElementById(`paper-${block}`);
  element?.scrollIntoView({ block: 'center' });
  element?.querySelector('button')?.focus();
}
