import { LANGUAGES, type Language, type Localized } from '../../../language/language.ts';
import { memoize } from '../../../language/memoize.ts';
import { nearest } from '../../../language/suggestion.ts';
import { type Corpus, resolveTarget } from '../../../model/corpus.ts';
import type { Document } from '../../../model/document.ts';
import type { Precondition } from '../../../model/preconditions.ts';
import { SEARCH_WORDS_FILE } from '../../../model/search-words.ts';
import type { CorpusRule, RuleIssue } from '../../engine/rule.ts';
import { example } from '../../examples/example-base.ts';
import { formatSuggestion } from '../../messages/unknown-id.ts';
import { type Defined, findRepeated } from '../structure/repeated-entries.ts';

export const unknownSearchWord: CorpusRule<'unknown-search-word'> = {
  id: 'unknown-search-word',
  group: 'references',
  severity: 'error',
  title: {
    vi: 'Từ và trang mà chức năng tìm kiếm dẫn đến đều có thật',
    en: 'The words and pages that search leads to exist',
  },
  explanation: {
    vi: 'content/search-words.yaml cho biết văn bản dùng từ nào thay cho từ người đọc gõ, và trang nào trả lời một câu hỏi. Mỗi từ ở “written” phải đứng trong văn bản hoặc thuật ngữ, đúng từng chữ; mỗi “to” phải có trong nội dung. Sửa từ, sửa mã hoặc bỏ mục đó.',
    en: 'content/search-words.yaml says which words the texts have for those that readers type, and which page answers a question. Each word under “written” must stand in a document or in the glossary, letter for letter, and each “to” must be in the content. Correct the word or the id, or take the entry out.',
  },
  unitLabel: { vi: 'từ, trang', en: 'words and pages' },
  failing: [
    example('Từ không có trong văn bản', 'A word that no text has', {
      [SEARCH_WORDS_FILE]: 'words:\n  vi:\n    - { asked: [tiền], written: [nghị quyết, ▶kinh phí mẫu] }\n',
    }),
    example('Trang không có', 'A page that does not exist', {
      [SEARCH_WORDS_FILE]: 'questions:\n  - { to: ▶nq-mua, vi: [văn bản mẫu], en: [sample] }\n',
    }),
    example('Một cách hỏi ở hai mục', 'A way of asking under two entries', {
      [SEARCH_WORDS_FILE]:
        'questions:\n  - { to: nq-mau, vi: [văn bản mẫu], en: [sample] }\n  - { to: kh-mau, vi: [▶văn bản mẫu], en: [plan] }\n',
    }),
  ],
  passing: [
    example('Từ và trang có thật', 'Words and pages that exist', {
      [SEARCH_WORDS_FILE]:
        'words:\n  vi:\n    - { asked: [nq], written: [Nghị quyết] }\nquestions:\n  - { to: nq-mau, vi: [văn bản mẫu], en: [sample] }\n',
    }),
  ],
  *check(corpus, countChecked) {
    yield* findAskedTwice(corpus);
    const { words, questions } = corpus.searchWords;
    for (const language of LANGUAGES) {
      for (const [entry, { written }] of words[language].entries()) {
        for (const [index, word] of written.entries()) {
          countChecked();
          if (stands(corpus, folded(word), language)) continue;
          yield {
            span: corpus.spanInYaml(SEARCH_WORDS_FILE, ['words', language, entry, 'written', index]),
            requires: documentsOf(corpus).map((of) => ({ of, part: 'whole', language })),
            message: {
              vi: `“${word}” không đứng trong văn bản, thuật ngữ nào. Ghi đúng chữ của văn bản, hoặc bỏ từ này.`,
              en: `“${word}” stands in no document and in no term. Write it as the text has it, or take it out.`,
            },
          };
        }
      }
    }
    for (const [index, { to }] of questions.entries()) {
      countChecked();
      if (isThere(corpus, to)) continue;
      const suggestion = nearest(to, keysOf(corpus)) ?? undefined;
      const { vi, en } = formatSuggestion(suggestion, { vi: 'Sửa mã.', en: 'Correct the id.' });
      yield {
        span: corpus.spanInYaml(SEARCH_WORDS_FILE, ['questions', index, 'to']),
        requires: groundsOf(to),
        message: { vi: `Không có “${to}”. ${vi}`, en: `There is no “${to}”. ${en}` },
        ...(suggestion === undefined ? {} : { suggestion }),
      };
    }
  },
};

