import type { ParameterLine } from '../../../../shared/generated/schemas.ts';
import { useAddressParams } from '../../address/use-params.ts';
import { useQuery } from '../../api/use-query.ts';
import { useCommands } from '../../commands/provider.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { useMessages } from '../../messages/context.tsx';
import { ParameterDetail } from './parameter-detail.tsx';
import { ParameterSheets } from './parameter-sheets.tsx';
import { isUnset } from './parameter-value.ts';

/** 本地参数: what is set, what is not, and by whom. */
export function ParametersTab() {
  const query = useQuery('parameters.list', {}, ['parameters']);
  return <Loaded query={query}>{({ parameters }) => <Parameters parameters={parameters} />}</Loaded>;
}

function Parameters({ parameters }: { parameters: readonly ParameterLine[] }) {
  const { library } = useMessages();
  const [params, setParams] = useAddressParams();
  const onlyUnset = params.get('unset') !== null;
  const shown = parameters
    .filter((line) => !onlyUnset || isUnset(line))
    .sort(
      (a, b) =>
        Number(b.definition.scope === 'local') - Number(a.definition.scope === 'local') ||
        Number(isUnset(b)) - Number(isUnset(a)) ||
        b.usedBy.length - a.usedBy.length,
    );
  const chosen = parameters.find((line) => line.definition.key === params.get('key')) ?? shown[0];
  const step = (by: 1 | -1) => {
    const next = shown[(chosen ? shown.indexOf(chosen) : -1) + by];
    if (next) setParams({ key: next.definition.key });
  };
  useCommands({ 'row.next': () => step(1), 'row.previous': () => step(-1) });
  return (
    <div className="library-columns">
      <div className="library-list">
        <p className="quiet">{library.parametersLead}</p>
        <ParameterSheets />
        <label>
          <input
            type="checkbox"
            checked={onlyUnset}
            onChange={(event) => setParams({ unset: event.target.checked ? 'yes' : undefined })}
          />
          {` ${library.onlyUnset}`}
        </label>
        <ul className="finding-list rule-rows" aria-label={library.parameterList} data-pane tabIndex={-1}>
          {shown.map((line) => (
            <li key={line.definition.key}>
              <button
                type="button"
                className="finding-row"
                aria-current={line === chosen}
                onClick={() => setParams({ key: line.definition.key })}
              >
                <span>{line.definition.title}</span>
                <ParameterState line={line} />
                <span className="quiet">{library.usedBy(line.usedBy.length)}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling pane must be reachable by keyboard */}
      <div className="library-detail" data-pane tabIndex={0}>
        {chosen && <ParameterDetail key={chosen.definition.key} line={chosen} />}
      </div>
    </div>
  );
}

function ParameterState({ line }: { line: ParameterLine }) {
  const { library } = useMessages();
  if (line.office.length > 0) return <span>{library.setOffice(line.office.length)}</span>;
  if (line.definition.values.length > 0) return <span className="quiet">{library.setBundled}</span>;
  return <span className="tag tag-review">{library.notSet}</span>;
}
