import type { CharacterPlace } from '../../../language/characters/character-places.ts';
import { readsEntities } from '../../../language/characters/strange-characters.ts';
import type { Localized } from '../../../language/language.ts';
import type { Corpus } from '../../../model/corpus.ts';
import type { RuleIssue } from '../../engine/rule.ts';

/** Findings of one file that are told one by one; a file pasted from elsewhere may hold thousands. */
const SHOWN = 200;

/** The content files whose text these rules look at: all but the source texts, which stay as they are. */
export function filesLookedAt(corpus: Corpus): number {
  const sources = corpus.documents.filter(({ source }) => source !== null).length;
  return corpus.files.length - sources;
}

/** Puts the characters that `find` sees in the files with strange characters into words, file by file. */
export function* findStrange<T extends CharacterPlace>(
  corpus: Corpus,
  find: (text: string, entities: boolean, file: string) => Iterable<T>,
  formatMessage: (place: T, words: string) => Pick<RuleIssue, 'message' | 'suggestion'>,
): Generator<RuleIssue> {
  for (const { type, span } of corpus.parseIssues) {
    if (type !== 'strange-character') continue;
    const { file } = span;
    const text = corpus.textOf(file) ?? '';
    let count = 0;
    let last: T | null = null;
    for (const place of find(text, readsEntities(file), file)) {
      count++;
      last = place;
      if (count <= SHOWN)
        yield {
          span: spanOf(file, place),
          ...formatMessage(place, text.slice(place.index, place.index + place.length)),
        };
    }
    if (count > SHOWN && last !== null)
      yield { span: spanOf(file, last), message: formatMoreMessage(count - SHOWN) };
  }
}

function spanOf(file: string, { index, length }: CharacterPlace): RuleIssue['span'] {
  return { file, start: index, end: index + length };
}

function formatMoreMessage(count: number): Localized {
  return {
    vi: `Tệp này còn ${count} chỗ như vậy nữa, chỗ cuối ở đây. Sửa các chỗ đã nêu rồi kiểm tra lại.`,
    en: `This file has ${count} more such places, the last of them here. Mend those named, then check again.`,
  };
}
