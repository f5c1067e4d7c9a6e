/** What a run may cost. Missed budgets end `npm run bench` with 1. Units: 1 KB is 1,000 bytes, 1 MB 1,000,000. */
export const BUDGETS = {
  /** Every document page in two languages with check, data and index. */
  documents: { documents: 1000, seconds: 46, aimedSeconds: 31, peakMegabytes: 1500 },
  /** Every provision and side-by-side page too. From this number of documents on the start of a build no longer counts. */
  all: { documents: 100, millisecondsAPage: 2.5 },
  /** A page may cost this much more in a site of twice the size. */
  growth: 1.1,
  /** What a reader's browser fetches for a document page of nineteen provisions, gzipped; fonts as they are. */
  page: { kilobytes: 20, fontKilobytes: 75, deferredModules: 1, deferredKilobytes: 3 },
  /** On a cheap phone at 780 kbit/s, until words are painted. */
  reading: { firstMilliseconds: 1500, nextMilliseconds: 500 },
  /**
   * A law of 400 articles in chapters, against the same clauses in papers of twenty: processor time from the first file to
   * the last page; and its page, gzipped, without what else it fetches.
   */
  law: { againstPapers: 1.3, pageKilobytes: 60 },
  /** Reading and checking alone, in processor time: by the clock it takes three times as long on a busy machine. */
  check: { documents: 1000, processorMilliseconds: 20_000, peakMegabytes: 600 },
  /** One edit, from the moment it is saved to the findings: of the content as it is, and of 1,000 documents. */
  edit: { milliseconds: 300, millisecondsAmongThousand: 1500 },
  /** An edit among many documents against reading and checking them all, in the same run. */
  editAgainstAll: 0.2,
  /** A document may cost this much more among five times as many. */
  checkGrowth: 1.25,
  /** Finding citations in one paragraph of five million letters, in processor time. */
  paragraph: { processorMilliseconds: 5_000 },
  /** A letter may cost this much more in a paragraph ten times as long. */
  paragraphGrowth: 1.25,
  /** Pictures for chat programs, in processor time; a chat program leaves out a large one. */
  cards: { aSecond: 50, kilobytes: 100 },
  /** Files for meetings, on two quiet cores. A file of few sheets is sent by mail and chat. */
  handouts: {
    wordFilesASecond: 100,
    sheetsASecond: 20,
    browserMegabytes: 800,
    shortSheets: 4,
    shortKilobytes: 150,
  },
  /**
   * A long PDF and many Word files, in processor time: reading waits for nothing else. And files that are damaged, of which
   * none may end or stop the reader.
   */
  import: {
    pdfPages: 300,
    pdfSeconds: 20,
    pdfMegabytes: 500,
    wordFiles: 100,
    wordPages: 20,
    wordSeconds: 60,
    damaged: 1000,
    crashes: 0,
    hangs: 0,
    written: 0,
  },
  /** Findings of the rules in copied content, which keeps them all. */
  findings: 0,
} as const;
