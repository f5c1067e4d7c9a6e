import type { CharacterPlace } from '../../../language/characters/character-places.ts';
import { readsEntities } from '../../../language/characters/strange-characters.ts';
import type { Localized } from '../../../language/language.ts';
import type { Corpus } from '../../../model/corpus.ts';
import type { ParseIssue } from '../../../model/parse-issue.ts';
import type { RuleIssue } from '../../engine/rule.ts';
import { legacyWordsIn } from '../../texts/legacy-files.ts';

/** The most findings reported for one file; pasted text may have thousands. */
const SHOWN = 200;

/** A file with strange characters. */
interface StrangeFile {
  readonly file: string;
  readonly text: string;
  readonly entities: boolean;
  readonly corpus: Pick<Corpus, 'parseIssues' | 'spanInYaml'>;
}

/** Counts the files these rules check: all but source texts, which stay as they are. */
export function countCheckedFiles({ files, documents }: Corpus): number {
  return files.length - documents.filter(({ source }) => source !== null).length;
}

/**
 * Makes a check that reports what `find` returns for each file with strange characters. It may read that file and what
 * is wrong with it, and nothing else: what it finds is kept until the file is read again, which makes another parse issue.
 */
export function makeFindStrange<T extends CharacterPlace>(
  find: (file: StrangeFile) => Iterable<T>,
  formatMessage: (place: T, words: string) => Pick<RuleIssue, 'message' | 'suggestion'>,
): (corpus: Corpus) => Generator<RuleIssue> {
  const known = new WeakMap<ParseIssue, readonly RuleIssue[]>();
  const findInFile = (corpus: Corpus, file: string): RuleIssue[] => {
    const text = corpus.textOf(file) ?? '';
    // A soft hyphen is a letter there: the file must be converted first.
    if (legacyWordsIn(text, file, corpus).length > 0) return [];
    const places = [...find({ file, text, entities: readsEntities(file), corpus })].map((place) => ({
      place,
      span: { file, start: place.index, end: place.index + place.length },
    }));
    const issues: RuleIssue[] = places
      .slice(0, SHOWN)
      .map(({ place, span }) => ({ span, ...formatMessage(place, text.slice(span.start, span.end)) }));
    const last = places.slice(SHOWN).at(-1);
    return last === undefined
      ? issues
      : [...issues, { span: last.span, message: formatMoreMessage(places.length - SHOWN) }];
  };
  return function* (corpus) {
    for (const parseIssue of corpus.parseIssues) {
      if (parseIssue.type !== 'strange-character') continue;
      const issues = known.get(parseIssue) ?? findInFile(corpus, parseIssue.span.file);
      known.set(parseIssue, issues);
      yield* issues;
    }
  };
}

function formatMoreMessage(count: number): Localized {
  return {
    vi: `Tệp này còn ${count} chỗ như vậy nữa, chỗ cuối ở đây. Sửa các chỗ đã nêu rồi kiểm tra lại.`,
    en: `This file has ${count} more such places, the last of them here. Correct those named, then check again.`,
  };
}
