import { Button } from 'antd';
import type { StandardDetail, StandardEntry } from '../../../../shared/generated/schemas.ts';
import { useAddressParams } from '../../address/use-params.ts';
import { useClient } from '../../api/client.tsx';
import { useQuery } from '../../api/use-query.ts';
import { useConfirm } from '../../components/confirm.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { useMessages } from '../../messages/context.tsx';
import { StandardComparison } from './standard-comparison.tsx';
import { StandardTree } from './standard-tree.tsx';
import './standards.css';

interface Props {
  id: string;
  all: readonly StandardEntry[];
}

/** One standard: who issued it, what its checks say, its lines with points, and how it differs from another. */
export function StandardDetailPane({ id, all }: Props) {
  const query = useQuery('standards.get', { standard: id }, ['standards']);
  return <Loaded query={query}>{(detail) => <Detail detail={detail} all={all} />}</Loaded>;
}

function Detail({ detail, all }: { detail: StandardDetail; all: readonly StandardEntry[] }) {
  const { standards } = useMessages();
  const [params, setParams] = useAddressParams();
  const { entry, standard } = detail;
  const comparing = params.get('before') !== null;
  return (
    <article className="standard">
      <header>
        <h2>{entry.title}</h2>
        {entry.label !== null && <span className="tag tag-review">{entry.label}</span>}
        <p>
          {[
            entry.issuer ?? standards.noIssuer,
            entry.documentNumber ?? standards.noNumber,
            standards.completeness[entry.completeness],
            standards.valid(
              entry.validFrom ?? standards.validFromUnknown,
              entry.validTo ?? standards.validToOpen,
            ),
            entry.scorable ? standards.scorable : standards.readOnly,
          ].join(' · ')}
        </p>
        <p className="quiet">
          {[
            standards.counts(entry.lines, entry.vetoes, entry.manualLines),
            standards.reviews(entry.reviews),
            entry.hash.slice(0, 12),
          ].join(' · ')}
        </p>
      </header>
      <Acts
        entry={entry}
        comparing={comparing}
        onCompare={() => setParams({ before: comparing ? undefined : 'choose' })}
      />
      <Problems problems={detail.problems} />
      {comparing && (
        <StandardComparison
          after={entry}
          others={all.filter(({ id }) => id !== entry.id)}
          before={params.get('before') ?? ''}
          onBefore={(before) => setParams({ before })}
        />
      )}
      <dl className="standard-head">
        <dt>{standards.formula}</dt>
        <dd>{standard.scoring.formula}</dd>
        <dt>{standards.grades}</dt>
        <dd>
          {standard.grades.length === 0
            ? standards.gradesByCampaign
            : standard.grades.map(({ title, min }) => standards.gradeFrom(title, min)).join(' · ')}
        </dd>
        <dt>{standards.note}</dt>
        <dd>{standard.note}</dd>
        {standard.scoring.openQuestions.length > 0 && <dt>{standards.openQuestions}</dt>}
        {standard.scoring.openQuestions.map((question) => (
          <dd key={question.id}>
            {question.question}{' '}
            <span className="quiet">
              {question.options
                .map(({ id, text }) =>
                  id === question.suggested ? `${text}（${standards.suggested}）` : text,
                )
                .join(' / ')}
            </span>
          </dd>
        ))}
      </dl>
      <StandardTree standard={standard} ruleTitles={detail.ruleTitles as Record<string, string>} />
    </article>
  );
}

function Acts({
  entry,
  comparing,
  onCompare,
}: {
  entry: StandardEntry;
  comparing: boolean;
  onCompare(): void;
}) {
  const { standards } = useMessages();
  const { bridge, jobs, call } = useClient();
  const confirm = useConfirm();
  const exportAs = async (format: 'json' | 'xlsx') => {
    const made = await jobs.run('standards.export', { standard: entry.id, format });
    if (made.ok) for (const file of made.value.files) await bridge.saveFile(file);
  };
  const remove = async () => {
    const agreed = await confirm({
      title: standards.remove,
      text: standards.removeAsk(entry.title),
      action: standards.remove,
    });
    if (agreed) await call('standards.remove', { standard: entry.id });
  };
  return (
    <div className="row-flex no-print">
      <Button aria-expanded={comparing} onClick={onCompare}>
        {standards.compare}
      </Button>
      <Button onClick={() => void exportAs('xlsx')}>{standards.exportXlsx}</Button>
      <Button onClick={() => void exportAs('json')}>{standards.exportJson}</Button>
      {entry.own && <Button onClick={() => void remove()}>{`${standards.remove}…`}</Button>}
    </div>
  );
}

function Problems({ problems }: { problems: readonly string[] }) {
  const { standards } = useMessages();
  if (problems.length === 0) return <p className="quiet">{standards.sound}</p>;
  return (
    <div className="panel panel-warn">
      <p>{standards.problems(problems.length)}</p>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </div>
  );
}
