import { LANGUAGES, type Language, type Localized, localize } from '../../language/language.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Span } from '../../model/diagnostic.ts';
import { translationOf } from '../../model/promises/confirmable.ts';
import { type ChangedWords, changedWords, movedSides } from '../../model/promises/confirmed-value.ts';
import type { Provision } from '../../model/provision.ts';
import { comparedText, spanInWording } from './quantity-messages.ts';

/** The wording of a provision in a language that is not as it was when its translation was confirmed. */
export interface MovedWording {
  readonly language: Language;
  readonly text: string;
  /** None where only the fingerprint tells. */
  readonly changes: readonly ChangedWords[];
  /** The first words that changed. */
  readonly span: Span;
}

/** The languages in which a provision has changed since its translation was confirmed, Vietnamese first. */
export function movedWordings(corpus: Corpus, provision: Provision): readonly MovedWording[] {
  const translation = translationOf(provision);
  if (translation === null) return [];
  return movedSides(corpus, translation).flatMap(({ side, words }) => {
    const language = LANGUAGES[side];
    const wording = language === undefined ? null : provision.wording[language];
    if (language === undefined || wording === null) return [];
    const text = comparedText(wording);
    const changes = changedWords(text, words);
    const [first] = changes;
    const isWhole = first === undefined || first.end === first.start;
    const span = isWhole ? wording.span : spanInWording(wording, first.start, first.end - first.start);
    return [{ language, text, changes, span }];
  });
}

/** The most changes shown. */
const SHOWN = 3;
/** The most letters of one shown. */
const LONGEST = 80;

/** What has changed, word by word: `“20/12/2021” in place of 1 word after “trước ngày”`. */
export function formatChanges({ text, changes }: Pick<MovedWording, 'text' | 'changes'>): Localized {
  const rest = changes.length - SHOWN;
  return localize((language) => {
    const shown = changes.slice(0, SHOWN).map((change) => formatChange(text, change, language));
    const more = { vi: `và ${rest} chỗ khác`, en: `and ${rest} more` }[language];
    return [...shown, ...(rest > 0 ? [more] : [])].join('; ');
  });
}

function formatChange(text: string, { start, end, gone }: ChangedWords, language: Language): string {
  const whole = text.slice(start, end).replace(/\s+/g, ' ');
  const words = whole.length > LONGEST ? `${whole.slice(0, LONGEST)}…` : whole;
  const before = text
    .slice(Math.max(0, start - LONGEST), start)
    .trim()
    .split(/\s+/)
    .slice(-3)
    .join(' ');
  if (language === 'vi') {
    const place = before === '' ? 'ở đầu đoạn' : `sau “${before}”`;
    if (words === '') return `bỏ ${gone} chữ ${place}`;
    return gone === 0 ? `thêm “${words}” ${place}` : `“${words}” thay cho ${gone} chữ ${place}`;
  }
  const place = before === '' ? 'at the beginning' : `after “${before}”`;
  const count = gone === 1 ? '1 word' : `${gone} words`;
  if (words === '') return `${count} gone ${place}`;
  return gone === 0 ? `“${words}” added ${place}` : `“${words}” in place of ${count} ${place}`;
}

const SIDES: Localized<Localized> = {
  vi: { vi: 'Bản tiếng Việt', en: 'The Vietnamese' },
  en: { vi: 'Bản tiếng Anh', en: 'The English' },
};

/** Says of a provision which side has moved since it was confirmed, and what changed there. */
export function formatMoved(id: string, moved: readonly MovedWording[]): Localized {
  const sides = moved.map((one) => {
    const changes = formatChanges(one);
    const { vi, en } = SIDES[one.language];
    return {
      vi: `${vi} của “${id}” đã đổi sau khi bản dịch được xác nhận${changes.vi === '' ? '' : `: ${changes.vi}`}.`,
      en: `${en} of “${id}” has changed since the translation was confirmed${changes.en === '' ? '' : `: ${changes.en}`}.`,
    };
  });
  return localize((language) => sides.map((side) => side[language]).join(' '));
}
