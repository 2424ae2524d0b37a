import type {
  CaseFile,
  PageFindInput,
  PageFound,
  PageHit,
  PageSource,
  PageSourceInput,
  PageView,
  PageViewInput,
} from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { TextLine } from '../../intake/page/types.ts';
import type { Handlers } from '../dispatch.ts';
import { findOnPage } from '../pages/find-text.ts';
import { pageOutline } from '../pages/outline.ts';
import type { KeptPage } from '../pages/page-images.ts';
import { placeOf } from '../pages/place.ts';
import { readPage } from '../pages/read-page.ts';
import type { Services } from '../services.ts';
import { noCase } from './cases.ts';

type Routes = 'pages.get' | 'pages.source' | 'pages.outline' | 'pages.find';

/** Pages of the files of a case, as pictures and as text. */
export function pageHandlers(services: Services): Pick<Handlers, Routes> {
  return {
    'pages.get': (input) => pageView(services, input),
    'pages.source': (input) => pageSource(services, input),
    'pages.outline': async ({ case: id }) => {
      const stored = await services.cases.get(services.store, id);
      if (!stored.ok) return stored;
      if (!stored.value) return noCase();
      const { vocabulary } = services.knowledge;
      return ok(pageOutline(vocabulary, stored.value.caseFile, (hash) => services.pages.isKept(hash)));
    },
    'pages.find': (input) => find(services, input),
  };
}

/** How far the neighbours of a page that is looked at are drawn ahead. */
const neighbours = [1, -1, 2, -2];

async function pageView(services: Services, input: PageViewInput): Promise<Result<PageView>> {
  const stored = await services.cases.get(services.store, input.case);
  if (!stored.ok) return stored;
  if (!stored.value) return noCase();
  const { caseFile } = stored.value;
  const place = placeOf(caseFile, input);
  const file = caseFile.files?.find((entry) => entry.id === place?.file);
  if (!place || !file) return fail('NO_FILE', '这一处没有对应的原件页，请对照原来的文件。');
  const { sha256, name, pages = 0 } = file;
  const { page, region } = place;
  const view: PageView = { file: file.id, name, page, pages, lines: [], ...(region ? { region } : {}) };
  if (sha256 === undefined || !services.pages.isKept(sha256))
    return ok({
      ...view,
      problem: '这一卷是以案卷 JSON 导入的，程序里没有原件，请对照纸质卷或原来的文件核对。',
    });
  const read = await readPage(services, sha256, page);
  if (!read.ok) return read;
  const turned = read.value?.turned ?? 0;
  const withText: PageView = {
    ...view,
    keptSource: true,
    turned,
    lines: (read.value?.lines ?? []).map(lineOf),
    ...(read.value?.problem ? { problem: read.value.problem } : {}),
  };
  const kept = { hash: sha256, name, page, turned };
  if (input.crop) return withCrop(services, { ...kept, crop: input.crop }, { ...withText, lines: [] });
  return withPicture(services, kept, pages, input.image ?? 'full', withText);
}

async function withPicture(
  services: Services,
  kept: KeptPage,
  pages: number,
  wanted: NonNullable<PageViewInput['image']>,
  view: PageView,
): Promise<Result<PageView>> {
  if (wanted === 'none') {
    services.pages.warm();
    return ok(view);
  }
  const picture = await services.pages.imageOf(kept, wanted);
  if (wanted === 'full') void drawNeighbours(services, kept, pages);
  if (picture.ok) {
    const { ref, width, height, resolution } = picture.value;
    return ok({ ...view, image: ref, size: { width, height, resolution } });
  }
  const saysNothing = view.problem === undefined && view.lines.length === 0;
  return ok({ ...view, ...(saysNothing ? { problem: picture.error.message } : {}) });
}

async function withCrop(services: Services, kept: KeptPage, view: PageView): Promise<Result<PageView>> {
  const picture = await services.pages.imageOf(kept, 'full');
  if (!picture.ok) return ok({ ...view, problem: view.problem ?? picture.error.message });
  const { ref, width, height, resolution } = picture.value;
  return ok({ ...view, image: ref, size: { width, height, resolution } });
}

async function drawNeighbours(services: Services, kept: KeptPage, pages: number): Promise<void> {
  const near = neighbours.map((step) => kept.page + step).filter((page) => page >= 1 && page <= pages);
  const wanted: KeptPage[] = [];
  for (const page of near) {
    const read = await readPage(services, kept.hash, page);
    if (read.ok) wanted.push({ ...kept, page, turned: read.value?.turned ?? 0 });
  }
  services.pages.drawAhead(wanted);
}

async function pageSource(services: Services, input: PageSourceInput): Promise<Result<PageSource>> {
  const stored = await services.cases.get(services.store, input.case);
  if (!stored.ok) return stored;
  if (!stored.value) return noCase();
  const file = fileOf(stored.value.caseFile, input.file);
  if (file?.sha256 === undefined || !services.pages.isKept(file.sha256))
    return fail('NO_FILE', '程序里没有这个原件，请对照原来的文件。');
  const source = services.files.register(services.pages.pathOf(file.sha256), file.name);
  return ok({ file: file.id, source, pages: file.pages ?? 0 });
}

/** More are of no use to a person who looks for a place. */
const mostHits = 500;

async function find(services: Services, input: PageFindInput): Promise<Result<PageFound>> {
  const stored = await services.cases.get(services.store, input.case);
  if (!stored.ok) return stored;
  if (!stored.value) return noCase();
  const hits: PageHit[] = [];
  for (const { id, sha256, pages = 0 } of stored.value.caseFile.files ?? []) {
    for (let page = 1; sha256 !== undefined && page <= pages; page += 1) {
      const read = await readPage(services, sha256, page);
      if (!read.ok) return read;
      for (const marks of findOnPage(read.value?.lines ?? [], input.text))
        hits.push({ file: id, page, marks });
      if (hits.length > mostHits) return ok({ hits: hits.slice(0, mostHits), more: true });
    }
  }
  return ok({ hits, more: false });
}

function fileOf({ files }: CaseFile, id: string): NonNullable<CaseFile['files']>[number] | undefined {
  return files?.find((entry) => entry.id === id);
}

function lineOf({ text, region, cell }: TextLine): PageView['lines'][number] {
  return {
    text,
    ...(region ? { region: [...region] } : {}),
    ...(cell ? { table: cell.table, row: cell.row } : {}),
  };
}
