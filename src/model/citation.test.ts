import { describe, expect, it } from 'vitest';
import { ordinalWord } from '../language/number-words.ts';
import { filesInFolder } from '../load/content-files.ts';
import { loadCorpus } from '../load/load-corpus.ts';
import { citeDocument, citeProvision, signDigest } from './citation.ts';
import { resolveTarget } from './corpus.ts';
import type { Document } from './document.ts';

const corpus = loadCorpus(filesInFolder('content'));

function cite(to: string, language: 'vi' | 'en', form: 'full' | 'unit' | 'short'): string {
  const target = resolveTarget(corpus, to);
  if (target?.provision == null) throw new Error(`No provision ${to}`);
  return citeProvision(target.document, target.provision, language, form);
}

const PLAN_VI =
  'Kế hoạch của Ban Thường vụ Đảng ủy Khối các cơ quan tỉnh Lâm Đồng về thực hiện Nghị quyết số 02-NQ/TW, ngày 12/6/2021 của Bộ Chính trị (khóa XIII)';
const PLAN_EN =
  'Plan of the Standing Board of the Party Committee of the Bloc of Provincial Agencies, Lâm Đồng, for carrying out Resolution No. 02-NQ/TW of 12 June 2021 of the Politburo (13th tenure)';

describe('citation of a provision', () => {
  it.each([
    ['kh-dukccqt-2021#iii', 'vi', 'full', `mục III, ${PLAN_VI}`],
    ['kh-dukccqt-2021#iii-2', 'vi', 'full', `khoản 2, mục III, ${PLAN_VI}`],
    ['kh-dukccqt-2021#iii-2-2', 'vi', 'full', `gạch đầu dòng thứ hai, khoản 2, mục III, ${PLAN_VI}`],
    ['kh-dukccqt-2021#iii-2-2', 'en', 'full', `second indent, clause 2, section III, ${PLAN_EN}`],
    ['kh-dukccqt-2021#iii-2-2', 'vi', 'short', 'mục III.2, gạch đầu dòng thứ hai'],
    ['kh-dukccqt-2021#iii-2-2', 'en', 'short', 'section III.2, second indent'],
    ['kh-dukccqt-2021#iii-2', 'vi', 'short', 'mục III.2'],
    ['kh-dukccqt-2021#mo-dau', 'vi', 'unit', 'phần mở đầu'],
    ['kh-dukccqt-2021#iv-ket', 'vi', 'unit', 'đoạn cuối, mục IV'],
    ['kh-dukccqt-2021#iv-ket', 'en', 'unit', 'closing paragraph, section IV'],
    ['kh-dukccqt-2021#noi-nhan', 'vi', 'short', 'phần nơi nhận'],
    ['kh-dukccqt-2021#ky-ten', 'en', 'short', 'signature'],
    // A subject of a digest is cited by its heading, its number being one that a source reports.
    [
      'nq-02-tw-2021#tinh-hinh-ket-qua',
      'vi',
      'unit',
      'nội dung “Kết quả đạt được”, nội dung “Tình hình và nguyên nhân”',
    ],
    // It is one of the digest, never of the Resolution.
    [
      'nq-02-tw-2021#nhiem-vu-to-chuc-can-bo-doi-ngu',
      'vi',
      'full',
      'nội dung “Đội ngũ cán bộ công đoàn” trong bản tóm lược Nghị quyết số 02-NQ/TW, ngày 12/6/2021 của Bộ Chính trị (khóa XIII) về “Đổi mới tổ chức và hoạt động của Công đoàn Việt Nam trong tình hình mới”',
    ],
  ] as const)('%s in %s, %s', (to, language, form, expected) => {
    expect(cite(to, language, form)).toBe(expected);
  });
});

describe('a citation to copy', () => {
  it.each([
    ['nq-02-tw-2021', 'vi', 'mục I (tóm lược của ban biên tập Sổ tay mẫu)'],
    ['nq-02-tw-2021', 'en', 'mục I (editors’ digest, Sample Handbook)'],
    ['kh-dukccqt-2021', 'vi', 'mục I'],
    ['kl-01-tw-2021', 'vi', 'mục I (tóm lược của ban biên tập Sổ tay mẫu)'],
    ['ctr-57-tu', 'vi', 'mục I'],
  ] as const)('of %s in %s', (id, language, expected) => {
    const { facts } = corpus.documentsById.get(id) as Document;
    const handbook = { vi: 'Sổ tay mẫu', en: 'Sample Handbook' };
    expect(signDigest('mục I', facts, handbook, language)).toBe(expected);
  });
});

describe('citation of a document', () => {
  const of = (id: string, language: 'vi' | 'en'): string =>
    citeDocument((corpus.documentsById.get(id) as Document).facts, language);

  it('gives kind, number, date, issuer and subject', () => {
    expect(of('nq-02-tw-2021', 'vi')).toBe(
      'Nghị quyết số 02-NQ/TW, ngày 12/6/2021 của Bộ Chính trị (khóa XIII) về “Đổi mới tổ chức và hoạt động của Công đoàn Việt Nam trong tình hình mới”',
    );
    expect(of('nq-02-tw-2021', 'en')).toMatch(
      /^Resolution No\. 02-NQ\/TW of 12 June 2021 of the Politburo \(13th tenure\) on /,
    );
  });

  it('puts the date right behind the kind where there is no number', () => {
    expect(of('nq-dai-hoi-xiii', 'vi')).toBe('Nghị quyết ngày 01/02/2021 của Đại hội lần thứ XIII của Đảng');
    expect(of('nq-dai-hoi-xiii', 'en')).toBe(
      'Resolution of 1 February 2021 of the 13th National Party Congress',
    );
  });

  it('says that a date is not known right behind the issuer', () => {
    expect(of('ctr-57-tu', 'vi')).toMatch(
      /^Chương trình hành động số 57-CTr\/TU của Ban Thường vụ Tỉnh ủy Lâm Đồng \(chưa rõ ngày\)/,
    );
    expect(of('ctr-57-tu', 'en')).toContain('(date not known)');
  });

  it('is the name alone where neither number nor issuer is known', () => {
    expect(of('dieu-le-cong-doan', 'vi')).toBe('Điều lệ Công đoàn Việt Nam');
  });
});

describe('ordinals', () => {
  it.each([
    [1, 'thứ nhất', 'first'],
    [4, 'thứ tư', 'fourth'],
    [10, 'thứ mười', 'tenth'],
    [15, 'thứ mười lăm', '15th'],
    [21, 'thứ hai mươi mốt', '21st'],
    [24, 'thứ hai mươi tư', '24th'],
    [45, 'thứ bốn mươi lăm', '45th'],
  ])('%i', (value, vi, en) => {
    expect(ordinalWord(value, 'vi')).toBe(vi);
    expect(ordinalWord(value, 'en')).toBe(en);
  });
});
