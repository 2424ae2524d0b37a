import type { CampaignView, DrawView } from '../../../../shared/generated/schemas.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMessages } from '../../messages/context.tsx';
import { entryNumber, typeWord } from './campaign-words.ts';
import { DrawLines } from './draw-facts.tsx';
import { ExcludedList } from './excluded-list.tsx';

/** 抽卷记录 on paper: how it was drawn, the whole list, what was replaced, lines for signatures. */
export function DrawRecord({ view, draw }: { view: CampaignView; draw: DrawView }) {
  const messages = useMessages();
  const { draw: words, entries } = messages.campaigns;
  const { value } = useQuery('campaigns.members', { campaign: view.campaign }, ['campaigns']);
  return (
    <section className="print-only draw-record">
      <h1>{`${view.plan.name} ${words.record}`}</h1>
      <p>{words.rule(draw.rule.perAgencyMinimum, draw.rule.sharePercent)}</p>
      <p>
        {words.population(
          draw.population,
          view.strata.reduce((sum, { quota }) => sum + quota, 0),
        )}
      </p>
      <DrawLines draw={draw} drawn={view.members} />
      <h2>{words.recordList}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col" className="number">
              {words.recordNo}
            </th>
            <th scope="col">{entries.columns.agency}</th>
            <th scope="col">{entries.columns.type}</th>
            <th scope="col">{entries.columns.number}</th>
            <th scope="col">{entries.columns.kind}</th>
          </tr>
        </thead>
        <tbody>
          {value?.members.map((member, at) => (
            <tr key={member.entry}>
              <td className="number">{at + 1}</td>
              <td>{member.agency}</td>
              <td>{typeWord(member.caseType, messages)}</td>
              <td>{entryNumber(member)}</td>
              <td>{entries.kinds[member.kind]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ExcludedList excluded={view.excluded} />
      <p className="draw-signatures">{words.signatures}</p>
    </section>
  );
}
