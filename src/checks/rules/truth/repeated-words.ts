import type { Language } from '../../../language/language.ts';
import type { CorpusRule, CountChecked, RuleIssue } from '../../engine/rule.ts';
import { example, exampleTexts } from '../../examples/example-base.ts';
import {
  findingIn,
  type ShownText,
  shownTextsBesideDocuments,
  shownTextsOf,
} from '../../texts/translatable-texts.ts';

export const repeatedWords: CorpusRule<'repeated-words'> = {
  id: 'repeated-words',
  group: 'truth',
  severity: 'warning',
  title: {
    vi: 'Không có từ, câu nào viết hai lần liền nhau',
    en: 'No word or sentence is repeated in a row',
  },
  explanation: {
    vi: 'Từ hoặc câu lặp lại thường do dán hai lần khi sửa. Bỏ một lần. Quy tắc này xét bản dịch và lời của ban biên tập; nguyên văn tiếng Việt thì so với bản nguồn. Trong tiếng Việt chỉ xét những từ không bao giờ láy, như “của”, “các”, “và”.',
    en: 'A repeated word or sentence has usually been pasted twice. Remove one. The rule examines translations and the editors’ own words; the Vietnamese of an issued text is compared with its source instead. In Vietnamese it examines only words that are never reduplicated, such as “của”, “các”, “và”.',
  },
  unitLabel: { vi: 'phần chữ hiện trên trang', en: 'shown texts' },
  failing: [
    example(
      'Một từ hai lần',
      'A word twice',
      exampleTexts('Nâng cao chất lượng ▶của của đoàn viên.', 'Raise the quality of ▶the the members.'),
    ),
    example(
      'Nửa câu hai lần',
      'Half a sentence twice',
      exampleTexts(
        'Chi bộ họp mỗi tháng một lần, ▶mỗi tháng một lần tại cơ quan.',
        'The cell meets once a month, ▶once a month at the office.',
      ),
    ),
    example(
      'Một câu hai lần',
      'A sentence twice',
      exampleTexts(
        'Chi bộ họp mỗi tháng một lần. ▶Chi bộ họp mỗi tháng một lần.',
        'The cell meets once a month. ▶The cell meets once a month.',
      ),
    ),
  ],
  passing: [
    example(
      'Từ láy và chữ lặp có chủ ý',
      'Words that are intentionally repeated',
      exampleTexts(
        'Luôn luôn, ngày ngày, người người học tập. Làm. Làm và Và.',
        'All that that had had, day by day, is known. Work. Work with With the text.',
      ),
    ),
  ],
  *checkLoneDocument(document, files, countChecked) {
    for (const shown of shownTextsOf(document, files)) yield* findRepeated(shown, countChecked);
  },
  *check(corpus, countChecked) {
    for (const shown of shownTextsBesideDocuments(corpus)) yield* findRepeated(shown, countChecked);
  },
};

/** What Vietnamese never doubles; other words may be reduplicated on purpose. */
const NEVER_DOUBLED = new Set('của và các những để với theo trong về từ đến tại được không'.split(' '));
/** What English may double. */
const DOUBLED = new Set(['that', 'had', 'is']);
/** Shorter sentences may be an enumeration. */
const SHORTEST = 20;
/** The most findings of each kind in one text; pasted text may have thousands. */
const MOST = 50;

function* findRepeated(shown: ShownText, countChecked: CountChecked): Generator<RuleIssue> {
  countChecked();
  for (const { index, length, word } of doubledWords(shown.text, shown.language).take(MOST)) {
    yield findingIn(shown, index, length, {
      vi: `Từ “${word}” viết hai lần liền nhau. Bỏ một lần.`,
      en: `The word “${word}” is repeated. Remove one.`,
    });
  }
  for (const { index, length } of doubledStretches(shown.text).take(MOST)) {
    yield findingIn(shown, index, length, {
      vi: `“${shown.text.slice(index, index + length)}” viết hai lần liền nhau. Bỏ một lần.`,
      en: `“${shown.text.slice(index, index + length)}” is written twice in a row. Remove one.`,
    });
  }
  for (const { index, length } of doubledSentences(shown.text).take(MOST)) {
    yield findingIn(shown, index, length, {
      vi: 'Câu này giống hệt câu liền trước. Bỏ một câu.',
      en: 'This sentence is the same as the one before it. Remove one.',
    });
  }
}

