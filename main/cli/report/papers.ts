import type { PaperExportInput, PaperKind } from '../../../shared/generated/schemas.ts';
import type { OpenApp } from '../../api/app.ts';
import { paperNames } from '../../api/reports/papers/paper.ts';
import { call, printError } from '../program.ts';
import { saveFiles } from './save.ts';

export const paperKinds = Object.keys(paperNames) as PaperKind[];
const formats = ['pdf', 'docx', 'xlsx', 'html'] as const satisfies PaperExportInput['formats'];

export interface PaperRequest {
  paper: string;
  /** Name or id; undefined: all cases. */
  campaign: string | undefined;
  wanted: readonly string[];
  out: string;
}

/** Writes a paper over the cases of a campaign or of the whole store. Answers with the exit code. */
export async function writePaper(
  app: OpenApp,
  { paper, campaign, wanted, out }: PaperRequest,
): Promise<number> {
  const kind = paperKinds.find((name) => name === paper || paperNames[name] === paper);
  if (!kind) {
    const known = paperKinds.map((name) => `${name}（${paperNames[name]}）`).join('、');
    console.error(`没有“${paper}”这种文书，可用 ${known}。`);
    return 2;
  }
  const scope = campaign === undefined ? {} : { campaign: await campaignId(app, campaign) };
  const made = await call(app, 'papers.export', {
    paper: kind,
    scope,
    formats: formats.filter((format) => wanted.includes(format)),
  });
  if (!made.ok) {
    printError(made.error);
    return 2;
  }
  saveFiles(app, made.value.files, out);
  return 0;
}

/** Id of the campaign of this name; a word that is no name is taken for an id. */
async function campaignId(app: OpenApp, word: string): Promise<string> {
  const listed = await call(app, 'campaigns.list', {});
  const named = listed.ok ? listed.value.campaigns.find(({ name }) => name === word) : undefined;
  return named?.campaign ?? word;
}
