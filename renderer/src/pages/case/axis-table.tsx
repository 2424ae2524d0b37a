import type { CaseView } from '../../../../shared/generated/schemas.ts';
import { MachineTag } from '../../components/tags.tsx';
import { useMessages } from '../../messages/context.tsx';

interface Props {
  view: Pick<CaseView, 'timeline' | 'spans'>;
  onSpan(rule: string): void;
}

/** The axis in words: what screen readers and the printer get. */
export function AxisTable({ view, onSpan }: Props) {
  const { caseFile, common } = useMessages();
  return (
    <div className="axis-tables">
      <table>
        <thead>
          <tr>
            <th scope="col">{caseFile.axisDate}</th>
            <th scope="col">{caseFile.axisEvents}</th>
            <th scope="col">{caseFile.axisState}</th>
            <th scope="col">{caseFile.axisPage}</th>
          </tr>
        </thead>
        <tbody>
          {view.timeline.map((event, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one day may hold two events of one name
            <tr key={index}>
              <td>{event.date || common.none}</td>
              <td>{event.label}</td>
              <td>{caseFile.eventStates[event.state]}</td>
              <td>{event.page === undefined ? '' : common.page(event.page)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <thead>
          <tr>
            <th scope="col">{caseFile.axisSpans}</th>
            <th scope="col">{caseFile.axisFrom}</th>
            <th scope="col">{caseFile.axisLastDay}</th>
            <th scope="col">{caseFile.axisTo}</th>
            <th scope="col">{caseFile.axisVerdict}</th>
          </tr>
        </thead>
        <tbody>
          {view.spans.map((span, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one rule may judge two procedures
            <tr key={index}>
              <td>
                <button type="button" className="link-button" onClick={() => onSpan(span.rule)}>
                  {span.label}
                </button>
              </td>
              <td>{span.from}</td>
              <td>{span.lastDay ?? common.none}</td>
              <td>{span.to}</td>
              <td>
                <MachineTag verdict={span.verdict} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
