import { citable, dated, isDigest, OF_THE_PLAN, refTo, soundDocument } from '../cited-sentences.ts';
import { citeUnits } from '../citing.ts';
import type { Content } from '../content.ts';
import { faultBy, type Kind, replace, type Spot } from '../fault.ts';
import { LANGUAGES, type Language, type Localized } from '../languages.ts';
import type { Random } from '../random.ts';
import { spotsWithSentence } from '../sentences.ts';
import { spotsAtRefs, twinOf } from '../spots.ts';
import { changeLetter, matchesIn, wordsIn } from '../words.ts';
import type { WrittenProvision } from '../written-text.ts';

const SAYS: Localized = { vi: 'ghi', en: 'says' };

const OWN_WORDS = new Set(['description', 'text', 'note', 'reason', 'definition', 'where', 'headSentence']);

/** Whether the editors speak for themselves under a key; titles and names of documents are not theirs. */
function isOwnWords(file: string, key: string): boolean {
  return OWN_WORDS.has(key) || (key === 'title' && file.startsWith('tasks/'));
}

const DATE_AFTER_SYMBOL =
  /(?<=\d-\p{L}+\/\p{L}+),? (?:ngày \d{1,2}\/\d{1,2}\/\d{4}|of \d{1,2} [A-Z]\w+ \d{4})/gu;

/** Some words of a provision, from within one run. */
function quoteFrom(content: Content, provision: WrittenProvision, random: Random): string {
  const text = content.files[provision.file] ?? '';
  const run = provision.runs.toSorted((a, b) => b.text.length - a.text.length)[0];
  if (run === undefined) return '';
  const words = wordsIn(text, run);
  const from = random.below(Math.max(1, words.length - 8));
  const start = words[from]?.start ?? run.start;
  const end = words[Math.min(from + 7, words.length - 1)]?.end ?? run.end;
  // A quotation within a quotation would need other marks.
  const quoted = text.slice(start, end);
  return /[“”]/.test(quoted) ? quoteFrom(content, provision, random) : quoted;
}

/** What the editors write themselves. */
export const ownWordKinds: readonly Kind[] = [
  {
    name: 'symbol-undated',
    does: {
      vi: 'Trong lời của ban biên tập, dẫn một văn bản bằng số, ký hiệu mà không ghi ngày.',
      en: 'In the editors’ own words, cites a document by its symbol without the date.',
    },
    rule: 'symbol-without-date',
    spots: (content) => [
      ...spotsAtRefs(content, (ref, holder, { file, text }) => {
        const date = matchesIn(text, ref.inner, /,? (?:ngày|of) (?=\d)[\p{L}\d/ ]*\d{4}/gu)[0];
        if (date === undefined || holder === null || !isDigest(content)(holder)) return null;
        return () => faultBy(content, { [file]: [replace(date, '')] });
      }),
      ...spotsWithSentence(content, isDigest(content), (random, language, { refs }) => {
        // Once it is cited with its date, a provision may go on without.
        const others = dated(content).filter(
          ({ id }) => !refs.some((ref) => ref.attributes.get('to')?.text.split('#')[0] === id),
        );
        const document = random.pick(others);
        return { sound: soundDocument(document), faulty: soundDocument(document, false)[language] };
      }),
    ],
  },
  {
    name: 'symbol-undated-in-record',
    does: {
      vi: 'Bỏ ngày sau số, ký hiệu trong lời của ban biên tập ở các tệp yaml.',
      en: 'Takes the date after a symbol out of the editors’ own words in yaml files.',
    },
    rule: 'symbol-without-date',
    spots: (content) =>
      [...content.yaml.values()].flatMap((yaml) =>
        yaml.pairs.flatMap((pair) => {
          if (pair.form !== 'scalar' || !LANGUAGES.some((language) => language === pair.path.at(-1)))
            return [];
          if (!isOwnWords(yaml.file, String(pair.path.at(-2)))) return [];
          const dates = matchesIn(yaml.source, pair.value, DATE_AFTER_SYMBOL);
          if (dates.length === 0) return [];
          const make: Spot['make'] = (random) =>
            faultBy(content, { [yaml.file]: [replace(random.pick(dates), '')] });
          return [{ where: `${yaml.file} ${pair.path.join('.')}`, make }];
        }),
      ),
  },
  {
    name: 'quotation-changed',
    does: {
      vi: 'Trích lời văn của một đoạn trong ngoặc kép và sai một chữ.',
      en: 'Quotes the wording of a provision, with one letter wrong.',
    },
    rule: 'quote-not-in-clause',
    spots: (content) =>
      spotsWithSentence(content, isDigest(content), (random, language) => {
        const provision = random.pick(citable(content, null).filter(({ runs }) => runs.length > 0));
        const to = `${provision.document}#${provision.id}`;
        const quotes = {
          vi: quoteFrom(content, provision, random),
          en: quoteFrom(content, twinOf(content, provision) ?? provision, random),
        };
        const write = (tongue: Language, words: string): string =>
          `${refTo(to, citeUnits(provision, tongue) ?? '')}${OF_THE_PLAN[tongue]} ${SAYS[tongue]}: “${words}”.`;
        return {
          sound: { vi: write('vi', quotes.vi), en: write('en', quotes.en) },
          faulty: write(language, changeLetter(random, quotes[language])),
        };
      }),
  },
];
