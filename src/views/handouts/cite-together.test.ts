import { describe, expect, it } from 'vitest';
import type { Language } from '../../language/language.ts';
import { filesInFolder } from '../../load/content-files.ts';
import { loadCorpus } from '../../load/load-corpus.ts';
import type { ProvisionId } from '../../model/provision-id.ts';
import { citeTogether } from './cite-together.ts';

const corpus = loadCorpus(filesInFolder('content'));
const plan = corpus.documentsById.get('kh-dukccqt-2021');

describe('several provisions in one citation', () => {
  it.each<[Language, string, string]>([
    ['vi', 'ii-1 ii-2 ii-5', 'các khoản 1, 2 và 5, mục II'],
    ['en', 'ii-1 ii-2 ii-5', 'clauses 1, 2 and 5, section II'],
    ['vi', 'iii-1-1 iii-1-3', 'gạch đầu dòng thứ nhất và thứ ba, khoản 1, mục III'],
    ['en', 'iii-1-1 iii-1-3', 'first and third indents, clause 1, section III'],
    ['vi', 'i ii', 'các mục I và II'],
    ['vi', 'ii-1 iv-2 ii-2 mo-dau', 'các khoản 1 và 2, mục II|khoản 2, mục IV|phần mở đầu'],
    ['vi', 'iii-3', 'khoản 3, mục III'],
  ])('%s: %s', (language, ids, expected) => {
    const provisions = ids.split(' ').flatMap((id) => plan?.provisions.get(id as ProvisionId) ?? []);
    expect(plan && citeTogether(plan, provisions, language).join('|')).toBe(expected);
  });
});
