import { type Language, type Localized, localize } from '../../language/language.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { ChangedWords } from '../../model/promises/confirmed-value.ts';
import type { MovedWording } from '../../model/promises/moved-wording.ts';
import type { RuleIssue } from '../engine/rule.ts';
import { acceptAgainCommand, listIds } from './promised-words.ts';

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

/** A provision that is not as it was when its translation was confirmed. */
export interface Suspect {
  /** `{doc}#{provision}`. */
  readonly id: string;
  readonly moved: readonly MovedWording[];
}

/** More changed provisions of one document are one finding: then it is another edition of it. */
const MOST = 5;

/** Says which side of each provision changed, and how; `advice` stands before the command that confirms it again. */
export function* suspectIssues(
  corpus: Corpus,
  document: string,
  suspects: readonly Suspect[],
  advice: Localized,
): Generator<RuleIssue> {
  const told = suspects.length > MOST ? suspects.slice(0, 1) : suspects;
  for (const { id, moved } of told) {
    const [first] = moved;
    if (first === undefined) continue;
    const ids = told.length < suspects.length ? suspects.map((one) => one.id) : [id];
    const run = acceptAgainCommand(
      corpus,
      ids.map((one) => `provision:${one}`),
    );
    const what = formatMoved(id, moved);
    const all = listIds(ids);
    const many =
      ids.length === 1
        ? { vi: '', en: '' }
        : {
            vi: ` Trong văn bản này có ${ids.length} đoạn như vậy: ${all.vi}.`,
            en: ` This document has ${ids.length} such provisions: ${all.en}.`,
          };
    yield {
      span: first.span,
      subjectIds: [id, document],
      requires: [{ of: id, part: 'wording' }],
      message: {
        vi: `${what.vi}${many.vi} ${advice.vi} ${run}`,
        en: `${what.en}${many.en} ${advice.en} ${run}`,
      },
    };
  }
}
