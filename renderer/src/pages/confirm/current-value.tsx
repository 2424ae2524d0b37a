import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { ConfirmValue } from '../../../../shared/generated/schemas.ts';
import { useKeyLabel } from '../../commands/provider.tsx';
import type { CommandId } from '../../commands/table.ts';
import { useMessages } from '../../messages/context.tsx';
import { ValueState } from './value-list.tsx';

export interface ValueActs {
  accept(): void;
  edit(): void;
  notStated(): void;
  illegible(): void;
  pageMissing(): void;
}

interface Props {
  value: ConfirmValue;
  acts: ValueActs;
  /** What helps to judge it: where else it stands, what it might be. */
  children?: ReactNode;
}

/** The value at the cursor, and what a person can say of it. */
export function CurrentValue({ value, acts, children }: Props) {
  const { confirming, common } = useMessages();
  const keyLabel = useKeyLabel();
  const withKey = (text: string, id: CommandId) => `${text} ${keyLabel(id)}`.trim();
  const page = value.place?.page;
  const canAccept = value.state !== 'unread' && (value.needed || value.state === 'draft');
  return (
    <div className="confirm-current">
      <p className="confirm-current-head">
        <strong>{value.term}</strong>
        <span className="quiet">
          {[value.about, page === undefined ? '' : common.page(page)].filter(Boolean).join(' · ')}
        </span>
        <ValueState value={value} />
      </p>
      <p className="confirm-current-value">{value.text || confirming.blank}</p>
      {value.why !== undefined && value.why !== 'key' && (
        <p className="field-open">{confirming.why[value.why]}</p>
      )}
      {children}
      <div className="row-flex">
        <Button type="primary" disabled={!canAccept} onClick={acts.accept}>
          {withKey(confirming.accept, 'confirm.accept')}
        </Button>
        <Button onClick={acts.edit}>{withKey(confirming.edit, 'confirm.edit')}</Button>
        <Button onClick={acts.notStated}>{withKey(confirming.notStated, 'confirm.notStated')}</Button>
        <Button onClick={acts.illegible}>{withKey(confirming.illegible, 'confirm.illegible')}</Button>
        <Button onClick={acts.pageMissing}>{withKey(confirming.pageMissing, 'confirm.pageMissing')}</Button>
      </div>
    </div>
  );
}
