import type { CharacterPlace } from '../../../language/characters/character-places.ts';
import { readsEntities } from '../../../language/characters/strange-characters.ts';
import type { Localized } from '../../../language/language.ts';
import type { Corpus } from '../../../model/corpus.ts';
import type { RuleIssue } from '../../engine/rule.ts';

/** The most findings reported for one file; pasted text may have thousands. */
const SHOWN = 200;

/** Counts the files these rules check: all but source texts, which stay as they are. */
export function countCheckedFiles({ files, documents }: Corpus): number {
  return files.length - documents.filter(({ source }) => source !== null).length;
}

/** Reports what `find` returns for each file with strange characters. */
export function* findStrange<T extends CharacterPlace>(
  corpus: Corpus,
  find: (text: string, entities: boolean, file: string) => Iterable<T>,
  formatMessage: (place: T, words: string) => Pick<RuleIssue, 'message' | 'suggestion'>,
): Generator<RuleIssue> {
  for (const { type, span } of corpus.parseIssues) {
    if (type !== 'strange-character') continue;
    const { file } = span;
    const text = corpus.textOf(file) ?? '';
    const places = [...find(text, readsEntities(file), file)].map((place) => ({
      place,
      span: { file, start: place.index, end: place.index + place.length },
    }));
    for (const { place, span } of places.slice(0, SHOWN)) {
      yield { span, ...formatMessage(place, text.slice(span.start, span.end)) };
    }
    const last = places.slice(SHOWN).at(-1);
    if (last !== undefined) yield { span: last.span, message: formatMoreMessage(places.length - SHOWN) };
  }
}

function formatMoreMessage(count: number): Localized {
  return {
    vi: `Tệp này còn ${count} chỗ như vậy nữa, chỗ cuối ở đây. Sửa các chỗ đã nêu rồi kiểm tra lại.`,
    en: `This file has ${count} more such places, the last of them here. Mend those named, then check again.`,
  };
}
