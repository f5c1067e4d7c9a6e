/** Texts that are too much of something, each with a mark `▶` where the one finding stands. */
export type Oversized = Readonly<Record<string, string>>;

const times = (count: number, text: string): string => text.repeat(count);

/** The text `count` times, the mark before its `place`th. */
const markedAt = (place: number, count: number, text: string): string =>
  `${times(place - 1, text)}▶${times(count - place + 1, text)}`;

const MANY = 20_000;
/** More letters than a file may have; one of four million bytes is not even read. */
const LONG = 1_100_000;
const DEEP = 101;

/** Wordings that once ended the process, or kept it for minutes. */
export const WORDINGS: Oversized = {
  'sau-khoan': `${markedAt(DEEP, MANY, '<Clause n="1">\n\n')}a\n\n${times(MANY, '</Clause>\n\n')}`,
  'sau-la': `${markedAt(DEEP, MANY, '<div>\n\n')}a\n\n${times(MANY, '</div>\n\n')}`,
  'sau-ghi-chu': `${markedAt(DEEP, MANY, '<Note>')}a${times(MANY, '</Note>')}\n`,
  'sau-khong-dong': markedAt(DEEP, MANY, '<Clause n="1">\n\n'),
  'sau-trich': `${markedAt(DEEP, 1_000, '>')} a\n`,
  // A list and its entry are two levels.
  'sau-gach': `${markedAt((DEEP + 1) / 2, 1_000, '- ')}a\n`,
  'sau-so': `${markedAt((DEEP + 1) / 2, 1_000, '1. ')}a\n`,
  'dai-trich': `▶${times(MANY, '>')} a\n`,
  // The paragraph and the words are levels too.
  'sau-nghieng': `${times(DEEP - 3, '*a\n')}*▶a\n${times(1_901, '*a\n')}${times(2_000, 'a*\n')}`,
  'sau-nghieng-mot-dong': `Một.\n\n▶${times(MANY, '*a ')}${times(MANY, ' a*')}\n`,
  'dai-dong': `Một.\n\n▶${times(300_000, 'chữ ')}\n`,
  'dai-the': `▶<${times(LONG, 'a')}`,
  'dai-thuoc-tinh': `▶<Clause n="${times(LONG, 'a')}`,
  'dai-bang': `▶${times(MANY + 1, '| a | b |\n')}`,
  'dai-tep': `${times(10_000, `${times(98, 'a')}\n\n`)}▶${times(100, 'a\n\n')}`,
  'nhieu-phan-tu': markedAt(25_001, 40_000, '<a/>\n\n'),
  'nhieu-dau-nho-hon': markedAt(25_001, 40_000, '< '),
  'nhieu-ky-tu': markedAt(5_001, 20_000, '&amp;'),
  'ma-ngoac-nhon': `▶${times(MANY, '{')}`,
  'ma-ngoac-tron': `▶{${times(MANY, '(')}${times(MANY, ')')}}`,
  'ma-phan-tu': `▶{${times(MANY, '<a>')}${times(MANY, '</a>')}}`,
  'ma-phu-dinh': `▶{${times(MANY, '!')}a}`,
  'ma-thuoc-tinh': `<A n=▶{${times(MANY, '<A n={')}`,
  'ma-thuoc-tinh-ngan': `<A n=▶{${times(30, '<A n={')}`,
  'ma-export': `▶export const a = ${times(MANY, '(')}\n`,
  'ma-export-nhieu-doan': `▶export const a = (\n\n${times(MANY, '(\n\n')}`,
  'ma-export-trong-phan-tu': `<Clause n="1">\n▶export const a = ${times(MANY, '[')}\n</Clause>\n`,
};

/** The same things within measure, in both languages. */
export const SOUND_WORDINGS: Oversized = {
  'vua-sau': `<Clause n="1">\n${times(90, '<Sic note="a">')}a${times(90, '</Sic>')}\n</Clause>\n`,
  'vua-dong': `<Clause n="1">\n${times(4_900, 'a b ').trim()}\n</Clause>\n`,
  'vua-nhieu': Array.from({ length: 2_000 }, (_, i) => `<Clause n="${i + 1}">\na\n</Clause>\n`).join('\n'),
  'vua-bang': `<Clause n="1">\n\n| a | b |\n|---|---|\n${times(5_000, '| a | b |\n')}\n</Clause>\n`,
  'vua-ky-tu': `<Clause n="1">\n${times(1_000, '&amp;')}\n</Clause>\n`,
};

const bomb = [
  'a: ▶&a [x, x]',
  ...[...'bcdefgh'].map((key, i) => `${key}: &${key} [*${'abcdefg'[i]}, *${'abcdefg'[i]}]`),
];
const DEEP_YAML = 51;

/** Facts that once did the same. */
export const FACTS_TEXTS: Oversized = {
  'sau-danh-sach': markedAt(DEEP_YAML, MANY, '['),
  'sau-danh-sach-dong': `a: ${markedAt(DEEP_YAML - 1, MANY, '[')}${times(MANY, ']')}\n`,
  'sau-nhom': markedAt(DEEP_YAML, MANY, '{a: '),
  'sau-gach-dong': `${markedAt(DEEP_YAML, MANY, '- ')}a\n`,
  'sau-thut-dong': Array.from({ length: 2_000 }, (_, i) => `${times(i, ' ')}${i === 50 ? '▶' : ''}a:\n`).join(
    '',
  ),
  'vua-qua': `a: ${markedAt(DEEP_YAML - 1, 60, '[')}${times(60, ']')}\n`,
  'no-bi-danh': `${bomb.join('\n')}\n`,
  'no-neo': Array.from({ length: 20_000 }, (_, i) => `a${i}: ${i === 0 ? '▶' : ''}&a${i} b\n`).join(''),
  'lap-muc': `a: b\n${markedAt(1, 20_000, 'a: b\n')}`,
  'nhieu-loi': `${markedAt(1, 20_000, '}\n')}`,
  'nhieu-tab': `${markedAt(1, 20_000, '\ta: b\n')}`,
  'nhieu-phan': `a: b\n${markedAt(1, MANY, '---\na: b\n')}`,
  'dong-trong': `▶${times(100_000, '\n')}`,
  'dai-nhay': `a: ▶"${times(LONG, 'a')}`,
};
