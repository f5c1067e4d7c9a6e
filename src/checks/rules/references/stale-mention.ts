import { LANGUAGES, localize } from '../../../language/language.ts';
import { hasForm } from '../../../language/whole-words.ts';
import type { Corpus } from '../../../model/corpus.ts';
import type { FileTexts } from '../../../model/corpus-parts.ts';
import type { Document } from '../../../model/document.ts';
import type { Body, Term } from '../../../model/registry.ts';
import { comparedText } from '../../../model/wording/compared-text.ts';
import type { CorpusRule, CountChecked, RuleIssue } from '../../engine/rule.ts';
import { EXAMPLE_BASE, example, FACTS_FILE } from '../../examples/example-base.ts';
import { changedExample, registryExample, TERMS_FILE } from '../../examples/registry-example.ts';
import { issueInYaml } from '../../messages/issue-in-yaml.ts';
import { hasPair } from '../../texts/quantity-comparison.ts';

const withMention = (words: string): string =>
  `${EXAMPLE_BASE[FACTS_FILE]}mentions:\n  unlinked:\n    - words: { vi: [${words}], en: [] }\n      reason: { vi: Nhắc chung., en: A general mention. }\n`;
const withPair = (vi: string, en: string): string =>
  `${EXAMPLE_BASE[FACTS_FILE]}figurePairs:\n  - { vi: ${vi}, en: ${en}, reason: { vi: Cách nói quen., en: The usual words. } }\n`;

export const staleMention: CorpusRule<'stale-mention'> = {
  id: 'stale-mention',
  group: 'references',
  severity: 'error',
  title: {
    vi: 'Cụm từ khai ở mentions, figurePairs và forms có trong văn bản',
    en: 'Words listed under mentions, figurePairs and forms appear in the text',
  },
  explanation: {
    vi: 'Danh sách mentions giải thích vì sao một cụm từ có hoặc không có liên kết, figurePairs giải thích vì sao con số ở hai ngôn ngữ khác nhau; forms là những chữ để nhận ra cơ quan, thuật ngữ trong văn bản. Khi cụm từ không còn trong văn bản, lời giải thích không còn tác dụng: sửa theo văn bản hoặc bỏ đi. Cách gọi viết sai một chữ thì bản dịch không còn được kiểm tra.',
    en: 'The list mentions explains why words are or are not linked, figurePairs why the numbers of the two languages differ; forms are the words by which bodies and terms are recognised. If the words are no longer in the text, the explanation is of no use: follow the text or remove it. If one letter of a form is wrong, translations are no longer checked.',
  },
  unitLabel: { vi: 'cụm từ đã khai', en: 'declared phrases' },
  failing: [
    example('Cụm từ không có trong văn bản', 'Words that are not in the document', {
      [FACTS_FILE]: withMention('▶pháp luật'),
    }),
    example('Cặp chữ không còn trong văn bản', 'A pair of words that is gone from the text', {
      [FACTS_FILE]: withPair('Thực hiện', '▶Seventh resolution'),
    }),
    example('Cặp chữ ở hai đoạn khác nhau', 'A pair of words from two provisions', {
      [FACTS_FILE]: withPair('MỤC ĐÍCH', '▶To carry out'),
    }),
    changedExample('Cách gọi sai một chữ', 'A form with a wrong letter', TERMS_FILE, {
      'forms: { vi: [báo cáo]': 'forms: { vi: [▶báo cao]',
    }),
  ],
  passing: [
    example('Cách gọi có trong văn bản', 'Forms that appear in the text', registryExample()),
    example('Cụm từ có trong văn bản', 'Words that are in the document', {
      [FACTS_FILE]: withMention('Thực hiện'),
    }),
    example('Cặp chữ ở cùng một đoạn', 'A pair of words of one provision', {
      [FACTS_FILE]: withPair('Thực hiện', 'To carry out'),
    }),
  ],
  *checkLoneDocument(document, files, countChecked) {
    yield* checkMentions(files, document, countChecked);
    yield* checkPairs(files, document, countChecked);
  },
  *check(corpus, countChecked) {
    const missing = new Map<string, (() => RuleIssue)[]>();
    for (const record of [...corpus.bodies, ...corpus.terms]) {
      for (const [index, form] of record.forms.vi.entries()) {
        countChecked();
        const finding = () => unusedForm(corpus, record, index, form);
        missing.set(form, [...(missing.get(form) ?? []), finding]);
      }
    }
    for (const text of textsOf(corpus)) {
      if (missing.size === 0) return;
      for (const form of missing.keys()) if (hasForm(text, form)) missing.delete(form);
    }
    for (const findings of missing.values()) for (const finding of findings) yield finding();
  },
};

