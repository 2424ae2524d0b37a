import { Select } from 'antd';
import { Fragment, useEffect, useMemo, useState } from 'react';
import type { RuleLine, RuleList } from '../../../../shared/generated/schemas.ts';
import { useAddressParams } from '../../address/use-params.ts';
import { useQuery } from '../../api/use-query.ts';
import { useCommands } from '../../commands/provider.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Mark } from '../../components/mark.tsx';
import { useMessages } from '../../messages/context.tsx';
import { RuleDetail } from './rule-detail.tsx';
import { filterRules, groupRules, type RuleFilter, type RuleGroup, stagesOf } from './rule-filter.ts';

/** 规则: list and plain sentences. */
export function RulesTab() {
  const query = useQuery('rules.list', {});
  return <Loaded query={query}>{(list) => <Rules list={list} />}</Loaded>;
}

function Rules({ list }: { list: RuleList }) {
  const { library, common } = useMessages();
  const [params, setParams] = useAddressParams();
  const [search, setSearch] = useState('');
  const filter: RuleFilter = {
    search,
    stage: params.get('stage') ?? undefined,
    procedure: params.get('procedure') ?? undefined,
  };
  const groups = groupRules(filterRules(list.rules, filter));
  const shown = groups.flatMap((group) => group.rules);
  const chosen = params.get('rule') ?? undefined;
  const step = (by: 1 | -1) => {
    const at = shown.findIndex((rule) => rule.id === chosen);
    const next = shown[at + by];
    if (next) setParams({ rule: next.id });
  };
  useCommands({ 'row.next': () => step(1), 'row.previous': () => step(-1) });
  const stages = useMemo(() => stagesOf(list.rules), [list.rules]);
  const procedures = [...new Set(list.rules.flatMap((rule) => rule.procedures))];
  const terms: Record<string, string> = { ...common.procedures, common: library.commonProcedure };
  const problems = [...list.packs.flatMap((pack) => pack.problems), ...list.refused];
  return (
    <div className="library-columns">
      <div className="library-list">
        {problems.length > 0 && (
          <div className="panel panel-warn">
            <p>{library.packProblems(problems.length)}</p>
            <ul>
              {problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </div>
        )}
        <div className="row-flex library-filters">
          <strong>{library.count(shown.length, list.rules.length)}</strong>
          <input
            type="search"
            className="case-search"
            aria-label={library.search}
            placeholder={library.search}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
          <Select
            aria-label={library.stage}
            popupMatchSelectWidth={false}
            value={filter.stage ?? ''}
            options={[
              { value: '', label: library.anyStage },
              ...stages.map((stage) => ({
                value: stage.id,
                label: `${common.stage(stage.id, stage.term)} ${stage.count}`,
              })),
            ]}
            onChange={(stage: string) => setParams({ stage: stage || undefined })}
          />
          <Select
            aria-label={library.procedure}
            popupMatchSelectWidth={false}
            value={filter.procedure ?? ''}
            options={[
              { value: '', label: library.anyProcedure },
              ...procedures.map((type) => ({ value: type, label: terms[type] ?? type })),
            ]}
            onChange={(type: string) => setParams({ procedure: type || undefined })}
          />
        </div>
        {shown.length === 0 && <p className="quiet">{library.none}</p>}
        <RuleRows groups={groups} terms={terms} chosen={chosen} onChoose={(rule) => setParams({ rule })} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling pane must be reachable by keyboard */}
      <div className="library-detail" data-pane tabIndex={0}>
        {chosen === undefined ? <p className="quiet">{library.choose}</p> : <RuleDetail rule={chosen} />}
      </div>
    </div>
  );
}

function RuleRows({
  groups,
  terms,
  chosen,
  onChoose,
}: {
  groups: readonly RuleGroup[];
  terms: Readonly<Record<string, string>>;
  chosen: string | undefined;
  onChoose(rule: string): void;
}) {
  const { library, common } = useMessages();
  useEffect(() => {
    if (chosen !== undefined) document.getElementById(`rule-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <section className="finding-list rule-rows" aria-label={library.listLabel} data-pane tabIndex={-1}>
      {groups.map(({ procedure, stage, stageTerm, rules }) => (
        <Fragment key={`${procedure} ${stage}`}>
          <h3 className="rule-group">
            {`${terms[procedure] ?? procedure} · ${common.stage(stage, stageTerm)}`}{' '}
            <span className="quiet">{rules.length}</span>
          </h3>
          <ul>
            {rules.map((rule) => (
              <li key={rule.id} id={`rule-${rule.id}`}>
                <RuleRow rule={rule} isChosen={rule.id === chosen} onChoose={onChoose} />
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
    </section>
  );
}

function RuleRow({
  rule,
  isChosen,
  onChoose,
}: {
  rule: RuleLine;
  isChosen: boolean;
  onChoose(rule: string): void;
}) {
  const { common } = useMessages();
  return (
    <button type="button" className="finding-row" aria-current={isChosen} onClick={() => onChoose(rule.id)}>
      <span>{common.ruleTitle(rule)}</span>
      {rule.severity === 'veto' && (
        <span className="tag tag-veto">
          <Mark name="veto" /> {common.severities.veto}
        </span>
      )}
      {rule.verification !== 'primary' && (
        <span className="basis-open">{common.verifications[rule.verification]}</span>
      )}
    </button>
  );
}
