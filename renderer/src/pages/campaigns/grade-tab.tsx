import { Button } from 'antd';
import type { CampaignMember, CampaignView } from '../../../../shared/generated/schemas.ts';
import { useAddressParams } from '../../address/use-params.ts';
import { useClient } from '../../api/client.tsx';
import { useQuery } from '../../api/use-query.ts';
import { useCommands } from '../../commands/provider.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { localTime } from '../../components/words.ts';
import { useMessages } from '../../messages/context.tsx';
import { CountButton } from './count-button.tsx';
import { type AgencyResult, isBehind, resultOf, resultsByAgency } from './grade-results.ts';
import type { TabProps } from './page.tsx';
import { NotYet } from './progress-tab.tsx';
import { ScoreList } from './score-list.tsx';

/** 定等: scores and grades of submitted reviews; what is open shows as — with its reason. */
export function GradeTab({ view, onTab, onError }: TabProps) {
  const { campaigns } = useMessages();
  const words = campaigns.grade;
  const query = useQuery('campaigns.members', { campaign: view.campaign }, ['campaigns', 'reviews', 'cases']);
  if (view.members === 0) return <NotYet text={words.empty} onDraw={() => onTab('draw')} />;
  return (
    <>
      <h1 className="print-only">{`${view.plan.name} ${campaigns.tabs.grade}`}</h1>
      <p className="quiet">{`${words.lead} ${words.meanNote}`}</p>
      <Act view={view} onError={onError} />
      <Loaded query={query}>
        {({ members }) => <Results view={view} members={members} onTab={onTab} />}
      </Loaded>
    </>
  );
}

function Act({ view, onError }: Pick<TabProps, 'view' | 'onError'>) {
  const { campaigns } = useMessages();
  const words = campaigns.grade;
  const client = useClient();
  const open = view.members - view.settled;
  const { graded } = view;
  const grade = async () => {
    const done = await client.call('campaigns.grade', { campaign: view.campaign, revision: view.revision });
    onError(done.ok ? undefined : done.error);
  };
  const mayGrade = open === 0 && (graded === undefined || graded.changed > 0);
  useCommands({ 'form.save': mayGrade ? () => void grade() : undefined });
  return (
    <div className="row-flex">
      {graded && <strong>{words.graded(graded.by, localTime(graded.at))}</strong>}
      {graded && graded.changed > 0 && (
        <span className="tag tag-review">{words.changed(graded.changed)}</span>
      )}
      {open > 0 && <span>{words.open(open)}</span>}
      {mayGrade && (
        <Button type="primary" className="no-print" onClick={() => void grade()}>
          {graded ? words.again : words.grade}
        </Button>
      )}
    </div>
  );
}

function Results({
  view,
  members,
  onTab,
}: { view: CampaignView; members: readonly CampaignMember[] } & Pick<TabProps, 'onTab'>) {
  const { campaigns } = useMessages();
  const [params] = useAddressParams();
  const agency = params.get('agency') ?? undefined;
  const what = params.get('show') ?? undefined;
  const shown = members.filter(
    (member) => (agency === undefined || member.agency === agency) && isBehind(member, what),
  );
  const open = (wantedAgency: string | undefined, show: string | undefined) =>
    onTab('grade', {
      ...(wantedAgency === undefined ? {} : { agency: wantedAgency }),
      ...(show === undefined ? {} : { show }),
    });
  return (
    <>
      <ResultTable
        rows={resultsByAgency(members)}
        total={resultOf(campaigns.total, members)}
        grades={gradesOf(view, members)}
        onOpen={open}
      />
      <ScoreList
        campaign={view.campaign}
        members={shown}
        all={members.length}
        onAll={() => open(undefined, undefined)}
      />
    </>
  );
}

/** Grades of the frozen standards in their order, and any that a review still carries besides. */
function gradesOf(view: CampaignView, members: readonly CampaignMember[]): string[] {
  const planned = view.plan.standards.flatMap(({ settings }) => settings.grades.map(({ title }) => title));
  const found = members.flatMap(({ outcome }) => (outcome.state === 'final' ? [outcome.grade ?? ''] : []));
  return [...new Set([...planned, ...found])];
}

interface TableProps {
  rows: readonly AgencyResult[];
  total: AgencyResult;
  grades: readonly string[];
  onOpen(agency: string | undefined, show: string | undefined): void;
}

function ResultTable({ rows, total, grades, onOpen }: TableProps) {
  const { campaigns, common } = useMessages();
  const words = campaigns.grade;
  const line = (row: AgencyResult, agency: string | undefined) => {
    const cell = (count: number, word: string, show: string | undefined) => (
      <CountButton
        count={count}
        label={`${row.agency} ${word} ${campaigns.cases(count)}`}
        onOpen={() => onOpen(agency, show)}
      />
    );
    return (
      <tr key={row.agency} className={agency === undefined ? 'total-row' : undefined}>
        <th scope="row">{row.agency}</th>
        <td className="number">{cell(row.members, campaigns.tabs.draw, undefined)}</td>
        {grades.map((grade) => (
          <td key={grade} className="number">
            {cell(row.grades.get(grade) ?? 0, grade || words.noGrade, `grade:${grade}`)}
          </td>
        ))}
        <td className="number">{row.mean === null ? common.none : row.mean.toFixed(2)}</td>
        <td className="number">{cell(row.vetoes, words.vetoes, 'veto')}</td>
        <td className="number">{cell(row.open, words.openCount, 'open')}</td>
      </tr>
    );
  };
  return (
    <table aria-label={words.table}>
      <thead>
        <tr>
          <th scope="col">{campaigns.agency}</th>
          <th scope="col" className="number">
            {campaigns.tabs.draw}
          </th>
          {grades.map((grade) => (
            <th key={grade} scope="col" className="number">
              {grade || words.noGrade}
            </th>
          ))}
          <th scope="col" className="number">
            {words.mean}
          </th>
          <th scope="col" className="number">
            {words.vetoes}
          </th>
          <th scope="col" className="number">
            {words.openCount}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => line(row, row.agency))}
        {line(total, undefined)}
      </tbody>
    </table>
  );
}
