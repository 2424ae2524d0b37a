/** The package ships no types; this is the part in use. */
declare module 'word-extractor' {
  export interface ExtractedDocument {
    /** Text with Word's control characters, as it stands in the file. */
    _body: string;
    getHeaders(options?: { includeFooters?: boolean }): string;
    getFooters(): string;
    getTextboxes(): string;
  }
  export default class WordExtractor {
    extract(source: Buffer): Promise<ExtractedDocument>;
  }
}