interface Doubled {
  readonly index: number;
  readonly length: number;
}

/** Words that occur twice in a row. Scans from space to space, to be fast: it reads all text there is. */
function* doubledWords(text: string, language: Language): Generator<Doubled & { readonly word: string }> {
  for (let space = text.indexOf(' '), start = 0; space !== -1; space = text.indexOf(' ', start)) {
    const index = start;
    start = space + 1;
    const length = space - index;
    if (length < 2 || (text.charCodeAt(index + 1) | 32) !== (text.charCodeAt(start + 1) | 32)) continue;
    const word = text.slice(index, space).replace(/^[^\p{L}]+|[\n\t].*$/gu, '');
    const second = text.slice(start, start + word.length);
    if (!isDoubled(word, second, language) || /^[\p{L}’'-]/u.test(text.charAt(start + word.length))) continue;
    yield { index: space - word.length, length: 2 * word.length + 1, word };
  }
}

/** A capitalised name after the same small word, `with With the text`, is no repetition. */
function isDoubled(word: string, second: string, language: Language): boolean {
  const small = word.toLowerCase();
  if (second !== word && second !== small) return false;
  return language === 'vi' ? NEVER_DOUBLED.has(small) : /^[a-z]{2,}$/.test(small) && !DOUBLED.has(small);
}

/** Words of a stretch at least; two may be a reduplication, `từng bước từng bước`. */
const STRETCH = 3;
/** Words of a stretch at most. */
const LONGEST = 60;

/** Stretches of words that occur twice in a row within a sentence, marks between them aside; each where it is repeated. */
function* doubledStretches(text: string): Generator<Doubled> {
  const words = [...text.matchAll(/[\p{L}\p{N}][^\s]*/gu)].map(({ 0: word, index }) => ({
    index,
    end: index + word.length,
    bare: word.replace(/[^\p{L}\p{N}]+$/u, ''),
  }));
  const lastAt = new Map<string, number>();
  for (let at = 0, free = 0; at < words.length; at++) {
    const bare = words[at]?.bare ?? '';
    const before = lastAt.get(bare);
    lastAt.set(bare, at);
    const length = at - (before ?? at);
    if (before === undefined || before < free || length < STRETCH || length > LONGEST) continue;
    let same = 1;
    while (same < length && words[before + same]?.bare === words[at + same]?.bare) same++;
    const [first, last] = [words[at], words[at + length - 1]];
    if (same < length || first === undefined || last === undefined) continue;
    free = at + length;
    const between = text.slice(words[before]?.index, first.index);
    // A sentence that is repeated is found as one; a list may go on alike.
    if (!/[.;:`\n\t]/.test(between)) yield { index: first.index, length: last.end - first.index };
  }
}

function* doubledSentences(text: string): Generator<Doubled> {
  let before: Doubled = { index: 0, length: 0 };
  for (let from = 0; from < text.length; ) {
    const end = endOfSentence(text, from);
    let index = from;
    while (index < end && text.charCodeAt(index) <= 32) index++;
    const length = end - index;
    // Compare only sentences of equal length; the last of a text lacks the separator.
    if (Math.abs(length - before.length) <= 1 && length >= SHORTEST) {
      const sentence = text.slice(index, end).trimEnd();
      if (sentence === text.slice(before.index, before.index + before.length).trimEnd()) {
        yield { index, length: sentence.length };
      }
    }
    before = { index, length };
    from = end;
  }
}

/** The offset after the next line end, or after a full stop or semicolon followed by a space. */
function endOfSentence(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at++);
    if (code === 10 || code === 9) return at;
    if ((code === 46 || code === 59) && text.charCodeAt(at) <= 32) return at;
  }
  return at;
}
