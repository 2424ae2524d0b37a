import type { CaseSet } from '../../../../shared/generated/schemas.ts';
import { setWords } from '../../components/scope/set-words.ts';
import { useMessages } from '../../messages/context.tsx';

/** Says that the list shows the cases behind a number, and takes that away. */
export function SetFilter({ set, onClear }: { set: CaseSet; onClear(): void }) {
  const messages = useMessages();
  const { cases, common } = messages;
  return (
    <p className="row-flex">
      {common.titled(cases.behindNumber, setWords(set, messages))}
      <button type="button" className="link-button" onClick={onClear}>
        {cases.behindClear}
      </button>
    </p>
  );
}
