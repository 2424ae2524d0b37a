import type {
  FindingJudgement,
  Judgement,
  OpenReviewInput,
  OwnCase,
  ReviewChange,
  ReviewView,
  StandardList,
} from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { checkJudgement, scheduleFor } from '../../../shared/score/index.ts';
import type { StoredCase } from '../../store/operations/cases.ts';
import type { StoredReview } from '../../store/operations/reviews.ts';
import { campaignBasis, type ReviewBasis, reviewCampaign } from '../campaigns/review-basis.ts';
import { profileNames } from '../campaigns/view.ts';
import type { Handlers } from '../dispatch.ts';
import { settingsFor } from '../scoring-settings.ts';
import { currentReviewer, type Services } from '../services.ts';
import { ownCaseTies } from '../views/own-case.ts';
import {
  basisHashOf,
  caseTypeOf,
  type ReviewState,
  reviewChange,
  reviewState,
  reviewView,
  rollupOf,
} from '../views/review-view.ts';
import { noCase } from './cases.ts';

type Routes =
  | 'standards.list'
  | 'reviews.open'
  | 'reviews.get'
  | 'reviews.goOn'
  | 'reviews.judge'
  | 'reviews.clear'
  | 'reviews.judgeFinding'
  | 'reviews.decideVeto'
  | 'reviews.undo'
  | 'reviews.sign';

/** Review of a case: opening, judging, second person, undo and sign-off; every change is an event of the log. */
export function reviewHandlers(services: Services): Pick<Handlers, Routes> {
  return {
    'standards.list': ({ case: id }) => listStandards(services, id),
    'reviews.open': (input) => open(services, input),
    'reviews.get': async ({ review }) => {
      const state = await loadReview(services, review);
      return state.ok ? view(services, state.value) : state;
    },
    'reviews.goOn': (input) => goOn(services, input),
    'reviews.judge': ({ review, judgement, rowRevision }) => judge(services, review, judgement, rowRevision),
    'reviews.clear': ({ review, line, rowRevision }) =>
      write(services, review, (state, actor) => ({
        ...base(state, actor, 'judge.clear'),
        line,
        judgement: null,
        rowRevision,
      })),
    'reviews.judgeFinding': (input) => judgeFinding(services, input),
    'reviews.decideVeto': (input) => decideVeto(services, input),
    'reviews.undo': ({ review }) => undo(services, review),
    'reviews.sign': (input) => sign(services, input),
  };
}

async function listStandards(services: Services, id: string | undefined): Promise<Result<StandardList>> {
  let stored: StoredCase | undefined;
  if (id !== undefined) {
    const found = await services.store.run('getCase', id);
    if (!found.ok) return found;
    if (!found.value) return noCase();
    stored = found.value;
  }
  const caseType = stored ? caseTypeOf(stored.caseFile.procedures) : undefined;
  return ok({
    standards: services.standards.standards.map(({ standard, hash }) => ({
      id: standard.id,
      title: standard.title,
      issuer: standard.issuer,
      documentNumber: standard.documentNumber,
      label: standard.label,
      scorable: standard.scorable,
      fits: standard.scorable && (caseType === undefined || scheduleFor(standard, caseType) !== undefined),
      hash,
      note: standard.note,
    })),
  });
}

async function open(services: Services, input: OpenReviewInput): Promise<Result<ReviewView>> {
  const reviewer = await currentReviewer(services);
  if (!reviewer.ok) return reviewer;
  const stored = await services.store.run('getCase', input.case);
  if (!stored.ok) return stored;
  if (!stored.value) return noCase();
  const basis =
    input.campaign === undefined
      ? chosenBasis(services, input, stored.value)
      : await campaignBasis(services, input.campaign, input.case);
  if (!basis.ok) return basis;
  const { standard, settings } = basis.value;
  const opened = await services.store.run(
    'openReview',
    reviewer.value,
    input.case,
    standard,
    settings,
    input.campaign ?? '',
  );
  if (!opened.ok) return opened;
  services.emit({ type: 'changed', changed: ['cases', 'reviews'] });
  const state = await loadReview(services, opened.value);
  return state.ok ? view(services, state.value) : state;
}

/** The standard and settings that the reviewer chose. */
function chosenBasis(services: Services, input: OpenReviewInput, stored: StoredCase): Result<ReviewBasis> {
  const loaded = services.standards.standards.find(({ standard }) => standard.id === input.standard);
  if (!loaded) return fail('NO_STANDARD', '选的评查标准不在库里。请在“先选评查标准”里重新选择。');
  const settings = settingsFor(loaded, caseTypeOf(stored.caseFile.procedures), input);
  return settings.ok ? ok({ standard: loaded.standard, settings: settings.value }) : settings;
}

