import {
  LANGUAGES,
  type Language,
  type Localized,
  localize,
  otherLanguage,
} from '../../../language/language.ts';
import type { Corpus } from '../../../model/corpus.ts';
import type { Document, Reference } from '../../../model/document.ts';
import { formatTarget } from '../../../model/provision-id.ts';
import { leadsSomewhere } from '../../../model/references/neighbour-target.ts';
import type { CorpusRule, RuleIssue } from '../../engine/rule.ts';
import { EN_FILE, example, VI_FILE } from '../../examples/example-base.ts';

const clauses = (first: string, second: string): string =>
  `<Clause n="1">\n${first}\n</Clause>\n\n<Clause n="2">\n${second}\n</Clause>\n`;
const VIETNAMESE = clauses(
  'Theo <Ref to="nq-mau">Nghị quyết mẫu</Ref>.',
  'Như <Ref to="kh-mau#1">khoản 1</Ref>.',
);

export const referencesDiffer: CorpusRule<'references-differ'> = {
  id: 'references-differ',
  group: 'truth',
  severity: 'error',
  comparesLanguages: true,
  title: {
    vi: 'Dẫn chiếu ở hai ngôn ngữ có cùng đích',
    en: 'References in both languages have the same targets',
  },
  explanation: {
    vi: 'Bấm vào viện dẫn ở bản tiếng Việt hay bản dịch đều phải đến cùng một chỗ. Mỗi đoạn có cùng số <Ref> đến mỗi đích ở hai ngôn ngữ: đặt thêm <Ref> còn thiếu, hoặc sửa đích ở thuộc tính “to”.',
    en: 'A citation must lead to the same place in the Vietnamese and in the translation. Each provision has the same number of <Ref> to each target in both languages: add the one that is missing, or correct the target in “to”.',
  },
  unitLabel: { vi: 'dẫn chiếu trong văn bản', en: 'references in the wording' },
  failing: [
    example('Hai ngôn ngữ dẫn đến hai đích', 'Two languages, two targets', {
      [VI_FILE]: clauses(
        'Theo <Ref to="▶nq-mau">Nghị quyết mẫu</Ref>.',
        'Như <Ref to="kh-mau#1">khoản 1</Ref>.',
      ),
      [EN_FILE]: clauses(
        'Under the <Ref to="▶kh-mau">sample resolution</Ref>.',
        'As <Ref to="kh-mau#1">clause 1</Ref>.',
      ),
    }),
    example('Bản dịch thiếu liên kết', 'The translation lacks a link', {
      [VI_FILE]: clauses(
        'Theo <Ref to="nq-mau">Nghị quyết mẫu</Ref>.',
        'Như <Ref to="▶kh-mau#1">khoản 1</Ref>.',
      ),
      [EN_FILE]: clauses('Under the <Ref to="nq-mau">sample resolution</Ref>.', 'As clause 1.'),
    }),
    example('Bản dịch đặt thừa liên kết', 'The translation has one link too many', {
      [VI_FILE]: VIETNAMESE,
      [EN_FILE]: clauses(
        'Under the <Ref to="nq-mau">sample resolution</Ref> and the <Ref to="▶nq-mau">same</Ref>.',
        'As <Ref to="kh-mau#1">clause 1</Ref>.',
      ),
    }),
  ],
  passing: [
    example('Cùng đích, thứ tự tùy ngôn ngữ', 'The same targets, each language in its own order', {
      [VI_FILE]: clauses(
        'Theo <Ref to="nq-mau">Nghị quyết mẫu</Ref> và <Ref to="kh-mau#2">khoản 2</Ref>.',
        'Hai.',
      ),
      [EN_FILE]: clauses(
        'Under <Ref to="kh-mau#2">clause 2</Ref> and the <Ref to="nq-mau">resolution</Ref>.',
        'Two.',
      ),
    }),
  ],
  *checkDocument(corpus, document, countChecked) {
    countChecked(document.references.length);
    const references = Map.groupBy(document.references, ({ from }) =>
      'document' in from ? from.provision : '',
    );
    for (const [id, own] of references) {
      const provision = document.provisions.get(id as never);
      if (provision === undefined || provision.wording.vi === null || provision.wording.en === null) continue;
      yield* compareReferences(corpus, document, id, own);
    }
  },
};

function* compareReferences(
  corpus: Corpus,
  document: Document,
  id: string,
  references: readonly Reference[],
): Generator<RuleIssue> {
  const left = unmatchedReferences(references);
  if (left.vi.length + left.en.length === 0) return;
  const known = localize((language) => left[language].filter(({ to }) => leadsSomewhere(corpus, to)));
  const isPair = left.vi.length === 1 && left.en.length === 1;
  for (const language of LANGUAGES) {
    const other = otherLanguage(language);
    // An unknown target is reported elsewhere, and may be meant for the one missing here.
    const unknown = left[other].length - known[other].length;
    for (const { to, toSpan } of known[language].slice(unknown)) {
      const alternate = isPair ? known[other][0]?.to : undefined;
      const counts = localize(
        (of) => references.filter((reference) => reference.language === of && reference.to === to).length,
      );
      yield {
        span: toSpan,
        subjectIds: formatTarget(document.id, id),
        requires: [{ of: formatTarget(document.id, id), part: 'wording' }],
        message: formatMessage(language, to, counts, alternate),
        ...(language === 'en' && alternate !== undefined ? { suggestion: alternate } : {}),
      };
    }
  }
}

/** The references left over when those with equal targets are paired off. */
function unmatchedReferences(references: readonly Reference[]): Localized<readonly Reference[]> {
  const en = references.filter(({ language }) => language === 'en');
  const vi = references.filter((reference) => {
    if (reference.language !== 'vi') return false;
    const at = en.findIndex(({ to }) => to === reference.to);
    if (at !== -1) en.splice(at, 1);
    return at === -1;
  });
  return { vi, en };
}

const NAME: Readonly<Record<Language, Localized>> = {
  vi: { vi: 'bản tiếng Việt', en: 'the Vietnamese' },
  en: { vi: 'bản dịch', en: 'the translation' },
};

function formatMessage(
  language: Language,
  to: string,
  counts: Localized<number>,
  alternate: string | undefined,
): Localized {
  const other = NAME[otherLanguage(language)];
  const [here, there] = [counts[language], counts[otherLanguage(language)]];
  const instead =
    alternate === undefined
      ? { vi: '', en: '' }
      : { vi: `; ở đó có <Ref> đến “${alternate}”`, en: `; it has one to “${alternate}”` };
  const mend = {
    vi: 'Sửa đích ở thuộc tính “to” hoặc đặt thêm <Ref> để hai ngôn ngữ cùng đích.',
    en: 'Correct the target in “to” or add a <Ref>, so that both languages have the same targets.',
  };
  if (there === 0) {
    return {
      vi: `Ở đoạn này ${other.vi} không có <Ref> đến “${to}”${instead.vi}. ${mend.vi}`,
      en: `In this provision ${other.en} has no <Ref> to “${to}”${instead.en}. ${mend.en}`,
    };
  }
  return {
    vi: `Ở đoạn này có ${here} <Ref> đến “${to}”, ${other.vi} chỉ có ${there}${instead.vi}. ${mend.vi}`,
    en: `This provision has ${here} <Ref> to “${to}”, ${other.en} only ${there}${instead.en}. ${mend.en}`,
  };
}
