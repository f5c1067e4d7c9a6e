const SHAPES: Readonly<Record<string, string>> = {
  '^': '\u0302',
  '(': '\u0306',
  '+': '\u031b',
  '*': '\u031b',
};
const TONES: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '?': '\u0309',
  '~': '\u0303',
  '.': '\u0323',
};

/** A vowel with its shape, then its tone; a full stop is a tone only where the word or the sentence goes on. */
const LETTER = /([aeiouy])([\^(+*]?)(['`?~]|\.(?=[a-z]|[ ]+[\p{Ll}]|\.(?!\.)))?/giu;
const SIGNS = /[aeo]\^|[uo]\+|a\((?=['`?~.]|\p{L}|\s)|\bdd[aeiouy]/giu;
/** So many signs for each hundred words are no accident. */
const FEWEST_SIGNS = 15;

/** Whether a text writes Vietnamese letters with signs after them: `Vie^.t Nam`, `ddo^.c la^.p`. */
export function isViqr(text: string): boolean {
  const words = text.match(/\S+/g)?.length ?? 0;
  return (text.match(SIGNS)?.length ?? 0) * 100 >= Math.max(words, 20) * FEWEST_SIGNS;
}

export function decodeViqr(text: string): string {
  return text
    .replace(/D[dD]/g, 'Đ')
    .replace(/dd/g, 'đ')
    .replace(LETTER, (_, vowel: string, shape: string, tone: string | undefined) =>
      (vowel + (SHAPES[shape] ?? '') + (tone === undefined ? '' : (TONES[tone] ?? ''))).normalize('NFC'),
    )
    .replace(/\\([.?'`~^(+])/g, '$1');
}
