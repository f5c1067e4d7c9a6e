declare module 'word-extractor' {
  /** What of the library is used; it has no types of its own. */
  export default class WordExtractor {
    extract(source: Buffer): Promise<{
      getBody(): string;
      getFootnotes(): string;
      getHeaders(options?: { includeFooters?: boolean }): string;
      getTextboxes(): string;
    }>;
  }
}