/** The Vietnamese texts that can name bodies and terms: every wording, title and issuer. */
function* textsOf(corpus: Corpus): Generator<string> {
  for (const { provisions, facts } of corpus.documents) {
    yield `${facts.title.vi}\n${facts.issuer?.vi ?? ''}`;
    for (const { wording } of provisions.values())
      yield `${wording.vi?.heading ?? ''}\n${wording.vi?.text ?? ''}`;
  }
}

function unusedForm(corpus: Corpus, record: Body | Term, index: number, form: string): RuleIssue {
  const documents = [...corpus.documents.map(({ id }) => id), ...corpus.brokenDocuments];
  const issue = issueInYaml(corpus, record, ['forms', 'vi', index], {
    vi: `Cách gọi “${form}” của “${record.id}” không có trong văn bản nào. Ghi đúng như trong văn bản hoặc bỏ đi.`,
    en: `The form “${form}” of “${record.id}” appears in no document. Write it as in the text or remove it.`,
  });
  return { ...issue, requires: documents.map((of) => ({ of, part: 'whole', language: 'vi' })) };
}

/** Checks that some provision has both words of a pair, each in its language. */
function* checkPairs(files: FileTexts, document: Document, countChecked: CountChecked): Generator<RuleIssue> {
  const pairs = document.facts.figurePairs;
  if (pairs.length === 0) return;
  const texts = [...document.provisions.values()].map(({ wording }) =>
    localize((language) => (wording[language] === null ? '' : comparedText(wording[language]))),
  );
  for (const [entry, pair] of pairs.entries()) {
    countChecked();
    if (texts.some((text) => hasPair(text, pair))) continue;
    // If the Vietnamese words exist, the English ones are reported.
    const language = texts.some(({ vi }) => vi.includes(pair.vi)) ? 'en' : 'vi';
    yield {
      span: files.spanInYaml(document.file, ['figurePairs', entry, language]),
      subjectIds: document.id,
      requires: [{ of: document.id, part: 'whole' }],
      message: {
        vi: `Không có đoạn nào mà tiếng Việt có “${pair.vi}” và bản dịch có “${pair.en}”. Ghi đúng như trong một đoạn hoặc bỏ đi.`,
        en: `There is no provision with “${pair.vi}” in the Vietnamese and “${pair.en}” in the translation. Write the words as in one provision or remove the pair.`,
      },
    };
  }
}

function* checkMentions(
  files: FileTexts,
  document: Document,
  countChecked: CountChecked,
): Generator<RuleIssue> {
  const { mentions } = document.facts;
  if (mentions.named.length + mentions.unlinked.length === 0) return;
  for (const language of LANGUAGES) {
    const text = [...document.provisions.values()]
      .map((provision) => provision.wording[language]?.text ?? '')
      .join('\n');
    for (const list of ['named', 'unlinked'] as const) {
      for (const [entry, { words }] of mentions[list].entries()) {
        for (const [index, phrase] of words[language].entries()) {
          countChecked();
          if (text.includes(phrase)) continue;
          yield {
            span: files.spanInYaml(document.file, ['mentions', list, entry, 'words', language, index]),
            subjectIds: document.id,
            requires: [{ of: document.id, part: 'whole', language }],
            message: {
              vi: `Cụm từ “${phrase}” không có trong ${language}.mdx. Ghi đúng như trong văn bản hoặc bỏ đi.`,
              en: `“${phrase}” does not appear in ${language}.mdx. Write it as in the text or remove it.`,
            },
          };
        }
      }
    }
  }
}