/** The review with its case as they are now. */
export async function loadReview(services: Services, id: string): Promise<Result<ReviewState>> {
  const review = await services.store.run('getReview', id);
  if (!review.ok) return review;
  if (!review.value) return fail('NO_REVIEW', '这份评查已经不在库里，可能案卷已被删除。请回到案卷列表。');
  const stored = await services.cases.get(services.store, review.value.caseId);
  if (!stored.ok) return stored;
  if (!stored.value) return noCase();
  const standard = await services.cases.standard(services.store, review.value.standardHash);
  if (!standard.ok) return standard;
  const names = await profileNames(services);
  return names.ok ? ok(reviewState(stored.value, review.value, standard.value, names.value)) : names;
}

async function view(services: Services, state: ReviewState): Promise<Result<ReviewView>> {
  const extras = await extrasOf(services, state);
  if (!extras.ok) return extras;
  const ownCase = await ownCaseOf(services, state);
  if (!ownCase.ok) return ownCase;
  const campaign = await reviewCampaign(services, state.review.campaign);
  if (!campaign.ok) return campaign;
  return ok(reviewView(state, { ...extras.value, ownCase: ownCase.value, campaign: campaign.value }));
}

async function extrasOf(
  services: Services,
  state: ReviewState,
): Promise<Result<{ undo: string | undefined; names: ReadonlyMap<string, string> }>> {
  const names = await profileNames(services);
  if (!names.ok) return names;
  const last = await services.store.run('lastUndoable', state.review.id, state.review.reviewer);
  if (!last.ok) return last;
  const body = last.value?.body as { line?: string; rule?: string } | undefined;
  return ok({
    undo: body ? (body.line ?? body.rule) : undefined,
    names: names.value,
  });
}

/** Whether the reviewer seems to be involved in the case; a reason counts for the ties that it was given for. */
export async function ownCaseOf(
  services: Services,
  state: ReviewState,
): Promise<Result<OwnCase | undefined>> {
  const profiles = await services.store.run('listProfiles');
  if (!profiles.ok) return profiles;
  const reviewer = profiles.value.find((profile) => profile.id === state.review.reviewer);
  const ties = reviewer ? ownCaseTies(services.knowledge.vocabulary, state.stored.caseFile, reviewer) : [];
  if (ties.length === 0) return ok(undefined);
  const said = await services.store.run('goneOn', state.review.id);
  if (!said.ok) return said;
  const covers = ties.every(({ kind, role }) =>
    said.value?.ties.some((tie) => tie.kind === kind && tie.role === role),
  );
  return ok({ ties, ...(said.value && covers ? { reason: said.value.reason, at: said.value.at } : {}) });
}

async function goOn(
  services: Services,
  { review, reason }: { review: string; reason: string },
): Promise<Result<ReviewView>> {
  const reviewer = await currentReviewer(services);
  if (!reviewer.ok) return reviewer;
  const state = await loadReview(services, review);
  if (!state.ok) return state;
  const owner = ownedBy(state.value.review, reviewer.value);
  if (!owner.ok) return owner;
  const ownCase = await ownCaseOf(services, state.value);
  if (!ownCase.ok) return ownCase;
  if (!ownCase.value) return fail('NOT_OWN_CASE', '没有发现评查人与本案有关，不用写理由。');
  if (reason.trim() === '') return fail('REASON_NEEDED', '请写明为什么仍由本人评查。');
  const { ties } = ownCase.value;
  const noted = await services.store.run('goOnInOwnCase', reviewer.value, review, {
    ties,
    reason: reason.trim(),
  });
  if (!noted.ok) return noted;
  services.emit({ type: 'changed', changed: ['reviews'] });
  return view(services, state.value);
}

interface PendingWrite {
  review: string;
  actor: string;
  kind: string;
  line: string;
  judgement: Judgement | null;
  rowRevision: number;
  undoes?: number;
}

function base(state: ReviewState, actor: string, kind: string) {
  return { review: state.review.id, actor, kind };
}

