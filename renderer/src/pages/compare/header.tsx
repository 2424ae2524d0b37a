import { Button, Select } from 'antd';
import type { CompareView } from '../../../../shared/generated/schemas.ts';
import { SampleTag } from '../../components/tags.tsx';
import { useMessages } from '../../messages/context.tsx';

interface HeaderProps {
  view: CompareView;
  onlyDifferent: boolean;
  onOnly(only: boolean): void;
  onProcedure(procedure: string): void;
  onJudge(): void;
}

/** What is compared with what, how many rows differ, and the way to judging. */
export function CompareHeader({ view, onlyDifferent, onOnly, onProcedure, onJudge }: HeaderProps) {
  const { compare, common } = useMessages();
  const { heading, procedures, columns } = view;
  const reference = columns.find(({ isReference }) => isReference);
  return (
    <header className="compare-head">
      <div className="row-flex">
        <h1>
          {heading.sample && <SampleTag />} {[compare.title, heading.party].filter(Boolean).join(' · ')}
        </h1>
        <strong>{compare.differences(view.rows.filter(({ differs }) => differs).length)}</strong>
        <label>
          <input type="checkbox" checked={onlyDifferent} onChange={(event) => onOnly(event.target.checked)} />
          {` ${compare.onlyDifferent}`}
        </label>
        {procedures.length > 1 && (
          <Select
            aria-label={compare.procedure}
            value={view.procedure ?? ''}
            options={procedures.map(({ id, type }) => ({
              value: id,
              label: `${common.procedures[type]} ${id}`,
            }))}
            onChange={onProcedure}
          />
        )}
        <Button className="push" type="primary" onClick={onJudge}>
          {compare.judge}
        </Button>
      </div>
      <p className="quiet">
        {reference ? compare.lead(reference.title) : compare.leadNotTold} {compare.pageHint}
      </p>
    </header>
  );
}
