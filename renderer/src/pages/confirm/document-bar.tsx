import { Button, Select } from 'antd';
import type { ConfirmDocument, ConfirmView } from '../../../../shared/generated/schemas.ts';
import { useMessages } from '../../messages/context.tsx';
import type { PagePlace } from './page-pane.tsx';
import type { Confirming } from './use-confirming.ts';

interface Props {
  view: ConfirmView;
  document: ConfirmDocument | undefined;
  shown: PagePlace | undefined;
  confirming: Confirming;
  onDocument(document: string): void;
  onAdd(path: string): void;
}

/** Which document this is, where it begins, and fields of its kind that were not read. */
export function DocumentBar({ view, document, shown, confirming, onDocument, onAdd }: Props) {
  const { confirming: words } = useMessages();
  const range = document?.range;
  const canSplit =
    range !== undefined && shown?.file === range.file && shown.page > range.from && shown.page <= range.to;
  const arrange = (input: Parameters<Confirming['arrange']>[0]) => void confirming.arrange(input);
  return (
    <div className="row-flex confirm-document">
      <Select
        aria-label={words.document}
        className="confirm-choice"
        popupMatchSelectWidth={false}
        showSearch={{ optionFilterProp: 'label' }}
        value={document?.document ?? null}
        placeholder={words.document}
        options={view.documents.map((entry) => ({
          value: entry.document,
          label: labelOf(entry, words.unrecognised),
        }))}
        onChange={(value) => value !== null && onDocument(value)}
      />
      {document?.range && (
        <Select
          aria-label={words.kindOf}
          className="confirm-choice"
          popupMatchSelectWidth={false}
          showSearch={{ optionFilterProp: 'label' }}
          disabled={confirming.busy}
          value={document.kind}
          options={[
            { value: 'unrecognised', label: words.unrecognised },
            ...view.kinds.map(({ id, term }) => ({ value: id, label: term })),
          ]}
          onChange={(kind) => arrange({ document: document.document, act: 'kind', kind })}
        />
      )}
      {document && canSplit && (
        <Button
          title={words.splitAsk(shown.page)}
          disabled={confirming.busy}
          onClick={() => arrange({ document: document.document, act: 'split', page: shown.page })}
        >
          {words.split}
        </Button>
      )}
      {document?.mergeable && (
        <Button
          disabled={confirming.busy}
          onClick={() => arrange({ document: document.document, act: 'merge' })}
        >
          {words.merge}
        </Button>
      )}
      {document && document.addable.length > 0 && (
        <Select
          aria-label={words.add}
          className="confirm-choice"
          popupMatchSelectWidth={false}
          showSearch={{ optionFilterProp: 'label' }}
          value={null}
          placeholder={words.add}
          options={document.addable.map(({ path, term }) => ({ value: path, label: term }))}
          onChange={(path: string | null) => path !== null && onAdd(path)}
        />
      )}
    </div>
  );
}

function labelOf({ title, range, kindTerm, kind }: ConfirmDocument, unrecognised: string): string {
  const term = kind === 'unrecognised' ? unrecognised : kindTerm;
  const pages = range ? ` ${range.from}${range.to > range.from ? `–${range.to}` : ''}` : '';
  return `${title || term}${pages}${kind === 'unrecognised' && title !== term ? ` · ${term}` : ''}`;
}
