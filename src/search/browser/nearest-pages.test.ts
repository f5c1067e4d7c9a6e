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
    ['with no slash at the end', '/kh-dukccqt-2021/iii-2-2', `${PLAN}iii-2-2/`],
    ['with capitals here and there', '/Kh-DukCcqt-2021/Iii-2-2/', `${PLAN}iii-2-2/`],
    ['with a semicolon', '/kh-dukccqt-2021/iii-2-2;', `${PLAN}iii-2-2/`],
    ['with a colon', '/kh-dukccqt-2021/iii-2-2:', `${PLAN}iii-2-2/`],
    ['with a question mark in code', '/kh-dukccqt-2021/iii-2-2%3F', `${PLAN}iii-2-2/`],
    ['with a bracket and a full stop', '/kh-dukccqt-2021/iii-2-2/).', `${PLAN}iii-2-2/`],
    ['with a square bracket', '/kh-dukccqt-2021/iii-2-2]', `${PLAN}iii-2-2/`],
    ['with the end of a tag', '/kh-dukccqt-2021/iii-2-2/%3E', `${PLAN}iii-2-2/`],
    ['with stars of a chat', '/kh-dukccqt-2021/iii-2-2/**', `${PLAN}iii-2-2/`],
    ['with an underscore of a chat', '/kh-dukccqt-2021/iii-2-2/_', `${PLAN}iii-2-2/`],
    ['with an apostrophe', "/kh-dukccqt-2021/iii-2-2'", `${PLAN}iii-2-2/`],
    ['with French quotation marks', '/kh-dukccqt-2021/iii-2-2%C2%BB', `${PLAN}iii-2-2/`],
    ['with dots at the end', '/kh-dukccqt-2021/iii-2-2...', `${PLAN}iii-2-2/`],
    ['with one sign for three dots', '/kh-dukccqt-2021/iii-2-2%E2%80%A6', `${PLAN}iii-2-2/`],
    ['with a space at the end', '/kh-dukccqt-2021/iii-2-2%20', `${PLAN}iii-2-2/`],
    ['with a space that does not break', '/kh-dukccqt-2021/iii-2-2%C2%A0', `${PLAN}iii-2-2/`],
    ['with a space that is not seen', '/kh-dukccqt-2021/iii-2-2%E2%80%8B', `${PLAN}iii-2-2/`],
    ['with a line end', '/kh-dukccqt-2021/iii-2-2%0A', `${PLAN}iii-2-2/`],
    ['with a sign for the place', '/kh-dukccqt-2021%23iii-2-2', `${PLAN}iii-2-2/`],
    ['with a slash and a sign for the place', '/kh-dukccqt-2021/%23iii-2-2', `${PLAN}iii-2-2/`],
    ['with a slash in code', '/kh-dukccqt-2021%2Fiii-2-2', `${PLAN}iii-2-2/`],
    ['with a code of a code', '/kh-dukccqt-2021%252Fiii-2-2', `${PLAN}iii-2-2/`],
    ['with a letter in code', '/kh-dukccqt-2021/%69%69%69-2-2', `${PLAN}iii-2-2/`],
    ['with pluses for hyphens', '/kh+dukccqt+2021/iii+2+2', `${PLAN}iii-2-2/`],
    ['with commas for hyphens', '/kh-dukccqt-2021/iii,2,2', `${PLAN}iii-2-2/`],
    ['with a hyphen that does not break', '/kh-dukccqt-2021/iii%E2%80%912-2', `${PLAN}iii-2-2/`],
    ['with two hyphens', '/kh-dukccqt-2021/iii--2--2', `${PLAN}iii-2-2/`],
    ['with Roman signs', '/kh-dukccqt-2021/Ⅲ-2-2', `${PLAN}iii-2-2/`],
    ['with wide letters', '/ｋｈ-dukccqt-2021/iii-2-2', `${PLAN}iii-2-2/`],
    ['as an old kind of file', '/kh-dukccqt-2021/iii-2-2.aspx', `${PLAN}iii-2-2/`],
    ['as the file in its folder', '/kh-dukccqt-2021/iii-2-2/index.html', `${PLAN}iii-2-2/`],
    ['as the file in its folder, in capitals', '/kh-dukccqt-2021/iii-2-2/INDEX.HTM', `${PLAN}iii-2-2/`],
    ['with the language of the site', '/vi/kh-dukccqt-2021/iii-2-2/', `${PLAN}iii-2-2/`],
    ['pasted behind another', '/https://so-tay.example/kh-dukccqt-2021/iii-2-2/', `${PLAN}iii-2-2/`],
    ['pasted twice', '/kh-dukccqt-2021/https:/so-tay.example/kh-dukccqt-2021/iii', `${PLAN}iii/`],
    ['by the beginning of an id', '/nq-02/', '/nq-02-tw-2021/'],
    ['by the beginning of an id, in capitals', '/KH-DUK', PLAN],
    ['of a provision, by the beginning of an id', '/kh-duk/iii-2-2', `${PLAN}iii-2-2/`],
    ['of a subject, by the beginning of an id', '/nq-02/muc-tieu-2025', '/nq-02-tw-2021/muc-tieu-2025/'],
    ['in English, by the beginning of an id', '/en/nq-02-tw', '/en/nq-02-tw-2021/'],
    ['of a task, in capitals', '/NHIEM-VU/KH-DUKCCQT-2021-IV-1-NV3', '/nhiem-vu/kh-dukccqt-2021-iv-1-nv3/'],
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
    ['a beginning that two documents share', '/kh-/', []],
    ['a beginning too short', '/ct-', []],
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
