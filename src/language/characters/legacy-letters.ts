/** The encodings of Vietnamese before Unicode: their letters, read as Latin-1, are signs and letters of other languages. */
export type LegacyCode = 'TCVN3' | 'VNI';

/** A word written in letters of an old encoding, with what it says. */
export interface LegacyWord {
  readonly code: LegacyCode;
  readonly index: number;
  readonly word: string;
  /** The word in Unicode. */
  readonly says: string;
}

const TCVN3_FROM =
  '\u00b5\u00b6\u00b7\u00b8\u00b9\u00a8\u00bb\u00bc\u00bd\u00be\u00c6\u00a9\u00c7\u00c8\u00c9\u00ca\u00cb\u00ae\u00cc\u00ce\u00cf\u00d0\u00d1\u00aa\u00d2\u00d3\u00d4\u00d5\u00d6\u00d7\u00d8\u00dc\u00dd\u00de\u00df\u00e1\u00e2\u00e3\u00e4\u00ab\u00e5\u00e6\u00e7\u00e8\u00e9\u00ac\u00ea\u00eb\u00ec\u00ed\u00ee\u00ef\u00f1\u00f2\u00f3\u00f4\u00ad\u00f5\u00f6\u00f7\u00f8\u00f9\u00fa\u00fb\u00fc\u00fd\u00fe\u00a1\u00a2\u00a3\u00a4\u00a5\u00a6\u00a7';
const TCVN3_TO = 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ'.normalize(
  'NFC',
);
const TCVN3 = new Map([...TCVN3_FROM].map((sign, place) => [sign, TCVN3_TO[place] ?? sign]));

/** VNI writes most letters as a vowel and a sign after it; these are the signs, and what each makes of its vowel. */
const TONES = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' } as const;
const CIRCUMFLEX = {
  â: '',
  á: '\u0301',
  à: '\u0300',
  å: '\u0309',
  ã: '\u0303',
  ä: '\u0323',
} as const;
const BREVE = { ê: '', é: '\u0301', è: '\u0300', ú: '\u0309', ü: '\u0303', ë: '\u0323' } as const;
const VNI_ALONE = { ñ: 'đ', ô: 'ơ', ö: 'ư', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' } as const;

const VNI = new Map<string, string>([
  ...Object.entries(VNI_ALONE),
  ...[...'aeouy', 'ô', 'ö'].flatMap((vowel) =>
    Object.entries(TONES).map(([sign, tone]) => {
      const base = vowel === 'ô' ? 'ơ' : vowel === 'ö' ? 'ư' : vowel;
      return [vowel + sign, (base + tone).normalize('NFC')] as const;
    }),
  ),
  ...[...'aeo'].flatMap((vowel) =>
    Object.entries(CIRCUMFLEX).map(
      ([sign, tone]) => [vowel + sign, `${vowel}\u0302${tone}`.normalize('NFC')] as const,
    ),
  ),
  ...Object.entries(BREVE).map(([sign, tone]) => [`a${sign}`, `a\u0306${tone}`.normalize('NFC')] as const),
]);

/** What may be a word of an old encoding: letters, and the signs that stand for letters in one. */
const WORDS = /[a-z\u00a1-\u00be\u00c0-\u00ff]+/gi;
/** A fast test: a text without any of these has no such word. */
const MAY_HOLD = /[\u00a1-\u00be\u00c0-\u00ff]/;
/** Units, which look like such words. */
const UNIT = /^(?:\u00b5.*|[A-Z]\u00b7[a-z]|.)$/;
const OTHER_LETTER = /[^\0-\xff]/;
const SOFT_HYPHEN = '\u00ad';

/**
 * The words of a text in letters of an old encoding, none where the text as a whole is in Unicode. A word is one if it
 * is no Vietnamese as it stands and is Vietnamese once decoded; one alone may be a foreign name, so that two different
 * ones are needed, or one with the soft hyphen that stands for ư.
 */
export function findLegacyWords(text: string): readonly LegacyWord[] {
  if (!MAY_HOLD.test(text)) return [];
  const byCode = { TCVN3: [] as LegacyWord[], VNI: [] as LegacyWord[] };
  const known = new Map<string, readonly Reading[]>();
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    if (!MAY_HOLD.test(word)) continue;
    const readings = known.get(word) ?? readingsOf(word);
    known.set(word, readings);
    if (readings.length === 0 || touchesLetter(text, index, word.length)) continue;
    for (const reading of readings) byCode[reading.code].push({ ...reading, index, word });
  }
  const found = byCode.VNI.length > byCode.TCVN3.length ? byCode.VNI : byCode.TCVN3;
  const isSure = new Set(found.map(({ says }) => says)).size > 1 || found.some(hasInnerHyphen);
  return isSure ? found : [];
}

