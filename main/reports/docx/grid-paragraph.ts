import { type IParagraphOptions, Paragraph } from 'docx';
import { onGrid } from './gb9704.ts';

type Xml = NonNullable<ReturnType<Paragraph['prepForXml']>>;

/**
 * A paragraph set to the measures of the grid without snapping to it, so that programs that give a character wider
 * than its cell two cells (LibreOffice) set the same lines as Word and WPS.
 */
export class GridParagraph extends Paragraph {
  constructor(options: IParagraphOptions) {
    super({ spacing: onGrid, ...options });
  }

  override prepForXml(...context: Parameters<Paragraph['prepForXml']>): Xml | undefined {
    const xml = super.prepForXml(...context);
    const content = xml?.['w:p'] as readonly Xml[] | undefined;
    const properties = content?.find((part) => 'w:pPr' in part)?.['w:pPr'] as Xml[] | undefined;
    // The schema has it right before the spacing.
    const at = properties?.findIndex((part) => 'w:spacing' in part) ?? -1;
    if (at >= 0) properties?.splice(at, 0, { 'w:snapToGrid': { _attr: { 'w:val': '0' } } });
    return xml;
  }
}
