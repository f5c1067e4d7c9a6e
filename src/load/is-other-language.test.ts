import { describe, expect, it } from 'vitest';
import { EXAMPLE_BASE, exampleWording } from '../checks/examples/example-base.ts';
import type { Language } from '../language/language.ts';
import { filesInMemory } from './content-files.ts';
import { loadCorpus } from './load-corpus.ts';

const VIETNAMESE =
  'Các cấp ủy lãnh đạo công đoàn cùng cấp tổ chức học tập, quán triệt, tuyên truyền sâu rộng đến đoàn viên và người lao động; định kỳ kiểm tra, đánh giá kết quả thực hiện.';
const ENGLISH =
  'The Party committees lead the trade unions of their level in the study of the resolution, make it known to the members and the workers, and look at how it is carried out from time to time.';
const withoutAccents = VIETNAMESE.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');

/** The language files that are found to be in the other language. */
function refused(language: Language, words: string): readonly string[] {
  const file = `documents/kh-mau/${language}.mdx`;
  const corpus = loadCorpus(filesInMemory({ ...EXAMPLE_BASE, [file]: exampleWording(words, language) }));
  return corpus.parseIssues.flatMap((parseIssue) =>
    parseIssue.type === 'other-language' ? [parseIssue.language] : [],
  );
}

describe('a language file in the other language', () => {
  it.each<readonly [what: string, language: Language, words: string, found: readonly Language[]]>([
    ['English for Vietnamese', 'vi', ENGLISH, ['vi']],
    ['Vietnamese for English', 'en', VIETNAMESE, ['en']],
    ['English whose beginning alone is Vietnamese', 'vi', `${VIETNAMESE} ${ENGLISH.repeat(4)}`, ['vi']],
    ['Vietnamese', 'vi', VIETNAMESE, []],
    ['English', 'en', ENGLISH, []],
    ['too few words to tell', 'en', VIETNAMESE.slice(0, 90), []],
    ['Vietnamese that lost its accents', 'vi', withoutAccents, []],
    ['English with a Vietnamese paragraph', 'en', `${ENGLISH.repeat(2)} ${VIETNAMESE}`, []],
    ['English that only begins in Vietnamese', 'en', `${VIETNAMESE.repeat(12)} ${ENGLISH.repeat(20)}`, []],
    ['Vietnamese that ends in English', 'vi', `${VIETNAMESE.repeat(2)} ${ENGLISH}`, []],
  ])('%s', (_, language, words, found) => {
    expect(refused(language, words)).toEqual(found);
  });
});
