import { posix } from 'node:path';
import type { Parts } from '../parts.ts';
import type { Box } from '../pdf/geometry.ts';
import { allOf, childOf, elementsOf, parseXml, textOf, type XmlElement } from '../xml.ts';

export interface OfdPage {
  id: string;
  part: string;
}

/** What stands on a page: layers of the page and of its templates, and pictures with their parts. */
export interface Content {
  /** Millimetres. */
  width: number;
  height: number;
  /** Offset of the display area. */
  left: number;
  top: number;
  layers: XmlElement[];
  pictures: { part?: string; box: Box }[];
}

/** An OFD with its pages and seals; the parts stay packed until they are needed. */
export class OfdArchive {
  readonly pages: OfdPage[] = [];
  readonly seals: { page: string; box: Box }[] = [];
  readonly #parts: Parts;
  readonly #templates = new Map<string, string>();
  readonly #media = new Map<string, string>();
  #area: number[] = [0, 0, 210, 297];

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  static async open(parts: Parts): Promise<OfdArchive | undefined> {
    const archive = new OfdArchive(parts);
    const root = childOf(await archive.#xml('OFD.xml'), 'OFD');
    if (!root) return undefined;
    for (const body of elementsOf(root, 'DocBody')) await archive.#addBody(body);
    return archive;
  }

  bytes(part: string): Promise<Buffer | undefined> {
    return this.#parts.bytes(part);
  }

  async contentOf(page: OfdPage): Promise<Content | undefined> {
    const root = childOf(await this.#xml(page.part), 'Page');
    if (!root) return undefined;
    const area = numbersOf(textOf(childOf(root, 'Area', 'PhysicalBox')));
    const [left = 0, top = 0, width = 210, height = 297] = area.length === 4 ? area : this.#area;
    if (!(width > 0 && height > 0)) return undefined;
    const layers: XmlElement[] = [];
    for (const { attributes } of elementsOf(root, 'Template')) {
      const template = this.#templates.get(attributes.TemplateID ?? '');
      const templateRoot = template === undefined ? undefined : childOf(await this.#xml(template), 'Page');
      layers.push(...elementsOf(childOf(templateRoot, 'Content'), 'Layer'));
    }
    layers.push(...elementsOf(childOf(root, 'Content'), 'Layer'));
    const pictures = layers
      .flatMap((layer) => [...allOf(layer, 'ImageObject')])
      .map((image) => {
        const part = this.#media.get(image.attributes.ResourceID ?? '');
        const box = boxOf(image.attributes.Boundary);
        return part === undefined ? { box } : { box, part };
      });
    return { width, height, left, top, layers, pictures };
  }

  async #addBody(body: XmlElement): Promise<void> {
    const rootPart = resolve('OFD.xml', textOf(childOf(body, 'DocRoot')));
    const document = childOf(await this.#xml(rootPart), 'Document');
    if (!document) return;
    const common = childOf(document, 'CommonData');
    const area = numbersOf(textOf(childOf(common, 'PageArea', 'PhysicalBox')));
    if (area.length === 4) this.#area = area;
    for (const { attributes } of elementsOf(common, 'TemplatePage'))
      this.#templates.set(attributes.ID ?? '', resolve(rootPart, attributes.BaseLoc ?? ''));
    for (const name of ['PublicRes', 'DocumentRes'])
      for (const resource of elementsOf(common, name))
        await this.#addResources(resolve(rootPart, textOf(resource)));
    for (const { attributes } of elementsOf(childOf(document, 'Pages'), 'Page'))
      this.pages.push({ id: attributes.ID ?? '', part: resolve(rootPart, attributes.BaseLoc ?? '') });
    await this.#addSeals(body);
  }

  async #addResources(part: string): Promise<void> {
    const root = childOf(await this.#xml(part), 'Res');
    if (!root) return;
    const base = root.attributes.BaseLoc;
    const folder = base === undefined ? part : resolve(part, `${base}/x`);
    for (const media of elementsOf(childOf(root, 'MultiMedias'), 'MultiMedia'))
      this.#media.set(media.attributes.ID ?? '', resolve(folder, textOf(childOf(media, 'MediaFile'))));
  }

  /** Seals of electronic signatures: that they stand there, not that they are valid. */
  async #addSeals(body: XmlElement): Promise<void> {
    const location = textOf(childOf(body, 'Signatures'));
    if (location === '') return;
    const list = resolve('OFD.xml', location);
    const signatures = elementsOf(childOf(await this.#xml(list), 'Signatures'), 'Signature');
    for (const { attributes } of signatures.slice(0, 200)) {
      const root = childOf(await this.#xml(resolve(list, attributes.BaseLoc ?? '')), 'Signature');
      for (const stamp of elementsOf(childOf(root, 'SignedInfo'), 'StampAnnot'))
        this.seals.push({ page: stamp.attributes.PageRef ?? '', box: boxOf(stamp.attributes.Boundary) });
    }
  }

  async #xml(part: string): Promise<XmlElement | undefined> {
    const text = await this.#parts.text(part);
    return text === undefined ? undefined : parseXml(text);
  }
}

/** A location as OFD writes it: from the root, or beside the part that names it. It never leaves the archive. */
function resolve(from: string, location: string): string {
  const clean = location.trim();
  const path = clean.startsWith('/') ? clean : posix.join(posix.dirname(from), clean);
  return posix.normalize(`/${path}`).slice(1);
}

export function numbersOf(text: string | undefined): number[] {
  return (text ?? '').trim().split(/\s+/).filter(Boolean).map(Number).filter(Number.isFinite);
}

export function boxOf(boundary: string | undefined): Box {
  const [left = 0, top = 0, width = 0, height = 0] = numbersOf(boundary);
  return { left, top, right: left + width, bottom: top + height };
}
