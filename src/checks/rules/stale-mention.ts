import { type Corpus, type Document } from '../../model/corpus.ts';
import { LANGUAGES } from '../../model/language.ts';
import { EXAMPLE_BASE } from '../example-base.ts';
import type { CorpusRule, Finding, Look } from '../rule.ts';

const FILE = 'documents/kh-mau/document.yaml';
const withMention = (words: string): string =>
  `${EXAMPLE_BASE[FILE]}mentions:\n  unlinked:\n    - words: { vi: [${words}], en: [] }\n      reason: { vi: Nhắc chung., en: A general mention. }\n`;

export const staleMention: CorpusRule = {
  id: 'stale-mention',
  group: 'references',
  severity: 'error',
  title: {
    vi: 'Cụm từ khai ở mentions có trong lời văn',
    en: 'Words listed under mentions stand in the text',
  },
  explanation: {
    vi: 'Danh sách mentions giải thích vì sao một cụm từ có hoặc không có liên kết. Cụm từ không còn trong lời văn thì lời giải thích không còn chỗ đứng: sửa theo lời văn hoặc bỏ đi.',
    en: 'The list explains why words are or are not linked. Where the words are gone from the text, the explanation has nothing to explain: follow the text or take it out.',
  },
  subject: { vi: 'cụm từ đã khai', en: 'declared phrases' },
  failing: [
    {
      shows: { vi: 'Cụm từ không có trong văn bản', en: 'Words that are not in the document' },
      files: { [FILE]: withMention('▶pháp luật') },
    },
  ],
  passing: [
    {
      shows: { vi: 'Cụm từ có trong văn bản', en: 'Words that are in the document' },
      files: { [FILE]: withMention('Thực hiện') },
    },
  ],
  *checkDocument(corpus, document, look) {
    if (!document.broken) yield* checkMentions(corpus, document, look);
  },
};

function* checkMentions(corpus: Corpus, document: Document, look: Look): Generator<Finding> {
  const { mentions } = document.facts;
  if (mentions.named.length + mentions.unlinked.length === 0) return;
  for (const language of LANGUAGES) {
    const text = [...document.provisions.values()]
      .map((provision) => provision.wording[language]?.text ?? '')
      .join('\n');
    for (const list of ['named', 'unlinked'] as const) {
      for (const [entry, { words }] of mentions[list].entries()) {
        for (const [index, phrase] of words[language].entries()) {
          look();
          if (text.includes(phrase)) continue;
          yield {
            span: corpus.spanInYaml(document.file, ['mentions', list, entry, 'words', language, index]),
            about: document.id,
            message: {
              vi: `Cụm từ “${phrase}” không có trong ${language}.mdx. Ghi đúng như lời văn hoặc bỏ đi.`,
              en: `“${phrase}” does not stand in ${language}.mdx. Write it as the text has it or take it out.`,
            },
          };
        }
      }
    }
  }
}