async function judge(
  services: Services,
  reviewId: string,
  judgement: Judgement,
  rowRevision: number,
): Promise<Result<ReviewChange>> {
  const state = await loadReview(services, reviewId);
  if (!state.ok) return state;
  const { standard } = state.value;
  const { settings } = state.value.review;
  const own: Judgement = {
    ...judgement,
    by: state.value.review.reviewer,
    ...(state.value.suggestions.get(judgement.line)
      ? { suggestion: state.value.suggestions.get(judgement.line)! }
      : {}),
  };
  // A second person decides through a route of its own.
  delete own.secondPerson;
  const misfit = checkJudgement(standard, settings, own).find((problem) => !owedCodes.has(problem.code));
  if (misfit) return fail('BAD_JUDGEMENT', misfit.message);
  return write(services, reviewId, (current, actor) => ({
    ...base(current, actor, 'judge'),
    line: own.line,
    judgement: own,
    rowRevision,
  }));
}

/** What is still owed leaves a row unfinished (未完成) but is written all the same. */
const owedCodes = new Set([
  'judgement.reasonNeeded',
  'judgement.byNeeded',
  'judgement.pending',
  'judgement.samePerson',
]);

/** Writes one judgement of the review's own reviewer and answers with what changed. */
async function write(
  services: Services,
  reviewId: string,
  make: (state: ReviewState, actor: string) => PendingWrite | Result<never>,
): Promise<Result<ReviewChange>> {
  const reviewer = await currentReviewer(services);
  if (!reviewer.ok) return reviewer;
  const state = await loadReview(services, reviewId);
  if (!state.ok) return state;
  const owner = ownedBy(state.value.review, reviewer.value);
  if (!owner.ok) return owner;
  const pending = make(state.value, reviewer.value);
  if ('ok' in pending) return pending;
  const after = state.value.with(pending.line, pending.judgement);
  const written = await services.store.run('writeJudgement', {
    ...pending,
    basisHash: basisHashOf(state.value, pending.line),
    rollup: rollupOf(after),
  });
  return written.ok ? changed(services, reviewId) : written;
}

function ownedBy(review: StoredReview, reviewer: string): Result<void> {
  return review.reviewer === reviewer
    ? ok(undefined)
    : fail('NOT_YOURS', '这份评查表是另一位评查人的，不能替他改。请切换评查人，或另开自己的一份。');
}

async function changed(services: Services, reviewId: string): Promise<Result<ReviewChange>> {
  services.emit({ type: 'changed', changed: ['cases', 'reviews'] });
  const state = await loadReview(services, reviewId);
  if (!state.ok) return state;
  const extras = await extrasOf(services, state.value);
  return extras.ok ? ok(reviewChange(state.value, extras.value)) : extras;
}

async function judgeFinding(
  services: Services,
  input: Parameters<Handlers['reviews.judgeFinding']>[0],
): Promise<Result<ReviewChange>> {
  const reviewer = await currentReviewer(services);
  if (!reviewer.ok) return reviewer;
  const state = await loadReview(services, input.review);
  if (!state.ok) return state;
  const owner = ownedBy(state.value.review, reviewer.value);
  if (!owner.ok) return owner;
  const finding = state.value.stored.findings.find(
    (entry) => entry.rule === input.rule && entry.procedure === input.procedure,
  );
  if (!finding) return fail('NO_FINDING', '这条提示已经不在最近一次检查里。请刷新后再判断。');
  const agrees: Record<string, string | undefined> = {
    pass: 'compliant',
    fail: 'violated',
    notApplicable: 'notApplicable',
  };
  const machine = agrees[finding.verdict];
  const differs = input.verdict !== null && machine !== undefined && machine !== input.verdict;
  if (differs && !input.reason?.trim()) return fail('REASON_NEEDED', '与机器判断不同，请写理由。');
  const judgement: FindingJudgement | null =
    input.verdict === null
      ? null
      : {
          rule: input.rule,
          procedure: input.procedure,
          verdict: input.verdict,
          ...(input.reason === undefined ? {} : { reason: input.reason }),
          by: reviewer.value,
          at: new Date().toISOString(),
        };
  const written = await services.store.run('writeFindingJudgement', {
    review: input.review,
    actor: reviewer.value,
    kind: 'finding.judge',
    rule: input.rule,
    procedure: input.procedure,
    judgement,
    rollup: rollupOf(state.value),
  });
  return written.ok ? changed(services, input.review) : written;
}

