import { Button } from 'antd';
import { useState } from 'react';
import type { ApiError, CaseView, InventoryInput } from '../../../../shared/generated/schemas.ts';
import { useClient } from '../../api/client.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { InventorySaidBy } from '../../components/inventory-said-by.tsx';
import { useMessages } from '../../messages/context.tsx';

type Inventory = InventoryInput['inventory'];
type Absence = 'document' | 'pages';

/** 案卷是否完整, and for each required kind that was not found: 缺件 or 缺页. */
export function InventoryForm({ caseId, view }: { caseId: string; view: CaseView }) {
  const { caseFile } = useMessages();
  const { call } = useClient();
  const { completeness } = view;
  const [inventory, setInventory] = useState<Inventory>(completeness.inventory);
  const [absences, setAbsences] = useState<ReadonlyMap<string, Absence>>(() => absencesOf(view));
  const [error, setError] = useState<ApiError>();
  const [saving, setSaving] = useState(false);
  const save = async () => {
    setSaving(true);
    const kinds = (wanted: Absence) =>
      [...absences].filter(([, absence]) => absence === wanted).map(([kind]) => kind);
    const saved = await call('cases.inventory', {
      case: caseId,
      inventory,
      missingKinds: kinds('document'),
      missingPageKinds: kinds('pages'),
    });
    setSaving(false);
    setError(saved.ok ? undefined : saved.error);
  };
  const missing = view.documents.filter((line) => line.missing);
  return (
    <fieldset className="inventory no-print">
      <legend>{caseFile.inventoryTitle}</legend>
      <p className="quiet">
        {caseFile.inventoryWhy} <InventorySaidBy completeness={view.completeness} />
      </p>
      <div className="row-flex">
        {(['complete', 'incomplete', 'unknown'] as const).map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name="inventory"
              checked={inventory === choice}
              onChange={() => setInventory(choice)}
            />
            {` ${caseFile.inventoryChoices[choice]}`}
          </label>
        ))}
      </div>
      {missing.length > 0 && (
        <>
          <p>{caseFile.inventoryMissing}</p>
          {missing.map((line) => (
            <fieldset key={line.kind} className="inventory-kind">
              <legend className="sr-only">{line.kindTerm}</legend>
              <strong aria-hidden="true">{line.kindTerm}</strong>
              {(['document', 'pages'] as const).map((absence) => (
                <label key={absence}>
                  <input
                    type="radio"
                    name={`absence-${line.kind}`}
                    checked={(absences.get(line.kind) ?? 'document') === absence}
                    onChange={() => setAbsences(new Map(absences).set(line.kind, absence))}
                  />
                  {` ${absence === 'document' ? caseFile.missingKind : caseFile.missingPages}`}
                </label>
              ))}
            </fieldset>
          ))}
        </>
      )}
      {error && <ErrorPanel error={error} />}
      <Button disabled={saving} onClick={() => void save()}>
        {caseFile.inventorySave}
      </Button>
    </fieldset>
  );
}

function absencesOf({ completeness }: CaseView): Map<string, Absence> {
  return new Map([
    ...(completeness.missingKinds ?? []).map((kind): [string, Absence] => [kind, 'document']),
    ...(completeness.missingPageKinds ?? []).map((kind): [string, Absence] => [kind, 'pages']),
  ]);
}
