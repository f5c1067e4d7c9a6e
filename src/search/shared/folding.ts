/**
 * The one place that knows how Vietnamese letters are compared. The indexer and the browser both use it, so that
 * a text and a question are always cut and folded alike. It imports nothing.
 *
 * Three spellings of a word are told apart:
 * - *as written*, shown to the reader, never changed;
 * - *spelled*: lower case, composed letters, one way of placing the tone (`uỷ` = `ủy`), every look-alike of
 *   `đ` a true `đ`: what “the same word with the same marks” means;
 * - *folded*: without any mark, `đ` as `d`: what somebody types without accents.
 */

/** One word of a text. `start` and `end` are UTF-16 offsets in the text it was cut from. */
export interface Word {
  readonly spelled: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** Letters and digits with their marks; an apostrophe inside belongs to the word (`Party’s`). */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu;
/** Đ and the capitals that look like it in pasted text (Eth, African D), with the small letters they turn into. */
const D_WITH_STROKE = /[đĐðÐɖƉ]/g;
/** The tones; hats, horn and breve are no tones. In the order huyền, sắc, ngã, hỏi, nặng. */
const TONES = '\u0300\u0301\u0303\u0309\u0323';
const ANY_TONE = new RegExp(`[${TONES}]`, 'g');
const TONE_ON_SECOND_VOWEL = new RegExp(`(o)([ae])([${TONES}])$|(^u|[^q]u)(y)([${TONES}])$`, 'iu');
const TONE_ON_FIRST_VOWEL = new RegExp(`(o)([${TONES}])([ae])$|(^u|[^q]u)([${TONES}])(y)$`, 'iu');

/** Lower case, without tones, hats and the stroke of đ; runs of white space become one space, none at the ends. */
export function foldVietnamese(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(D_WITH_STROKE, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** Lower case with its marks, in one form whatever the keyboard: NFC, `ủy` for `uỷ`, `hòa` for `hoà`, a true `đ`. */
export function spellVietnamese(word: string): string {
  return moveTone(word.normalize('NFC').replace(D_WITH_STROKE, 'đ').toLowerCase(), 'to-first');
}

/** Whether a text carries any Vietnamese mark: then the reader means these letters and no others. */
export function hasMarks(text: string): boolean {
  return /\p{M}/u.test(text.normalize('NFD')) || text.search(D_WITH_STROKE) !== -1;
}

/** Cuts a text into its words. Signs between words count for nothing: `02-NQ/TW` is three words. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map((match) => {
    const spelled = spellVietnamese(match[0]).replace(/['’]/g, '');
    return {
      spelled,
      folded: foldVietnamese(spelled),
      start: match.index,
      end: match.index + match[0].length,
    };
  });
}

/**
 * A question as the index understands it: its words, each in the letters that `encodeForIndex` writes,
 * separated by single spaces.
 */
export function encodeQuery(words: readonly Word[]): string {
  return words.map((word) => word.spelled.replaceAll('đ', INDEX_D)).join(' ');
}

/**
 * Pagefind folds a letter by taking its marks away, and `đ` has none to take. The index therefore writes it as
 * `ḏ`, one letter that no Vietnamese text uses and that decomposes into `d` and a mark. (`d` and a separate
 * U+0335 folds too, but Pagefind then indexes the word twice and no longer tells `đi` from `di`.)
 */
const INDEX_D = '\u1e0f';
const INDEX_D_CAPITAL = '\u1e0e';

/** Signs that Pagefind cuts at, takes for letters or indexes as words, and what stands for them in the index. */
const SIGNS: Readonly<Record<string, string>> = {
  ' ': '`^',
  '\n': '`|',
  '\t': '`:',
  '`': '``',
  _: '`"',
  '“': '`<',
  '”': '`>',
  '‘': '`(',
  '’': '`)',
  '–': '`-',
  '—': '`*',
  '…': '`.',
};
const SIGNS_DECODED = new Map(Object.entries(SIGNS).map(([sign, code]) => [code, sign]));
/** In a word's tail: which letters its `ḏ` stand for, where one is not simply `đ`. */
const D_CODES: Readonly<Record<string, string>> = { đ: '.', ð: ':', ɖ: ';', [INDEX_D]: '!' };
const D_DECODED = new Map(Object.entries(D_CODES).map(([letter, code]) => [code, letter]));

/**
 * Writes a text for Pagefind so that it indexes exactly the words of `wordsOf`, one position each, and a phrase
 * is found across a hyphen, a slash or a comma without a space. Nothing is lost: `decodeFromIndex` gives the
 * text back in NFC, with every white space but line feeds and tabs written as one space.
 *
 * Pagefind cuts at white space only and drops ASCII signs, so the notes to ourselves are ASCII signs behind a
 * grave accent: a joined space is real in the index and not in the text, a bound one the other way round.
 */
export function encodeForIndex(text: string): string {
  const clean = text
    .normalize('NFC')
    .replace(/[^\S\n\t]+/g, ' ')
    .trim();
  let encoded = '';
  let end = 0;
  for (const match of clean.matchAll(WORD)) {
    encoded += encodeGap(clean.slice(end, match.index), end > 0) + encodeWord(match[0]);
    end = match.index + match[0].length;
  }
  return encoded + encodeGap(clean.slice(end), false);
}

/** Gives back the text that `encodeForIndex` was given. */
export function decodeFromIndex(encoded: string): string {
  return encoded.replace(
    /([\p{L}\p{N}\p{M}]+(?:(?:'|`\))[\p{L}\p{N}\p{M}]+)*)((?:`~)?(?:`=[.:;!]+=)?)|`([|:+]) |`./gu,
    (code: string, word: string | undefined, tail: string | undefined, space: string | undefined) => {
      if (word !== undefined) return decodeWord(word, tail ?? '');
      // A cut by itself, `+`, stands for nothing in the text.
      if (space !== undefined) return SIGNS_DECODED.get(`\`${space}`) ?? '';
      return SIGNS_DECODED.get(code) ?? code;
    },
  );
}

const PLAIN_GAP = /^[,;.:()]* [(]?$/;

/** What stands between two words (or, without `between`, before the first or after the last one). */
function encodeGap(gap: string, between: boolean): string {
  if (between && PLAIN_GAP.test(gap)) return gap;
  const cut = between ? gap.search(/\s/) : -1;
  let encoded = '';
  for (let i = 0; i < gap.length; i++) {
    const sign = gap.charAt(i);
    const bound = SIGNS[sign] ?? sign;
    if (i === cut) encoded += sign === ' ' ? ' ' : `${bound} `;
    else encoded += bound;
  }
  return between && cut === -1 ? `${encoded}\`+ ` : encoded;
}

/** Words seen before: a corpus has some ten thousand of them and uses each again and again. */
const ENCODED_WORDS = new Map<string, string>();

function encodeWord(word: string): string {
  let encoded = ENCODED_WORDS.get(word);
  if (encoded === undefined) {
    encoded = encodeNewWord(word);
    ENCODED_WORDS.set(word, encoded);
  }
  return encoded;
}

function encodeNewWord(word: string): string {
  const moved = moveTone(word, 'to-first');
  let codes = '';
  let letters = '';
  for (const letter of moved) {
    const code = D_CODES[letter.toLowerCase()];
    if (code === undefined) letters += SIGNS[letter] ?? letter;
    else {
      codes += code;
      letters += letter === letter.toLowerCase() ? INDEX_D : INDEX_D_CAPITAL;
    }
  }
  if (moved !== word) letters += '`~';
  return /[^.]/.test(codes) ? `${letters}\`=${codes}=` : letters;
}

function decodeWord(word: string, tail: string): string {
  const codes = tail.split('`=')[1] ?? '';
  let place = 0;
  const letters = word.replace(/[\u1e0e\u1e0f]|`\)/g, (letter) => {
    if (letter === '`)') return '’';
    const decoded = D_DECODED.get(codes.charAt(place++) || '.') ?? 'đ';
    return letter === INDEX_D ? decoded : decoded.toUpperCase();
  });
  return tail.startsWith('`~') ? moveTone(letters, 'to-second') : letters;
}

/** Onset, vowels and end of a Vietnamese syllable, folded: what a word may be without being in any text. */
const SYLLABLE =
  /^(?:b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr?|v|x)?(?:a[iouy]?|e[ou]?|i[aeu]?|o[aeio]?|u[aeiouy]?|y[ae]?|[iy]eu|oa[iy]|oeo|ua[iy]|uo[iu]|uy[aeu])(?:ch?|m|ng?|nh|p|t)?$/;

/** Whether letters can be a Vietnamese word; others are a slip, or the keys of one. */
export function isSyllable(folded: string): boolean {
  return SYLLABLE.test(folded);
}

const HATS: Readonly<Record<string, string>> = { aa: 'â', ee: 'ê', oo: 'ô', aw: 'ă', ow: 'ơ', uw: 'ư' };
const VNI_HATS: Readonly<Record<string, string>> = { a6: 'â', e6: 'ê', o6: 'ô', o7: 'ơ', u7: 'ư', a8: 'ă' };
/** The keys of the tones, in the order of `TONES`. */
const TELEX_TONES = 'fsxrj';
const VNI_TONES = '21435';

/**
 * The word that keys make with the keyboard program switched on, Telex or VNI, whole or half: `ddoanf`, `doandf`,
 * `d9oan2`. Null where they are no such keys.
 */
export function decodeKeys(typed: string): string | null {
  if (!/^[a-z][a-z0-9]+$/.test(typed)) return null;
  const isVni = /[1-9]/.test(typed);
  let letters = '';
  let tone = '';
  for (const key of typed) {
    const at = (isVni ? VNI_TONES : TELEX_TONES).indexOf(key);
    if (at !== -1 && /[aeiouyăâêôơư]/.test(letters)) tone = TONES.charAt(at);
    else if (isVni ? key === '9' : key === 'd' && letters.startsWith('d'))
      letters = letters.replace(/^d/, 'đ');
    else letters = withHat(letters, key, isVni ? VNI_HATS : HATS) ?? letters + key;
  }
  const word = putTone(letters, tone);
  return word === typed || !isSyllable(foldVietnamese(word)) ? null : spellVietnamese(word);
}

/** The letters with the hat, horn or breve that a key gives to the last vowel that can take it; null for a plain key. */
function withHat(letters: string, key: string, hats: Readonly<Record<string, string>>): string | null {
  if (hats.o7 === undefined ? key === 'w' : key === '7') {
    if (letters.includes('uo')) return letters.replace('uo', 'ươ');
  }
  for (let at = letters.length - 1; at >= 0; at--) {
    const hat = hats[letters.charAt(at) + key];
    if (hat !== undefined) return letters.slice(0, at) + hat + letters.slice(at + 1);
  }
  return key === 'w' ? `${letters}ư` : null;
}

/** Puts a tone where spelling wants it: on the vowel with a hat, before an end on the last one, else on the first of two. */
function putTone(letters: string, tone: string): string {
  const [, onset = '', vowels = '', end = ''] =
    /^(qu|gi(?=[aeiouyăâêôơư])|[^aeiouyăâêôơư]*)([aeiouyăâêôơư]*)(.*)$/.exec(letters) ?? [];
  const hat = Math.max(...[...'ăâêôơư'].map((vowel) => vowels.lastIndexOf(vowel)));
  const usual = end !== '' || vowels.length > 2 ? Math.min(1, vowels.length - 1) : 0;
  const at = (hat === -1 ? (end !== '' ? vowels.length - 1 : usual) : hat) + 1;
  return (onset + vowels.slice(0, at) + tone + vowels.slice(at) + end).normalize('NFC');
}

/** A word's other spellings that are the same word, or slips of the ear: hỏi for ngã, `i` for `y` at the end. */
export function spellingsLike(spelled: string): readonly string[] {
  const swap = (word: string, one: string, other: string): string =>
    word.replace(new RegExp(`[${one}${other}]`, 'g'), (sign) => (sign === one ? other : one));
  const tone = swap(spelled.normalize('NFD'), '\u0303', '\u0309').normalize('NFC');
  const vowel = (word: string): string =>
    word
      .normalize('NFD')
      .replace(/(?<=^(?:qu|[^aeiouy]+))[iy](?=\p{M}*$)/u, (letter) => (letter === 'i' ? 'y' : 'i'))
      .normalize('NFC');
  return [...new Set([tone, vowel(spelled), vowel(tone)])]
    .map(spellVietnamese)
    .filter((word) => word !== spelled);
}

/** Of two words with the same letters: whether they differ only in where the tone stands, or in the stroke of `đ`. */
export function hasMisplacedMarks(typed: string, meant: string): boolean {
  const marks = (word: string): string => (word.normalize('NFD').match(/\p{M}/gu) ?? []).toSorted().join('');
  return marks(typed) === marks(meant) || meant.replace(/^đ/, 'd') === typed;
}

/** Whether a word was typed without its tone: `khuyêt`. */
export function lacksTone(typed: string, meant: string): boolean {
  return meant.normalize('NFD').replace(ANY_TONE, '').normalize('NFC') === typed;
}

/** Moves the tone of an open `oa`, `oe`, `uy` (not `quy`) to its first or second vowel; both are in use. */
function moveTone(word: string, direction: 'to-first' | 'to-second'): string {
  if (!/[oòóỏõọuùúủũụ][aàáảãạeèéẻẽẹyỳýỷỹỵ]$/iu.test(word)) return word;
  const pattern = direction === 'to-first' ? TONE_ON_SECOND_VOWEL : TONE_ON_FIRST_VOWEL;
  return word.normalize('NFD').replace(pattern, '$1$3$2$4$6$5').normalize('NFC');
}

/** Whether somebody who types these letters can mean that word: the same marks, or none. */
export function canMean(typed: Word, meant: Word): boolean {
  return typed.folded === meant.folded && (typed.spelled === typed.folded || typed.spelled === meant.spelled);
}