/** A second person, another profile than the reviewer, confirms or rejects a veto (认定否决). */
async function decideVeto(
  services: Services,
  input: Parameters<Handlers['reviews.decideVeto']>[0],
): Promise<Result<ReviewChange>> {
  const state = await loadReview(services, input.review);
  if (!state.ok) return state;
  const profiles = await services.store.run('listProfiles');
  if (!profiles.ok) return profiles;
  if (!profiles.value.some((profile) => profile.id === input.profile))
    return fail('NO_PROFILE', '第二人不在评查人名单里。请先登记。');
  if (input.profile === state.value.review.reviewer)
    return fail('SAME_PERSON', '认定否决要第二人确认，不能是提出的人自己。');
  if (input.reason.trim() === '') return fail('REASON_NEEDED', '认定或者不予认定都要写理由。');
  const held = state.value.review.judgements.find(({ judgement }) => judgement.line === input.line);
  if (held?.judgement.verdict !== 'violated') return fail('NO_VETO', '这一项还没有提请认定否决。');
  const judgement: Judgement = {
    ...held.judgement,
    secondPerson: { by: input.profile, decision: input.decision, reason: input.reason },
  };
  const after = state.value.with(input.line, judgement);
  const written = await services.store.run('writeJudgement', {
    review: input.review,
    actor: input.profile,
    kind: 'veto.decide',
    line: input.line,
    judgement,
    basisHash: basisHashOf(state.value, input.line),
    rowRevision: state.value.review.rowRevisions[input.line] ?? 0,
    rollup: rollupOf(after),
  });
  return written.ok ? changed(services, input.review) : written;
}

/** Takes the reviewer's last act back, as a new event. */
async function undo(services: Services, reviewId: string): Promise<Result<ReviewChange>> {
  const reviewer = await currentReviewer(services);
  if (!reviewer.ok) return reviewer;
  const last = await services.store.run('lastUndoable', reviewId, reviewer.value);
  if (!last.ok) return last;
  if (!last.value) return fail('NOTHING_TO_UNDO', '没有可以撤销的操作。');
  const { seq, kind, body } = last.value;
  if (kind === 'finding.judge') {
    const state = await loadReview(services, reviewId);
    if (!state.ok) return state;
    const { rule, procedure, before } = body as {
      rule: string;
      procedure: string;
      before: FindingJudgement | null;
    };
    const written = await services.store.run('writeFindingJudgement', {
      review: reviewId,
      actor: reviewer.value,
      kind: 'undo',
      rule,
      procedure,
      judgement: before,
      undoes: seq,
      rollup: rollupOf(state.value),
    });
    return written.ok ? changed(services, reviewId) : written;
  }
  const { line, before } = body as { line: string; before: Judgement | null };
  return write(services, reviewId, (state, actor) => ({
    ...base(state, actor, 'undo'),
    line,
    judgement: before,
    rowRevision: state.review.rowRevisions[line] ?? 0,
    undoes: seq,
  }));
}

async function sign(
  services: Services,
  input: Parameters<Handlers['reviews.sign']>[0],
): Promise<Result<ReviewChange>> {
  const reviewer = await currentReviewer(services);
  if (!reviewer.ok) return reviewer;
  const state = await loadReview(services, input.review);
  if (!state.ok) return state;
  const owner = ownedBy(state.value.review, reviewer.value);
  if (!owner.ok) return owner;
  const lines = reviewChange(state.value, { undo: undefined, names: new Map() }).lines;
  const unseen = lines.filter((line) => line.state === 'unseen' || line.state === 'stale').length;
  const incomplete = lines.filter((line) => line.state === 'incomplete').length;
  if (unseen + incomplete > 0) {
    return fail('NOT_FINISHED', `还不能提交：未看 ${unseen} 项，未完成 ${incomplete} 项。请先逐项处理。`);
  }
  const ownCase = await ownCaseOf(services, state.value);
  if (!ownCase.ok) return ownCase;
  if (ownCase.value && ownCase.value.reason === undefined) {
    return fail(
      'OWN_CASE',
      '评查人可能与本案有关。请换人评查，或在评分表上方写明仍由本人评查的理由，再提交。',
    );
  }
  const { result } = state.value;
  const body = {
    comment: input.comment ?? '',
    ...(ownCase.value ? { ownCase: ownCase.value } : {}),
    revision: state.value.stored.revision,
    runKey: state.value.stored.runKey,
    total: result.total,
    grade: result.grade?.title ?? null,
    lines: result.lines.map((line) => line.text),
  };
  const signed = await services.store.run(
    'signReview',
    reviewer.value,
    input.review,
    body,
    rollupOf(state.value),
  );
  return signed.ok ? changed(services, input.review) : signed;
}
