import type {
  BatchReportInput,
  CaseReport,
  CaseReportInput,
  CaseRow,
} from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { caseReportHtml } from '../../reports/html/case-report.ts';
import { batchReportPdf } from '../../reports/pdf/batch-report.ts';
import { caseReportPdf } from '../../reports/pdf/case-report.ts';
import { batchReportXlsx } from '../../reports/xlsx/batch-report.ts';
import { caseReportXlsx } from '../../reports/xlsx/case-report.ts';
import { reviewCampaign } from '../campaigns/review-basis.ts';
import type { Handlers } from '../dispatch.ts';
import type { JobContext } from '../jobs.ts';
import { BatchBuilder } from '../reports/batch-report.ts';
import { caseReportOf } from '../reports/case-report.ts';
import { writeAll } from '../reports/write-files.ts';
import type { Services } from '../services.ts';
import { noCase } from './cases.ts';
import { loadReview, ownCaseOf } from './reviews.ts';

export function reportHandlers(services: Services): Pick<Handlers, 'reports.case' | 'reports.batch'> {
  return {
    'reports.case': {
      title: '生成评查表',
      run: async (input, job) => {
        const model = await caseModel(services, input);
        if (!model.ok) return model;
        const name = `评查表 ${model.value.heading.caseNumber ?? model.value.heading.party ?? ''}`;
        return writeAll(services, name, input.formats, job, (format) => caseFile(model.value, format));
      },
    },
    'reports.batch': {
      title: '生成汇总表',
      run: async (input, job) => {
        const report = await batchModel(services, input, job);
        if (!report.ok) return report;
        return writeAll(services, '评查汇总表', input.formats, job, (format) =>
          format === 'pdf' ? batchReportPdf(report.value) : batchReportXlsx(report.value),
        );
      },
    },
  };
}

type Format = CaseReportInput['formats'][number];

async function caseFile(report: CaseReport, format: Format): Promise<Uint8Array> {
  switch (format) {
    case 'pdf':
      return caseReportPdf(report);
    case 'xlsx':
      return caseReportXlsx(report);
    case 'html':
      return Buffer.from(caseReportHtml(report), 'utf8');
    case 'json':
      return Buffer.from(`${JSON.stringify(report, null, 1)}\n`, 'utf8');
  }
}

async function caseModel(services: Services, input: CaseReportInput): Promise<Result<CaseReport>> {
  const stored = await services.store.run('getCase', input.case);
  if (!stored.ok) return stored;
  if (!stored.value) return noCase();
  const profiles = await services.store.run('listProfiles');
  if (!profiles.ok) return profiles;
  const logHead = await services.store.run('head');
  if (!logHead.ok) return logHead;
  const review = input.review === undefined ? ok(undefined) : await loadReview(services, input.review);
  if (!review.ok) return review;
  const comment = input.review === undefined ? ok('') : await signedComment(services, input.review);
  if (!comment.ok) return comment;
  const ownCase = review.value ? await ownCaseOf(services, review.value) : ok(undefined);
  if (!ownCase.ok) return ownCase;
  const campaign = await reviewCampaign(services, review.value?.review.campaign ?? '');
  if (!campaign.ok) return campaign;
  return ok(
    caseReportOf({
      knowledge: services.knowledge,
      stored: stored.value,
      review: review.value,
      names: new Map(profiles.value.map((profile) => [profile.id, profile.name])),
      units: new Map(profiles.value.map((profile) => [profile.id, profile.unit])),
      comment: comment.value,
      ownCase: ownCase.value,
      campaign: campaign.value?.name,
      logHead: logHead.value,
    }),
  );
}

/** Comment of the last sign-off of a review. */
async function signedComment(services: Services, reviewId: string): Promise<Result<string>> {
  const events = await services.store.run('listEvents', { reviewId, offset: 0, limit: 500 });
  if (!events.ok) return events;
  const signed = events.value.events.find((event) => event.kind === 'review.sign');
  return ok((signed?.body as { comment?: string } | undefined)?.comment ?? '');
}

async function batchModel(services: Services, input: BatchReportInput, job: JobContext) {
  const rows = await allRows(services, input);
  if (!rows.ok) return rows;
  if (rows.value.length === 0)
    return fail<never>('NO_CASES', '没有可以汇总的案卷。请先导入，或在列表里选中案卷。');
  const profiles = await services.store.run('listProfiles');
  if (!profiles.ok) return profiles;
  const names = new Map(profiles.value.map((profile) => [profile.id, profile.name]));
  const builder = new BatchBuilder(services.knowledge);
  for (const [index, row] of rows.value.entries()) {
    if (job.signal.aborted) return fail<never>('CANCELLED', '已取消，没有生成文件。');
    const stored = await services.store.run('getCase', row.case);
    if (!stored.ok) return stored;
    const reviews = await services.store.run('reviewsOfCase', row.case);
    if (!reviews.ok) return reviews;
    builder.add(row, stored.value?.findings ?? [], names.get(reviews.value[0]?.reviewer ?? '') ?? '');
    job.progress(index + 1, rows.value.length);
  }
  const logHead = await services.store.run('head');
  if (!logHead.ok) return logHead;
  return ok(
    builder.build(input.cases ? `选定的 ${rows.value.length} 卷` : '库内全部案卷（不含示例）', logHead.value),
  );
}

/** Rows in list order: those asked for, else all but samples. */
async function allRows(services: Services, input: BatchReportInput): Promise<Result<CaseRow[]>> {
  const rows: CaseRow[] = [];
  const wanted = input.cases ? new Set(input.cases) : undefined;
  for (let offset = 0; ; offset += 500) {
    const page = await services.store.run('listCases', {
      sort: { by: 'caseNumber', descending: false },
      offset,
      limit: 500,
      ...(wanted ? {} : { samples: false }),
    });
    if (!page.ok) return page;
    rows.push(...page.value.rows.filter((row) => !wanted || wanted.has(row.case)));
    if (page.value.rows.length < 500) return ok(rows);
  }
}
