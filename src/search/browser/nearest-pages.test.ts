import { describe, expect, it } from 'vitest';
import { openCorpus } from '../../build/session.ts';
import { makeSite } from '../../site/site.ts';
import { makeAddresses } from '../../views/addresses.ts';
import { viewAddressBook } from '../../views/site/address-book.ts';
import { findNearestPages } from './nearest-pages.ts';

const site = makeSite({});
const book = viewAddressBook({ corpus: openCorpus(), site, addresses: makeAddresses(site) });
const PLAN = '/kh-dukccqt-2021/';

describe('an address that means one page, however it is written', () => {
  it.each([
    ['in capitals', '/KH-DUKCCQT-2021/III-2-2/', `${PLAN}iii-2-2/`],
    ['with dots', '/kh-dukccqt-2021/iii.2.2', `${PLAN}iii-2-2/`],
    ['with dots, in capitals', '/kh-dukccqt-2021/III.2', `${PLAN}iii-2/`],
    ['with underscores', '/kh_dukccqt_2021/iii_2_2/', `${PLAN}iii-2-2/`],
    ['with slashes for hyphens', '/kh-dukccqt-2021/iii/2/2/', `${PLAN}iii-2-2/`],
    ['with double slashes', '//kh-dukccqt-2021//iii-2-2//', `${PLAN}iii-2-2/`],
    ['with backslashes', '/kh-dukccqt-2021\\iii-2-2', `${PLAN}iii-2-2/`],
    ['with a bracket of a chat', '/kh-dukccqt-2021/iii-2-2/)', `${PLAN}iii-2-2/`],
    ['with a comma of a chat', '/kh-dukccqt-2021/iii-2-2/,', `${PLAN}iii-2-2/`],
    ['with a full stop', '/kh-dukccqt-2021/iii-2-2.', `${PLAN}iii-2-2/`],
    ['with a closing quotation mark', '/kh-dukccqt-2021/iii-2-2%E2%80%9D', `${PLAN}iii-2-2/`],
    ['with a code for a space', '/kh-dukccqt-2021/iii%202%202/', `${PLAN}iii-2-2/`],
    ['without hyphens', '/khdukccqt2021/iii22', `${PLAN}iii-2-2/`],
    ['with a long dash', '/kh-dukccqt-2021/iii–2–2/', `${PLAN}iii-2-2/`],
    ['as a file', '/kh-dukccqt-2021/iii-2-2.html', `${PLAN}iii-2-2/`],
    ['as the file of a folder', '/kh-dukccqt-2021/index.html', PLAN],
    ['of the first page', '/index.php', '/'],
    ['in English', '/en/KH-dukccqt-2021/III.2.2)', `/en${PLAN}iii-2-2/`],
    ['of English, in capitals', '/EN/kh-dukccqt-2021', `/en${PLAN}`],
    ['by its symbol', '/02-NQ-TW/', '/nq-02-tw-2021/'],
    ['by its symbol with a slash', '/02-NQ/TW', '/nq-02-tw-2021/'],
    ['of a body by its abbreviation', '/co-quan/cdcs/', '/co-quan/cong-doan-co-so/'],
    ['of a body by its initials in capitals', '/co-quan/CĐCS', '/co-quan/cong-doan-co-so/'],
    ['of a body with its marks', '/cơ-quan/công-đoàn-cơ-sở/', '/co-quan/cong-doan-co-so/'],
    ['below the English segment', '/en/co-quan/cong-doan-co-so/', '/en/bodies/cong-doan-co-so/'],
    ['of a list', '/Nhiem_Vu', '/nhiem-vu/'],
    ['of both languages side by side', '/song_ngu/KH-DUKCCQT-2021', '/song-ngu/kh-dukccqt-2021/'],
  ])('%s', (_, address, page) => {
    expect(findNearestPages(book, address).exact?.path).toBe(page);
  });
});

describe('an address that may mean several', () => {
  it.each([
    ['a number too high', '/kh-dukccqt-2021/iii-2-9/', [`${PLAN}iii-2/`, `${PLAN}iii-2-3/`]],
    ['a digit too many', '/kh-dukccqt-2021/iii-2-22/', [`${PLAN}iii-2-2/`]],
    ['a section that is not there', '/kh-dukccqt-2021/vii/', [PLAN]],
    ['Roman figures as digits', '/kh-dukccqt-2021/3-2-2/', [`${PLAN}iii-2-2/`]],
    ['levels in words', '/kh-dukccqt-2021/muc-iii-khoan-2', [`${PLAN}iii-2/`]],
    ['a letter too few', '/kh-dukcqt-2021/iii-2-2/', [`${PLAN}iii-2-2/`]],
    ['letters changed about', '/kh-dukccqt-2012/iii-2-2/', [`${PLAN}iii-2-2/`]],
    ['no document', '/iii-2-2/', [`${PLAN}iii-2-2/`]],
    ['the beginning of an id', '/nq-02/', ['/nq-02-tw-2021/']],
    ['the beginning of a name', '/nghi-quyet-02', ['/nq-02-tw-2021/']],
    ['the kind and number with its word', '/nghi-quyet-so-02', ['/nq-02-tw-2021/']],
    ['nonsense below a document', '/kh-dukccqt-2021/xyz/', [PLAN]],
    ['a body without its list', '/cong-doan-co-so/', ['/co-quan/cong-doan-co-so/']],
    ['an abbreviation without its list', '/cdcs', ['/co-quan/cong-doan-co-so/']],
    ['a typing slip in a body', '/co-quan/cong-doan-co-sso/', ['/co-quan/cong-doan-co-so/']],
    ['a list with a letter wrong', '/nhiem-vuj/', ['/nhiem-vu/']],
    [
      'a task with a number too high',
      '/nhiem-vu/kh-dukccqt-2021-iv-1-nv33/',
      ['/nhiem-vu/kh-dukccqt-2021-iv-1-nv3/'],
    ],
  ])('%s', (_, address, pages) => {
    const { exact, nearest } = findNearestPages(book, address);
    expect(exact).toBeNull();
    expect(nearest.slice(0, pages.length).map(({ path }) => path)).toEqual(pages);
  });

  it('nothing like any page', () => {
    expect(findNearestPages(book, '/wp-admin/setup.php')).toEqual({
      exact: null,
      nearest: [],
      words: 'wp admin setup',
    });
  });
});

describe('the words to search for', () => {
  it.each([
    ['/kh-dukccqt-2021/iii-2-9/', 'III.2.9'],
    ['/nghi-quyet-02', 'nghi quyet 02'],
    ['/kh-dukccqt-2021/tap-huan-can-bo/', 'tap huan can bo'],
    ['/en/khuyet%20chu%20tich', 'khuyet chu tich'],
  ])('of %s', (address, words) => {
    expect(findNearestPages(book, address).words).toBe(words);
  });
});

it('names parts by their short label and their document, in the language of the address', () => {
  const [near] = findNearestPages(book, '/en/kh-dukccqt-2021/iii-2-9/').nearest;
  expect(near).toEqual({
    path: '/en/kh-dukccqt-2021/iii-2/',
    name: 'III.2',
    of: 'Plan of the Bloc Party Committee’s Standing Board',
  });
});
