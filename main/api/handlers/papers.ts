import type {
  CampaignResults,
  Paper,
  PaperEditInput,
  PaperExportInput,
  PaperInput,
  PaperKind,
  StatisticsScope,
} from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { paperDocx } from '../../reports/docx/paper.ts';
import { paperHtml } from '../../reports/html/paper.ts';
import { paperPdf } from '../../reports/pdf/paper.ts';
import { paperXlsx } from '../../reports/xlsx/paper.ts';
import { loadCampaign } from '../campaigns/load.ts';
import { campaignResults } from '../campaigns/results.ts';
import type { Handlers } from '../dispatch.ts';
import type { PaperSource } from '../reports/papers/input.ts';
import { type PaperEdits, paperOf } from '../reports/papers/paper.ts';
import { writeAll } from '../reports/write-files.ts';
import type { Services } from '../services.ts';
import { inScope } from '../statistics/case-set.ts';
import { Counter } from '../statistics/counter.ts';
import { blockWords, reviewedCases } from '../statistics/dataset.ts';

/** Papers over many cases: made anew each time, with the words that a person gave them. */
export function paperHandlers(
  services: Services,
): Pick<Handlers, 'papers.get' | 'papers.edit' | 'papers.export'> {
  return {
    'papers.get': (input) => makePaper(services, input),
    'papers.edit': (input) => editPaper(services, input),
    'papers.export': {
      title: '导出文书',
      run: async (input, job) => {
        const paper = await makePaper(services, input);
        if (!paper.ok) return paper;
        if (paper.value.blocks.length === 0) return fail('NO_CASES', '没有可写的内容。');
        return writeAll(services, paper.value.name, input.formats, job, (format) =>
          fileOf(paper.value, format),
        );
      },
    },
  };
}

async function fileOf(paper: Paper, format: PaperExportInput['formats'][number]): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return paperDocx(paper);
    case 'pdf':
      return paperPdf(paper);
    case 'xlsx':
      return paperXlsx(paper);
    case 'html':
      return Buffer.from(paperHtml(paper), 'utf8');
  }
}

async function makePaper(services: Services, { paper, scope }: PaperInput): Promise<Result<Paper>> {
  const source = await sourceOf(services, scope);
  if (!source.ok) return source;
  const edits = await editsOf(services, paper, scope);
  if (!edits.ok) return edits;
  const logHead = await services.store.run('head');
  if (!logHead.ok) return logHead;
  const { versions } = services.knowledge;
  return ok(
    paperOf(paper, source.value, edits.value, {
      ...versions,
      ...(logHead.value === undefined ? {} : { logHead: logHead.value }),
    }),
  );
}

async function sourceOf(services: Services, scope: StatisticsScope): Promise<Result<PaperSource>> {
  const cases = await reviewedCases(services, scope);
  if (!cases.ok) return cases;
  const profiles = await services.store.run('listProfiles');
  if (!profiles.ok) return profiles;
  const campaign = await campaignOf(services, scope);
  if (!campaign.ok) return campaign;
  return ok({
    counter: new Counter(inScope(cases.value, scope)),
    scope,
    words: blockWords(services),
    names: new Map(profiles.value.map(({ id, name }) => [id, name])),
    campaign: campaign.value,
    today: new Date(),
  });
}

async function campaignOf(
  services: Services,
  { campaign }: StatisticsScope,
): Promise<Result<CampaignResults | undefined>> {
  if (campaign === undefined) return ok(undefined);
  const loaded = await loadCampaign(services, campaign);
  return loaded.ok ? campaignResults(services, loaded.value) : loaded;
}

async function editPaper(
  services: Services,
  { paper, scope, block, template }: PaperEditInput,
): Promise<Result<Paper>> {
  const edits = await editsOf(services, paper, scope);
  if (!edits.ok) return edits;
  const { [block]: _before, ...others } = edits.value;
  const next = template === null ? others : { ...others, [block]: template };
  const saved = await services.store.run('setSetting', editsName(paper, scope), next);
  return saved.ok ? makePaper(services, { paper, scope }) : saved;
}

async function editsOf(
  services: Services,
  paper: PaperKind,
  scope: StatisticsScope,
): Promise<Result<PaperEdits>> {
  const settings = await services.store.run('getSettings');
  if (!settings.ok) return settings;
  return ok((settings.value[editsName(paper, scope)] as PaperEdits | undefined) ?? {});
}

/** Words belong to a paper of a scope; the order in which the scope was put together says nothing. */
function editsName(paper: PaperKind, { campaign, agencies, procedures, from, to }: StatisticsScope): string {
  const parts = [campaign, [...(agencies ?? [])].sort(), [...(procedures ?? [])].sort(), from, to];
  return `paper:${paper}:${JSON.stringify(parts)}`;
}
