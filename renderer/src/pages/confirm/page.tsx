import { Button } from 'antd';
import { useRef, useState } from 'react';
import type { ConfirmValue, ConfirmView } from '../../../../shared/generated/schemas.ts';
import { goTo } from '../../address/hash.ts';
import { links } from '../../address/links.ts';
import { useQuery } from '../../api/use-query.ts';
import { useCommands } from '../../commands/provider.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { useMessages } from '../../messages/context.tsx';
import { useProfiles } from '../../office/profiles.tsx';
import { ReviewerDialog } from '../../office/reviewer-dialog.tsx';
import { useSetTrail } from '../../shell/trail.tsx';
import { AlikeList } from './alike-list.tsx';
import { Candidates } from './candidates.tsx';
import './confirm.css';
import { CurrentValue, type ValueActs } from './current-value.tsx';
import { Differences } from './differences.tsx';
import { DocumentBar } from './document-bar.tsx';
import { Finish } from './finish.tsx';
import { PagePane, type PagePlace } from './page-pane.tsx';
import { keyOf, nextOpen, useConfirming } from './use-confirming.ts';
import { ValueInput } from './value-input.tsx';
import { ValueList } from './value-list.tsx';

/** 核对要素: turns what the program read into values that a person stands behind. */
export function ConfirmPage({ caseId }: { caseId: string }) {
  const { shell, confirming } = useMessages();
  const query = useQuery('confirm.view', { case: caseId });
  useSetTrail([
    { text: shell.pages.cases, to: links.cases() },
    { text: query.value?.label || shell.pages.cases, to: links.case(caseId) },
    { text: confirming.title },
  ]);
  return <Loaded query={query}>{(view) => <ConfirmContent key={caseId} first={view} />}</Loaded>;
}

function ConfirmContent({ first }: { first: ConfirmView }) {
  const { confirming: words } = useMessages();
  const confirming = useConfirming(first);
  const { view, values, current } = confirming;
  const grid = useRef<HTMLDivElement>(null);
  const [onlyNeeded, setOnlyNeeded] = useState(true);
  const [editing, setEditing] = useState<{ document: string; path: string }>();
  const [turned, setTurned] = useState<{ from: string; place: PagePlace }>();
  const [chosen, setChosen] = useState<string>();
  // A row that was just confirmed stays until the list is filtered anew: nothing moves under the cursor.
  const rows = onlyNeeded
    ? values.filter((value) => value.needed || keyOf(value) === confirming.cursor)
    : values;
  const document = view.documents.find((entry) => entry.document === (chosen ?? current?.document));
  const home = placeOf(view, chosen === undefined ? current?.place : undefined, document?.document);
  const shown = turned?.from === `${confirming.cursor}|${chosen ?? ''}` ? turned.place : home;
  const following = nextOpen(values, confirming.cursor, 1)?.place;

  const backToList = () => {
    setEditing(undefined);
    grid.current?.focus({ preventScroll: true });
  };
  const moveTo = (key: string) => {
    setChosen(undefined);
    setEditing(undefined);
    confirming.moveTo(key);
  };
  const say = (act: Parameters<typeof confirming.say>[1]) => () => {
    if (!current || confirming.busy) return;
    setChosen(undefined);
    void confirming.say(current, act);
  };
  const acts: ValueActs = {
    accept: () => {
      if (current?.state === 'unread') acts.edit();
      else if (current?.needed || current?.state === 'draft') say('confirm')();
      else confirming.stepOpen(1);
    },
    edit: () => current && setEditing({ document: current.document, path: current.path }),
    notStated: say('notStated'),
    illegible: say('illegible'),
    pageMissing: say('pageMissing'),
  };
  const showPlace = (place: PagePlace) => setTurned({ from: `${confirming.cursor}|${chosen ?? ''}`, place });
  /** A value of the whole list, whether or not it needs a person. */
  const lookAt = (key: string) => {
    setOnlyNeeded(false);
    moveTo(key);
  };
  const turn = (step: 1 | -1) => {
    if (!shown) return;
    const all = view.files.find(({ file }) => file === shown.file)?.pages ?? 0;
    const page = shown.page + step;
    if (page < 1 || page > Math.max(all, shown.page)) return;
    showPlace({ file: shown.file, page });
  };
  const step = (by: 1 | -1) => () => {
    setChosen(undefined);
    confirming.step(by, rows);
  };
  const stepOpen = (by: 1 | -1) => () => {
    setChosen(undefined);
    confirming.stepOpen(by);
  };
  useCommands(
    editing
      ? {}
      : {
          'row.next': step(1),
          'row.previous': step(-1),
          'row.nextOpen': stepOpen(1),
          'row.previousOpen': stepOpen(-1),
          'confirm.accept': acts.accept,
          'confirm.edit': acts.edit,
          'confirm.notStated': acts.notStated,
          'confirm.illegible': acts.illegible,
          'confirm.pageMissing': acts.pageMissing,
          'confirm.nextPage': () => turn(1),
          'confirm.previousPage': () => turn(-1),
        },
  );
  const save = async (text: string) => {
    if (editing && (await confirming.say(editing, 'correct', text))) backToList();
  };
  const field = editing && fieldOf(view, editing);
  return (
    <div className="confirm">
      <ConfirmHead
        view={view}
        onlyNeeded={onlyNeeded}
        onOnlyNeeded={setOnlyNeeded}
        saved={confirming.saved}
      />
      <AskReviewer />
      <div className="confirm-panes">
        <PagePane
          caseId={view.case}
          files={view.files}
          shown={shown}
          next={following}
          value={chosen === undefined ? current : undefined}
          onTurn={turn}
        />
        <section className="confirm-side" aria-label={words.valuesLabel}>
          <DocumentBar
            view={view}
            document={document}
            shown={shown}
            confirming={confirming}
            onDocument={setChosen}
            onAdd={(path) => document && setEditing({ document: document.document, path })}
          />
          {view.documents.length === 0 && <p className="panel panel-note">{words.nothingPaper}</p>}
          {view.documents.length > 0 && values.length === 0 && (
            <p className="panel panel-note">{words.nothing}</p>
          )}
          {values.length > 0 && view.counts.needed === 0 && onlyNeeded && (
            <p className="panel panel-note">{words.allDone}</p>
          )}
          <ValueList grid={grid} values={rows} cursor={confirming.cursor} onCursor={moveTo} />
          {confirming.error && !editing && <ErrorPanel error={confirming.error} meaning={words.failed} />}
          {field ? (
            <ValueInput
              key={`${editing.document}/${editing.path}`}
              field={field}
              initial={field.raw}
              problem={confirming.error?.message}
              year={yearOf(view, editing.document)}
              onSave={(text) => void save(text)}
              onCancel={backToList}
            />
          ) : (
            current && (
              <CurrentValue value={current} acts={acts}>
                <AlikeList value={current} values={values} onPlace={showPlace} />
                {wantsCandidates(current) && (
                  <Candidates caseId={view.case} value={current} onPlace={showPlace} />
                )}
              </CurrentValue>
            )
          )}
          <Differences view={view} onValue={lookAt} />
          <Finish key={view.inventory.at ?? ''} view={view} />
        </section>
      </div>
    </div>
  );
}

