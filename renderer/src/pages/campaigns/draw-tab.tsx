import { Button, Input } from 'antd';
import { useState } from 'react';
import type { EntryRow } from '../../../../shared/generated/schemas.ts';
import { useClient } from '../../api/client.tsx';
import { useCommands } from '../../commands/provider.tsx';
import { Field } from '../../components/field.tsx';
import { useMessages } from '../../messages/context.tsx';
import { entryNumber } from './campaign-words.ts';
import { DrawFacts } from './draw-facts.tsx';
import { DrawRecord } from './draw-record.tsx';
import { EntryList } from './entry-list.tsx';
import { ExcludedList } from './excluded-list.tsx';
import type { TabProps } from './page.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { StrataTable } from './strata-table.tsx';

/** 抽卷: seed, draw, proof, and what is put in or taken out by hand. */
export function DrawTab(props: TabProps) {
  const { view, onTab } = props;
  const { campaigns } = useMessages();
  const words = campaigns.draw;
  const { perAgencyMinimum, sharePercent } = view.draw?.rule ?? view.plan.draw;
  const quota = view.strata.reduce((sum, stratum) => sum + stratum.quota, 0);
  const population = view.strata.reduce((sum, stratum) => sum + stratum.population, 0);
  return (
    <>
      <div className="no-print">
        <p>{`${words.rule(perAgencyMinimum, sharePercent)} ${words.population(population, quota)}`}</p>
        {view.draw ? <DrawFacts {...props} draw={view.draw} /> : <Seed {...props} quota={quota} />}
        {view.strata.length > 0 && (
          <StrataTable
            label={campaigns.tabs.draw}
            strata={view.strata}
            columns={[
              { name: 'population', title: words.columns.population },
              { name: 'quota', title: words.columns.quota },
              { name: 'drawn', title: words.columns.drawn },
              { name: 'designated', title: words.columns.designated },
            ]}
            onOpen={(column, stratum) => {
              if (column === 'quota') return undefined;
              const show = column === 'population' ? 'all' : column;
              return () =>
                onTab('draw', {
                  show,
                  ...(stratum ? { agency: stratum.agency, type: stratum.caseType } : {}),
                });
            }}
          />
        )}
        {view.strata.length > 0 && <Sample {...props} />}
        <ExcludedList excluded={view.excluded} />
      </div>
      {view.draw && <DrawRecord view={view} draw={view.draw} />}
    </>
  );
}

/** Before the draw: a seed that was said aloud, and one button. */
function Seed({ view, onError, quota }: TabProps & { quota: number }) {
  const { campaigns } = useMessages();
  const words = campaigns.draw;
  const client = useClient();
  const [seed, setSeed] = useState(newSeed);
  const [problem, setProblem] = useState<string>();
  const obstacle =
    view.next === 'plan' ? words.notReady.plan : view.strata.length === 0 ? words.notReady.submit : undefined;
  const draw = async () => {
    if (seed.trim() === '') return setProblem(words.seedMissing);
    const drawn = await client.call('campaigns.draw', { campaign: view.campaign, seed: seed.trim() });
    onError(drawn.ok ? undefined : drawn.error);
  };
  useCommands({ 'form.save': obstacle === undefined ? () => void draw() : undefined });
  if (obstacle !== undefined) return <p className="panel panel-note">{obstacle}</p>;
  return (
    <div className="panel panel-note draw-seed">
      <Field label={words.seed} hint={words.seedHint} problem={problem}>
        {({ id, describedBy }) => (
          <div className="row-flex">
            <Input
              id={id}
              aria-describedby={describedBy}
              className="seed-input"
              maxLength={100}
              value={seed}
              onChange={({ target }) => setSeed(target.value)}
            />
            <Button onClick={() => setSeed(newSeed())}>{words.newSeed}</Button>
            <Button type="primary" onClick={() => void draw()}>
              {`${words.draw} ${campaigns.cases(quota)}`}
            </Button>
          </div>
        )}
      </Field>
    </div>
  );
}

/** Eight digits that nobody chose. */
function newSeed(): string {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return String(number % 100_000_000).padStart(8, '0');
}

type Asked = { row: EntryRow; act: 'key' | 'recommended' | 'exclude' };

/** The cases with what may be done to each: 重点、推荐, 不符合评查条件. */
function Sample({ view, onError }: TabProps) {
  const { campaigns } = useMessages();
  const words = campaigns.draw;
  const client = useClient();
  const [asked, setAsked] = useState<Asked>();
  const act = async ({ row, act: what }: Asked, reason: string) => {
    const { campaign } = view;
    const { entry } = row.entry;
    const done =
      what === 'exclude'
        ? await client.call('campaigns.exclude', { campaign, entry, reason })
        : await client.call('campaigns.designate', { campaign, entry, kind: what, reason });
    if (!done.ok) return done.error;
    onError(undefined);
    return undefined;
  };
  const textOf = ({ row, act: what }: Asked) => {
    const number = entryNumber(row.entry);
    if (what !== 'exclude') return words.designateText(number);
    return row.kind === 'random' ? words.excludeText(number) : words.excludeDesignated(number);
  };
  const wordOf = (what: Asked['act']) => (what === 'exclude' ? words.exclude : words.designate[what]);
  return (
    <>
      <EntryList
        campaign={view.campaign}
        agencies={[...new Set(view.strata.map(({ agency }) => agency))]}
        usual={view.draw ? 'drawn' : 'all'}
        acts={(row) =>
          actsOn(row).map((what) => (
            <button
              key={what}
              type="button"
              className="link-button"
              onClick={() => setAsked({ row, act: what })}
            >
              {`${wordOf(what)}…`}
            </button>
          ))
        }
      />
      {asked && (
        <ReasonDialog
          title={wordOf(asked.act)}
          text={textOf(asked)}
          action={wordOf(asked.act)}
          onAct={(reason) => act(asked, reason)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}

function actsOn({ kind }: EntryRow): Asked['act'][] {
  if (kind === 'excluded') return [];
  return kind === 'none' ? ['key', 'recommended'] : ['exclude'];
}
