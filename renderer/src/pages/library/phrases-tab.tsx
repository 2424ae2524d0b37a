import { Button } from 'antd';
import { useState } from 'react';
import type { ReasonPhrase } from '../../../../shared/generated/schemas.ts';
import { useAddressParams } from '../../address/use-params.ts';
import { useQuery } from '../../api/use-query.ts';
import { useCommands } from '../../commands/provider.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { useMessages } from '../../messages/context.tsx';
import { PhraseForm } from './phrase-form.tsx';

const owners = ['own', 'office'] as const;

/** 短语: what is often written as a reason, of one's own and of the office. */
export function PhrasesTab() {
  const query = useQuery('phrases.list', {}, ['phrases', 'profiles']);
  return <Loaded query={query}>{({ phrases }) => <Phrases phrases={phrases} />}</Loaded>;
}

function Phrases({ phrases }: { phrases: readonly ReasonPhrase[] }) {
  const { phrases: words } = useMessages();
  const [params, setParams] = useAddressParams();
  const [note, setNote] = useState('');
  const wanted = params.get('phrase');
  const chosen = phrases.find(({ id }) => id === wanted);
  const go = (phrase: string | undefined, said = '') => {
    setNote(said);
    setParams({ phrase });
  };
  const step = (by: 1 | -1) => {
    const next = chosen ? phrases[phrases.indexOf(chosen) + by] : phrases[0];
    if (next) go(next.id);
  };
  useCommands({ 'row.next': () => step(1), 'row.previous': () => step(-1) });
  return (
    <div className="library-columns">
      <div className="library-list">
        <p className="quiet">{words.lead}</p>
        <div className="row-flex">
          <Button type={wanted === null ? 'primary' : 'default'} onClick={() => go('new')}>
            {words.add}
          </Button>
          <span role="status">{note}</span>
        </div>
        {phrases.length > 0 && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling pane must be reachable by keyboard
          <section className="finding-list rule-rows" aria-label={words.list} data-pane tabIndex={0}>
            {owners.map((owner) => (
              <OwnersPhrases
                key={owner}
                owner={owner}
                phrases={phrases.filter(({ whose }) => whose === owner)}
                chosen={chosen}
                onChoose={go}
              />
            ))}
          </section>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling pane must be reachable by keyboard */}
      <div className="library-detail" data-pane tabIndex={0}>
        {chosen || wanted === 'new' ? (
          <PhraseForm
            key={chosen?.id ?? 'new'}
            phrase={chosen}
            onSaved={(id) => go(id, words.saved)}
            onRemoved={() => go(undefined, words.removed)}
            onCancel={() => go(undefined)}
          />
        ) : (
          phrases.length === 0 && <p>{words.none}</p>
        )}
      </div>
    </div>
  );
}

interface OwnersProps {
  owner: (typeof owners)[number];
  phrases: readonly ReasonPhrase[];
  chosen: ReasonPhrase | undefined;
  onChoose(id: string): void;
}

function OwnersPhrases({ owner, phrases, chosen, onChoose }: OwnersProps) {
  const { phrases: words } = useMessages();
  const empty = owner === 'own' ? words.noneOwn : words.noneOffice;
  return (
    <>
      <h3>{words.owners[owner]}</h3>
      {phrases.length === 0 && <p className="quiet phrase-none">{empty}</p>}
      <ul>
        {phrases.map((phrase) => (
          <li key={phrase.id}>
            <button
              type="button"
              className="finding-row"
              aria-current={phrase === chosen}
              onClick={() => onChoose(phrase.id)}
            >
              {phrase.text}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