/** What readers type leads to one place: a second entry for it would never be reached. */
function* findAskedTwice(corpus: Corpus): Generator<RuleIssue> {
  const { words, questions } = corpus.searchWords;
  const at = { id: SEARCH_WORDS_FILE, file: SEARCH_WORDS_FILE, path: [] };
  const define = (texts: readonly string[], path: readonly (string | number)[]): readonly Defined[] =>
    texts.map((text, index) => ({ at, path: [...path, index], value: folded(text) }));
  for (const language of LANGUAGES) {
    const asked = words[language].flatMap((entry, n) => define(entry.asked, ['words', language, n, 'asked']));
    yield* findRepeated(corpus, asked, ASKED_TWICE);
    const whole = questions.flatMap((entry, n) => define(entry[language], ['questions', n, language]));
    yield* findRepeated(corpus, whole, ASKED_TWICE);
  }
}

const ASKED_TWICE: Localized = {
  vi: '“{0}” đã có ở {1}. Mỗi cách hỏi chỉ dẫn đến một chỗ: bỏ một trong hai.',
  en: '“{0}” is given at {1} already. A way of asking leads to one place: remove one of the two.',
};

/** Every document in which a word may stand: those read, those that could not be, those promised and gone. */
function documentsOf(corpus: Corpus): readonly string[] {
  const promised = [...(corpus.ledger?.promised.keys() ?? [])].filter((key) => !/[#:]/.test(key));
  return [...new Set([...corpus.documents.map(({ id }) => id), ...corpus.brokenDocuments, ...promised])];
}

/** Whether a word, in small letters, stands in a document, a term or the name of a body. */
function stands(corpus: Corpus, word: string, language: Language): boolean {
  return (
    registryText(corpus)[language].includes(word) ||
    corpus.documents.some((document) => documentText(document)[language].includes(word))
  );
}

const registryText = memoize(({ terms, bodies }: Corpus) =>
  inEachLanguage((language) => [
    ...terms.flatMap(({ name, definition }) => [name[language], definition[language]]),
    ...bodies.map(({ name }) => name[language]),
  ]),
);

/** By document, since a loader keeps the documents that did not change. */
const documentText = memoize(({ facts, provisions }: Document) =>
  inEachLanguage((language) => [
    ...[facts.title[language], facts.shortName[language]],
    ...[...provisions.values()].flatMap(({ wording }) => [
      wording[language]?.heading ?? '',
      wording[language]?.text ?? '',
    ]),
  ]),
);

function inEachLanguage(
  texts: (language: Language) => readonly string[],
): Readonly<Record<Language, string>> {
  const joined = (language: Language): string => texts(language).map(folded).join('\n');
  return { vi: joined('vi'), en: joined('en') };
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
}

/** What has to be read before a target can be missed. */
function groundsOf(to: string): readonly Precondition[] {
  const [kind, id = ''] = to.split(':');
  if (kind !== 'guide') return [{ of: id || to, part: 'wording' }];
  return LANGUAGES.map((language) => ({ file: `guides/${language}/${id}.mdx` }));
}

function isThere(corpus: Corpus, to: string): boolean {
  return to.includes(':') ? keysOf(corpus).includes(to) : resolveTarget(corpus, to) !== null;
}

const keysOf = memoize((corpus: Corpus): readonly string[] => [
  ...corpus.documents.map(({ id }) => id),
  ...[...corpus.tasksById.keys()].map((id) => `task:${id}`),
  ...[...corpus.bodiesById.keys()].map((id) => `body:${id}`),
  ...[...corpus.termsById.keys()].map((id) => `term:${id}`),
  ...corpus.documents.filter(({ facts }) => facts.notes.length > 0).map(({ id }) => `note:${id}`),
  ...new Set(corpus.guides.map(({ slug }) => `guide:${slug}`)),
]);
