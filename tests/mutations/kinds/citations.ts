import {
  citable,
  dated,
  everywhere,
  isDigest,
  seeUnit,
  soundDocument,
  soundUnit,
} from '../cited-sentences.ts';
import { citeUnits, type UnitSlip, writeDay } from '../citing.ts';
import type { Content } from '../content.ts';
import { faultBy, type Kind, replace, type Spot } from '../fault.ts';
import type { Random } from '../random.ts';
import { spotsWithSentence } from '../sentences.ts';
import { spotsAtRefs } from '../spots.ts';
import { matchesIn } from '../words.ts';

/** A kind that gives one unit of a citation another number. */
function unitKind(name: string, does: Kind['does'], unit: UnitSlip['unit']): Kind {
  return {
    name,
    does,
    rule: 'citation-mismatch',
    spots: (content) =>
      everywhere(content, (random, language) => {
        for (;;) {
          const provision = random.pick(citable(content, unit));
          const to = `${provision.document}#${provision.id}`;
          const slip = { unit, by: random.pick([-1, 1, 2]) };
          const wrong = citeUnits(provision, language, slip);
          if (wrong === null || / 0(?:,|$)/.test(wrong)) continue;
          return { sound: soundUnit(provision, to), faulty: seeUnit(language, to, wrong) };
        }
      }),
  };
}

/** A kind that changes the symbol or date of a citation: in the references there are, and in sentences put in. */
function documentKind(
  name: string,
  does: Kind['does'],
  pattern: RegExp,
  change: (found: string, random: Random) => string,
): Kind {
  return {
    name,
    does,
    rule: 'citation-mismatch',
    spots: (content) => [
      ...spotsAtRefs(content, (ref, _, { file, text }) => {
        const found = matchesIn(text, ref.inner, pattern)[0];
        if (found === undefined) return null;
        return (random) => faultBy(content, { [file]: [replace(found, change(found.text, random))] });
      }),
      ...spotsWithSentence(content, isDigest(content), (random, language) => {
        const document = random.pick(dated(content));
        const sound = soundDocument(document);
        return { sound, faulty: sound[language].replace(pattern, (found) => change(found, random)) };
      }),
    ],
  };
}

const SYMBOL = /\d{1,5}-\p{Lu}\p{L}*\/\p{Lu}+/gu;
const DATE =
  /\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/g;

function otherSymbol(symbol: string, random: Random): string {
  const number = Number.parseInt(symbol, 10);
  const rest = symbol.slice(symbol.indexOf('-'));
  const others = [
    `${String(number + 1).padStart(2, '0')}${rest}`,
    `${number}${number}${rest}`,
    symbol.replace(/-\p{L}+/u, '-HD'),
    symbol.replace(/\/\p{L}+$/u, '/BTGTW'),
  ];
  return random.pick(others.filter((other) => other !== symbol));
}

/** Another day, month or year, in the same form. */
function otherDate(date: string, random: Random): string {
  const day = random.between(10, 28);
  const others = [
    date.replace(/^\d+/, String(day)),
    date.replace(/\d{4}$/, (year) => String(Number(year) + random.between(1, 3))),
    date.includes('/')
      ? date.replace(/\/(\d+)\//, (_, month: string) => `/${(Number(month) % 12) + 1}/`)
      : date.replace(/[A-Z]\w+/, (month) => (month === 'March' ? 'April' : 'March')),
  ].filter((other) => other !== date);
  return random.pick(others);
}

export const citationKinds: readonly Kind[] = [
  documentKind(
    'citation-symbol-changed',
    { vi: 'Đổi số, ký hiệu trong viện dẫn.', en: 'Changes the symbol in a citation.' },
    SYMBOL,
    otherSymbol,
  ),
  documentKind(
    'citation-date-changed',
    { vi: 'Đổi ngày trong viện dẫn.', en: 'Changes the date in a citation.' },
    DATE,
    otherDate,
  ),
  unitKind(
    'citation-section-changed',
    { vi: 'Đổi số mục trong viện dẫn.', en: 'Changes the number of the section in a citation.' },
    'Section',
  ),
  unitKind(
    'citation-clause-changed',
    { vi: 'Đổi số khoản trong viện dẫn.', en: 'Changes the number of the clause in a citation.' },
    'Clause',
  ),
  unitKind(
    'citation-indent-changed',
    { vi: 'Đổi thứ tự gạch đầu dòng trong viện dẫn.', en: 'Changes the place of the indent in a citation.' },
    'Point',
  ),
  {
    name: 'citation-deeper-than-target',
    does: {
      vi: 'Viện dẫn nêu khoản hoặc gạch đầu dòng, còn đích chỉ là đoạn chứa nó.',
      en: 'Words name a clause or indent, while the target is only what holds it.',
    },
    rule: 'citation-mismatch',
    spots: (content) =>
      everywhere(content, (random, language) => {
        const provision = random.pick(citable(content, 'Clause'));
        const to = `${provision.document}#${provision.id}`;
        const holder = provision.parent?.id;
        const higher = random.pick([`${provision.document}#${holder}`, provision.document]);
        const words = citeUnits(provision, language) ?? '';
        return { sound: soundUnit(provision, to), faulty: seeUnit(language, higher, words) };
      }),
  },
  {
    name: 'recorded-day-changed',
    does: { vi: 'Đổi ngày ban hành trong hồ sơ văn bản.', en: 'Changes the day of issue in a record.' },
    rule: 'facts-differ',
    spots: (content) => recordSpots(content, 'date'),
  },
  {
    name: 'recorded-symbol-changed',
    does: { vi: 'Đổi số, ký hiệu trong hồ sơ văn bản.', en: 'Changes the symbol in a record.' },
    rule: 'facts-differ',
    spots: (content) => recordSpots(content, 'symbol'),
  },
];

/** A fact of a record is changed that other places have right: the record is the suspect. */
function recordSpots(content: Content, key: 'date' | 'symbol'): readonly Spot[] {
  return content.documents.flatMap(({ id, facts }) => {
    const value = facts.text([key]);
    if (value === null) return [];
    const words: readonly string[] =
      key === 'symbol' ? [value] : [writeDay(value, 'vi'), writeDay(value, 'en')];
    const places = spotsAtRefs(content, (ref) => {
      const to = ref.attributes.get('to')?.text ?? '';
      if (to.split('#')[0] !== id || !words.some((word) => ref.words.includes(word))) return null;
      return () => faultBy(content, { [ref.file]: [replace(ref.whole, '')] });
    });
    if (places.length === 0) return [];
    const make: Spot['make'] = (random) => {
      const changed = key === 'symbol' ? otherSymbol(value, random) : otherDay(value, random);
      return faultBy(content, { [facts.file]: [replace(facts.range([key]), changed)] });
    };
    return [{ where: facts.file, make }];
  });
}

function otherDay(day: string, random: Random): string {
  return random.pick([
    day.replace(/^\d{4}/, (year) => String(Number(year) + 1)),
    day.replace(/\d\d$/, (found) => (found === '11' ? '12' : '11')),
  ]);
}
