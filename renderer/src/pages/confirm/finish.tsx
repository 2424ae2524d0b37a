import { Button } from 'antd';
import { useState } from 'react';
import type { ApiError, ConfirmView, InventoryInput } from '../../../../shared/generated/schemas.ts';
import { goTo } from '../../address/hash.ts';
import { links } from '../../address/links.ts';
import { useClient } from '../../api/client.tsx';
import { useConfirm } from '../../components/confirm.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { InventorySaidBy } from '../../components/inventory-said-by.tsx';
import { useMessages } from '../../messages/context.tsx';
import { keyOf } from './use-confirming.ts';

/** The end of confirming: whether the file is complete, and what stays open. */
export function Finish({ view }: { view: ConfirmView }) {
  const { confirming } = useMessages();
  const { call } = useClient();
  const confirm = useConfirm();
  // What was inferred is not preset: a person has to be able to say it.
  const said = view.inventory.saidBy === 'person' ? view.inventory.inventory : undefined;
  const [inventory, setInventory] = useState(said);
  const [error, setError] = useState<ApiError>();
  const say = async (choice: InventoryInput['inventory']) => {
    setInventory(choice);
    const { missingKinds, missingPageKinds } = view.inventory;
    const saved = await call('cases.inventory', {
      case: view.case,
      inventory: choice,
      ...(missingKinds ? { missingKinds } : {}),
      ...(missingPageKinds ? { missingPageKinds } : {}),
    });
    setError(saved.ok ? undefined : saved.error);
    if (!saved.ok) setInventory(said);
  };
  const finish = async () => {
    const { needed } = view.counts;
    const leaves =
      needed === 0 ||
      (await confirm({
        title: confirming.finish,
        text: <StillOpen view={view} />,
        action: confirming.finishAnyway,
      }));
    if (leaves) goTo(links.case(view.case));
  };
  return (
    <div className="confirm-finish">
      <fieldset className="row-flex">
        <legend>{confirming.inventory}</legend>
        {(['complete', 'incomplete', 'unknown'] as const).map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name="inventory"
              checked={inventory === choice}
              onChange={() => void say(choice)}
            />
            {` ${confirming.inventoryChoices[choice]}`}
          </label>
        ))}
        <span className="quiet">
          <InventorySaidBy completeness={view.inventory} />
        </span>
      </fieldset>
      <Button type={view.counts.needed === 0 ? 'primary' : 'default'} onClick={() => void finish()}>
        {confirming.finish}
      </Button>
      {error && <ErrorPanel error={error} />}
    </div>
  );
}

const mostListed = 12;

/** What stays open when confirming ends. */
function StillOpen({ view }: { view: ConfirmView }) {
  const { confirming, common } = useMessages();
  const open = view.values.filter(({ needed }) => needed);
  return (
    <>
      <p>{confirming.finishOpen(open.length)}</p>
      <ul>
        {open.slice(0, mostListed).map((value) => (
          <li key={keyOf(value)}>
            {[value.term, value.about, value.place ? common.page(value.place.page) : '']
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
        {open.length > mostListed && <li>{confirming.finishMore(open.length - mostListed)}</li>}
      </ul>
    </>
  );
}