type Reading = Pick<LegacyWord, 'code' | 'says'>;

/** What a word says in the old encodings; nothing where it is Vietnamese as it stands. */
function readingsOf(word: string): readonly Reading[] {
  if (UNIT.test(word) || isSyllable(word)) return [];
  return (['TCVN3', 'VNI'] as const).flatMap((code) => {
    const says = decode(word, code);
    return says !== word && isSyllable(says) ? [{ code, says }] : [];
  });
}

/** The letters of another code beside it make it part of a longer word. */
function touchesLetter(text: string, index: number, length: number): boolean {
  const around = text.charAt(index - 1) + text.charAt(index + length);
  return OTHER_LETTER.test(around) && /[\p{L}\p{M}]/u.test(around);
}

function hasInnerHyphen({ word, code }: LegacyWord): boolean {
  return (
    code === 'TCVN3' &&
    /[^\u00ad]\u00ad|\u00ad[^\u00ad]/.test(word) &&
    !isSyllable(word.replaceAll(SOFT_HYPHEN, ''))
  );
}

/** A whole text that is written in an old encoding, in Unicode. */
export function decodeLegacy(text: string, code: LegacyCode): string {
  return text.replace(WORDS, (word) => (MAY_HOLD.test(word) && !UNIT.test(word) ? decode(word, code) : word));
}

function decode(word: string, code: LegacyCode): string {
  if (code === 'TCVN3') return [...word].map((sign) => TCVN3.get(sign) ?? sign).join('');
  const small = word.toLowerCase();
  let says = '';
  for (let at = 0; at < small.length; ) {
    const pair = VNI.get(small.slice(at, at + 2));
    says += pair ?? VNI.get(small.charAt(at)) ?? small.charAt(at);
    at += pair === undefined || small.length === at + 1 ? 1 : 2;
  }
  if (word === word.toUpperCase()) return says.toUpperCase();
  return word.charAt(0) === small.charAt(0) ? says : says.charAt(0).toUpperCase() + says.slice(1);
}

/** The rhymes of Vietnamese, without tones. */
const RHYMES =
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet oc oi om on ong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uôc uôi uôm uôn uông uôt uơ uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêt yêu';
const SYLLABLE = new RegExp(
  `^(?:(?:k|gh|ngh)(?=[ieêy])|(?:c|g|ng)(?=[aăâoôơuư])|g(?=i)|gi|qu|ch|kh|nh|ph|th|tr|[bdđhlmnprstvx])?(?:${RHYMES.normalize('NFC').replaceAll(' ', '|')})$`,
);
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Whether a word has the form of a Vietnamese syllable. */
function isSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize('NFD');
  const tones = parts.match(TONE) ?? [];
  const plain = parts.replace(TONE, '').normalize('NFC');
  if (tones.length > 1 || !SYLLABLE.test(plain)) return false;
  return !/(?:c|ch|p|t)$/.test(plain) || tones[0] === '\u0301' || tones[0] === '\u0323';
}
