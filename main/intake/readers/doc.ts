import WordExtractor, { type ExtractedDocument } from 'word-extractor';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { SourcePage } from '../page/types.ts';
import type { ReadFile } from '../source/types.ts';
import { writeOldBody } from './doc/body.ts';
import { type BuiltPage, PageBuilder } from './docx/page-builder.ts';

const largest = 64 * 1024 * 1024;

/** Reads a Word 97 file (.doc, most .wps): text and tables; merged cells and pictures are lost. */
export async function readDoc(bytes: Uint8Array, name: string): Promise<Result<ReadFile>> {
  if (bytes.length > largest)
    return fail('TOO_LARGE', `“${name}”太大，没有读取。请在文字处理软件里另存为 .docx 后再交。`);
  let extracted: ExtractedDocument;
  try {
    extracted = await new WordExtractor().extract(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  } catch (error) {
    return fail(
      'BROKEN_DOC',
      `“${name}”读不出来，可能已损坏或设了密码。请在文字处理软件里另存为 .docx 后再交。`,
      String(error),
    );
  }
  const builder = new PageBuilder();
  writeLines(extracted.getHeaders({ includeFooters: false }), builder);
  writeOldBody(extracted._body, builder);
  writeLines(extracted.getTextboxes(), builder);
  writeLines(extracted.getFooters(), builder);
  const pages = builder.finish();
  return ok({
    format: 'doc',
    pageCount: pages.length,
    pages: () => pagesOf(pages),
    render: async () => fail('NO_IMAGE', '这种文件没有页面图像。'),
    close: () => {},
  });
}

function writeLines(text: string | undefined, builder: PageBuilder): void {
  for (const line of (text ?? '').split(/[\r\n]/)) if (line.trim() !== '') builder.line(line.trim());
}

async function* pagesOf(pages: readonly BuiltPage[]): AsyncGenerator<Omit<SourcePage, 'file'>> {
  for (const [index, { lines }] of pages.entries())
    yield {
      page: index + 1,
      origin: 'text',
      lines,
      ...(lines.some(({ text }) => text !== '') ? {} : { blank: true }),
    };
}
