import { Button } from 'antd';
import { useState } from 'react';
import type { CaseType, ItemRow, ItemView } from '../../../../shared/generated/schemas.ts';
import { goTo } from '../../address/hash.ts';
import { links } from '../../address/links.ts';
import { useAddressParams } from '../../address/use-params.ts';
import { useQuery } from '../../api/use-query.ts';
import { useCommands } from '../../commands/provider.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { useMessages } from '../../messages/context.tsx';
import { useProfiles } from '../../office/profiles.tsx';
import { useSetTrail } from '../../shell/trail.tsx';
import { CaseColumn } from './case-column.tsx';
import { type AddressedScope, useItemScope } from './item-scope.ts';
import './items.css';
import { OpenedCase } from './opened-case.tsx';
import { rowFrom } from './spread.ts';

/** 按项评查: one line, all its cases, the same keys as in the workbench. */
export function ItemPage({ campaign, line }: { campaign?: string; line: string }) {
  const { items: words, shell } = useMessages();
  const addressed = useItemScope(campaign);
  const [params] = useAddressParams();
  const caseType = (params.get('type') ?? 'penalty.general') as CaseType;
  const { scope } = addressed;
  const query = useQuery('items.get', { scope, caseType, line }, ['reviews', 'campaigns', 'cases']);
  useSetTrail([
    campaign === undefined
      ? { text: shell.pages.cases, to: links.cases() }
      : { text: shell.pages.campaigns, to: links.campaign(campaign, { tab: 'progress' }) },
    { text: words.title, to: addressed.listAddress },
    { text: query.value ? lineName(query.value.line, words.itemNo) : '' },
  ]);
  return (
    <Loaded query={query}>
      {(view) =>
        view.rows.length === 0 ? (
          <p className="page">{words.emptyType}</p>
        ) : (
          <Item key={line} view={view} caseType={caseType} addressed={addressed} />
        )
      }
    </Loaded>
  );
}

function lineName({ itemNo, text }: ItemView['line'], numbered: (no: string) => string): string {
  return itemNo === '' ? text : `${numbered(itemNo)} ${text}`;
}

interface Props {
  view: ItemView;
  caseType: CaseType;
  addressed: AddressedScope;
}

function Item({ view, caseType, addressed }: Props) {
  const { items: words, review } = useMessages();
  const { current } = useProfiles();
  const [params, setParams] = useAddressParams();
  const [note, setNote] = useState('');
  const { rows, line } = view;
  const isOpen = (row: ItemRow) => row.judgement === undefined;
  // Where the address names no case, the one that was first to judge stays: judging it must not move the cursor.
  const [first] = useState(() => (rows.find(isOpen) ?? rows[0])?.case);
  const wanted = params.get('case') ?? first;
  const chosen = rows.find((row) => row.case === wanted) ?? rows[0];
  const show = (row: ItemRow | undefined) => {
    setNote(row ? '' : review.nothingMore);
    if (row) setParams({ case: row.case });
  };
  const lines = useNeighbours(addressed, caseType, line.line);
  /** After the last case that waits: those before it, else there is nothing more to judge here. */
  const goNext = (judged: string) => {
    const waits = (row: ItemRow) => isOpen(row) && row.case !== judged;
    const next = rowFrom(rows, judged, 1, waits) ?? rows.find(waits);
    if (next) show(next);
    else setNote(words.done(rows.length));
  };
  useCommands({
    'row.next': () => show(rowFrom(rows, chosen?.case, 1)),
    'row.previous': () => show(rowFrom(rows, chosen?.case, -1)),
    'row.nextOpen': () => show(rowFrom(rows, chosen?.case, 1, isOpen)),
    'row.previousOpen': () => show(rowFrom(rows, chosen?.case, -1, isOpen)),
    'items.nextLine': lines.next,
    'items.previousLine': lines.previous,
  });
  return (
    <div className="page-fixed items">
      <div className="row-flex items-top">
        <h1 className="clip" title={line.text}>
          {lineName(line, words.itemNo)}
        </h1>
        <span className="quiet">{line.points}</span>
        <strong>{words.judgedOf(rows.filter((row) => !isOpen(row)).length, rows.length)}</strong>
        <span role="status">{note}</span>
        {lines.next && (
          <Button className="push" onClick={lines.next}>
            {`${words.nextLine} ]`}
          </Button>
        )}
      </div>
      <div className="items-columns">
        <CaseColumn rows={rows} current={chosen?.case} onChoose={show} />
        {chosen && current && (
          <OpenedCase
            key={`${chosen.case} ${current.id}`}
            row={chosen}
            rows={rows}
            line={line.line}
            scope={addressed.scope}
            reviewerId={current.id}
            onNext={() => goNext(chosen.case)}
          />
        )}
      </div>
    </div>
  );
}

/** The lines before and after this one in the sheet. */
function useNeighbours(
  { scope, lineAddress }: AddressedScope,
  caseType: CaseType,
  line: string,
): { next: (() => void) | undefined; previous: (() => void) | undefined } {
  const { value } = useQuery('items.list', scope);
  const lines = value?.tables.find((table) => table.caseType === caseType)?.lines ?? [];
  const at = lines.findIndex((entry) => entry.line === line);
  const to = (target: (typeof lines)[number] | undefined) =>
    at >= 0 && target ? () => goTo(lineAddress(target.line, caseType)) : undefined;
  return { next: to(lines[at + 1]), previous: to(lines[at - 1]) };
}