function ConfirmHead({
  view,
  onlyNeeded,
  onOnlyNeeded,
  saved,
}: {
  view: ConfirmView;
  onlyNeeded: boolean;
  onOnlyNeeded(only: boolean): void;
  saved: number;
}) {
  const { byField, confirming: words } = useMessages();
  const { needed, done, all } = view.counts;
  return (
    <header className="row-flex confirm-head">
      <h1>{words.title}</h1>
      <strong>{words.needed(needed)}</strong>
      <span>{words.done(done)}</span>
      <span>{words.all(all)}</span>
      <label>
        <input
          type="checkbox"
          checked={onlyNeeded}
          onChange={(event) => onOnlyNeeded(event.target.checked)}
        />
        {` ${words.onlyNeeded}`}
      </label>
      {needed > 0 && <Button onClick={() => goTo(links.confirmFields([view.case]))}>{byField.title}</Button>}
      <Button onClick={() => goTo(links.case(view.case))}>{words.toCase}</Button>
      <span role="status" className="quiet">
        {saved > 0 ? words.saved(needed) : ''}
      </span>
    </header>
  );
}

/** Nobody can stand behind a value before the program knows who is there. */
function AskReviewer() {
  const { shell } = useMessages();
  const { current, known } = useProfiles();
  const [open, setOpen] = useState(false);
  if (!known || current) return null;
  return (
    <div className="confirm-ask">
      <span>{shell.reviewerWhy}</span>
      <Button type="primary" onClick={() => setOpen(true)}>
        {shell.reviewerNone}
      </Button>
      {open && <ReviewerDialog onClose={() => setOpen(false)} />}
    </div>
  );
}

/** The page of a value, else the first page of its document. */
function placeOf(
  view: ConfirmView,
  place: { file: string; page: number } | undefined,
  document: string | undefined,
): PagePlace | undefined {
  if (place) return { file: place.file, page: place.page };
  const range = view.documents.find((entry) => entry.document === document)?.range;
  return range && { file: range.file, page: range.from };
}

/** A date that nobody could read, or that is not sure. */
function wantsCandidates({ input, confidence, state, needed }: ConfirmValue): boolean {
  return needed && input === 'date' && (state === 'unread' || confidence !== 'clear');
}

/** Year of the document's own date, for dates typed as 9-25. */
function yearOf(view: ConfirmView, document: string): number | undefined {
  const date = view.values.find((value) => value.document === document && value.path === 'field:date')?.raw;
  return date && /^\d{4}/.test(date) ? Number(date.slice(0, 4)) : undefined;
}

function fieldOf(view: ConfirmView, { document, path }: { document: string; path: string }) {
  const value = view.values.find((entry) => entry.document === document && entry.path === path);
  if (value) return { ...value, raw: value.raw ?? '' };
  const added = view.documents
    .find((entry) => entry.document === document)
    ?.addable.find((entry) => entry.path === path);
  return added && { ...added, raw: '' };
}
