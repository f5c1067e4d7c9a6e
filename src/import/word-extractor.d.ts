declare module 'word-extractor' {
  /** What of the library is used; it has no types of its own. */
  export default class WordExtractor {
    extract(source: Buffer): Promise<{
      getBody(options?: { filterUnicode?: boolean }): string;
      getFootnotes(options?: { filterUnicode?: boolean }): string;
      getHeaders(options?: { includeFooters?: boolean }): string;
      getTextboxes(): string;
    }>;
  }
}
