import { Button } from 'antd';
import { useState } from 'react';
import { waitsFor } from '../../../../shared/findings/waiting.ts';
import type { ApiError, CaseView } from '../../../../shared/generated/schemas.ts';
import { useClient } from '../../api/client.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { useMessages } from '../../messages/context.tsx';

/** The file is not known to be complete: the one act that settles all questions hanging on it. */
export function InventoryNotice({ caseId, view }: { caseId: string; view: CaseView }) {
  const { caseFile } = useMessages();
  const { call } = useClient();
  const [error, setError] = useState<ApiError>();
  const [saving, setSaving] = useState(false);
  const { inventory } = view.completeness;
  if (inventory === 'complete') return null;
  const waiting = view.findings.filter((finding) => waitsFor(finding) === 'inventory').length;
  const say = async (choice: 'complete' | 'incomplete') => {
    setSaving(true);
    const saved = await call('cases.inventory', { case: caseId, inventory: choice });
    setSaving(false);
    setError(saved.ok ? undefined : saved.error);
  };
  return (
    <section className="panel panel-warn inventory-notice no-print" aria-label={caseFile.inventoryAsk}>
      <div className="row-flex">
        <p>
          <strong>{caseFile.inventoryAsk}</strong> {caseFile.inventoryWaiting[inventory](waiting)}
        </p>
        {(['complete', 'incomplete'] as const)
          .filter((choice) => choice !== inventory)
          .map((choice) => (
            <Button key={choice} disabled={saving} onClick={() => void say(choice)}>
              {caseFile.inventoryChoices[choice]}
            </Button>
          ))}
      </div>
      {error && <ErrorPanel error={error} />}
    </section>
  );
}
