import type { Language } from '../../src/language/language.ts';

/** A citation or a part of one as people type it, with what it leads to, in this order and nothing else. */
export interface JumpQuery {
  /** Of the page on which it is typed. */
  readonly language: Language;
  readonly query: string;
  /** Ids in the plan, `{doc}` for a document; empty where nothing may be led to. */
  readonly leads: readonly string[];
}

const vi = (query: string, ...leads: string[]): JumpQuery => ({ language: 'vi', query, leads });
const en = (query: string, ...leads: string[]): JumpQuery => ({ language: 'en', query, leads });

/** Collected from the ways in which papers and officers write a place, before the reading was written. */
export const JUMP_QUERIES: readonly JumpQuery[] = [
  // Whole, with accents, in either order, any case.
  vi('gạch đầu dòng thứ hai khoản 2 mục III', 'iii-2-2'),
  vi('gạch đầu dòng thứ hai, khoản 2, mục III', 'iii-2-2'),
  vi('Mục III, khoản 2, gạch đầu dòng thứ hai', 'iii-2-2'),
  vi('KHOẢN 2, MỤC III', 'iii-2'),
  vi('khoản 2 mục iii', 'iii-2'),
  vi('điểm 2 mục III', 'iii-2'),
  vi('tiểu mục 2 mục III', 'iii-2'),
  vi('mục 2 phần III', 'iii-2'),
  vi('III/2', 'iii-2'),
  vi('III.2', 'iii-2'),
  vi('iii 5 2', 'iii-5-2'),
  vi('iii-5-2', 'iii-5-2'),
  vi('mục IV', 'iv'),
  vi('III', 'iii'),
  vi('mục III.2, gạch thứ hai', 'iii-2-2'),
  vi('câu thứ hai, gạch đầu dòng thứ ba, khoản 1, mục III', 'iii-1-3'),
  vi('các khoản 2 và 3, mục III', 'iii-2', 'iii-3'),
  vi('từ khoản 1 đến khoản 3, mục IV', 'iv-1', 'iv-2', 'iv-3'),
  vi('gạch (-) thứ hai khoản 4 mục III', 'iii-4-2'),
  vi('dấu gạch thứ hai, khoản 4, mục III', 'iii-4-2'),
  vi('ý thứ hai khoản 5 mục III', 'iii-5-2'),
  vi('đoạn 2 khoản 5 mục III', 'iii-5-2'),
  vi('gạch cuối khoản 3 mục III', 'iii-3-6'),
  vi('đoạn cuối mục IV', 'iv-ket'),
  vi('phần mở đầu', 'mo-dau'),
  vi('phần nơi nhận', 'noi-nhan'),
  vi('khoản 2 mục III'.normalize('NFD'), 'iii-2'),

  // Without accents.
  vi('khoan 2 muc iii', 'iii-2'),
  vi('gach dau dong thu hai khoan 2 muc iii', 'iii-2-2'),
  vi('gach dau dong 2 khoan 2 muc 3', 'iii-2-2'),
  vi('diem 2 muc iii', 'iii-2'),
  vi('tieu muc 2 muc iii', 'iii-2'),
  vi('muc 2 phan iii', 'iii-2'),
  vi('y thu tu khoan 3 muc III', 'iii-3-4'),
  vi('gach cuoi khoan 5 muc iii', 'iii-5-2'),
  vi('dau gach dau dong cuoi cung, khoan 1, muc iii', 'iii-1-3'),
  vi('muc ii va khoan 3 muc iv', 'ii', 'iv-3'),
  vi('phan mo dau', 'mo-dau'),

  // A Roman number written in figures: it may be a clause as well where nothing else is said.
  vi('mục 3 khoản 2', 'iii-2'),
  vi('muc 3', 'iii', 'i-3', 'ii-3', 'iii-3', 'iv-3'),

  // Parents left out.
  vi('khoản 2', 'i-2', 'ii-2', 'iii-2', 'iv-2'),
  vi('khoan 5', 'ii-5', 'iii-5'),
  vi('gạch đầu dòng thứ hai', 'iii-1-2', 'iii-2-2', 'iii-3-2', 'iii-4-2', 'iii-5-2'),
  vi('gạch thứ 6', 'iii-3-6'),
  vi('ý 3', 'iii-1-3', 'iii-2-3', 'iii-3-3'),
  vi('gach cuoi', 'iii-1-3', 'iii-2-3', 'iii-3-6', 'iii-4-2', 'iii-5-2'),
  vi('ý 3 mục III', 'iii-1-3', 'iii-2-3', 'iii-3-3'),

  // Pasted whole, and documents by their symbol.
  vi(
    'gạch đầu dòng thứ hai, khoản 2, mục III, Kế hoạch của Ban Thường vụ Đảng ủy Khối các cơ quan tỉnh Lâm Đồng về thực hiện Nghị quyết số 02-NQ/TW, ngày 12/6/2021 của Bộ Chính trị (khóa XIII) (bản nguồn không ghi số, ngày)',
    'iii-2-2',
  ),
  vi(
    'khoản 1, mục IV Kế hoạch số 35-KH/ĐUK, ngày 05/10/2021 của Ban Thường vụ Đảng ủy Khối các cơ quan tỉnh Lâm Đồng về thực hiện Nghị quyết số 02-NQ/TW',
    'iv-1',
  ),
  vi('ke hoach cua ban thuong vu dang uy khoi, khoan 2 muc iii', 'iii-2'),
  vi('khoản 2, mục III, Kế hoạch này', 'iii-2'),
  vi('02-NQ/TW', 'nq-02-tw-2021'),
  vi('02 nq tw', 'nq-02-tw-2021'),
  vi('NQ 02', 'nq-02-tw-2021'),
  vi('nq02', 'nq-02-tw-2021'),
  vi('nghi quyet 02', 'nq-02-tw-2021'),
  vi('21-KH/TU', 'kh-21-tu-2021'),
  vi('ke hoach 21', 'kh-21-tu-2021'),
  vi('CTr 57', 'ctr-57-tu'),
  vi('Chỉ thị số 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị', 'ct-05-tw-2016'),
  vi('khoản 2 mục III Nghị quyết số 02-NQ/TW', 'nq-02-tw-2021'),
  vi('khoản 2 mục III Kế hoạch số 21-KH/TU', 'kh-21-tu-2021'),
  vi('khoản 2 mục III Kế hoạch của Tỉnh ủy', 'kh-21-tu-2021'),
  vi('khoản 2 mục III Quyết định số 15/QĐ-LĐLĐ'),

  // The words of the other language.
  vi('second indent, clause 2, section III', 'iii-2-2'),
  en('khoản 2 mục III', 'iii-2'),
  en('khoan 2 muc iii', 'iii-2'),

  // English.
  en('second indent, clause 2, section III', 'iii-2-2'),
  en('second indent of clause 2, section III of the Plan', 'iii-2-2'),
  en('section iii, clause 2, second dash', 'iii-2-2'),
  en('2ND BULLET, CLAUSE 2, SECTION III', 'iii-2-2'),
  en('dash point 2 clause 4 section III', 'iii-4-2'),
  en('last dash of clause 3, section III', 'iii-3-6'),
  en('III.2.2', 'iii-2-2'),
  en('section 3 clause 2', 'iii-2'),
  en('clause 2', 'i-2', 'ii-2', 'iii-2', 'iv-2'),
  en('sixth indent', 'iii-3-6'),
  en('clauses 2 and 3, section III', 'iii-2', 'iii-3'),
  en('closing paragraph of section IV', 'iv-ket'),
  en('opening paragraph', 'mo-dau'),
  en(
    'second indent of clause 2, section III of the Plan of the Standing Board of the Party Committee of the Bloc of Provincial Agencies, Lâm Đồng, for carrying out Resolution No. 02-NQ/TW of 12 June 2021',
    'iii-2-2',
  ),
  en('Resolution No. 02-NQ/TW of 12 June 2021', 'nq-02-tw-2021'),
  en('Resolution 20', 'nq-20-tw-2008'),
  en('clause 2, section III of Plan No. 21-KH/TU', 'kh-21-tu-2021'),

  // Found wanting when the first reading was tried, and added then.
  vi('mục ba khoản hai', 'iii-2'),
  vi('khoản hai mục III', 'iii-2'),
  vi('mục 3.2', 'iii-2'),
  vi('khoản 2 mục III Kế hoạch của BTV Đảng ủy Khối', 'iii-2'),
  vi('khoản 2 mục III Kế hoạch của BTV Tỉnh ủy', 'kh-21-tu-2021'),
  vi('khoản 2 mục III Kế hoạch của UBND tỉnh'),
  vi('điều 5 Điều lệ Công đoàn Việt Nam', 'dieu-le-cong-doan'),
  vi('các mục sau đây'),
  vi('danh mục năm 2021'),
  en('clause two of section three', 'iii-2'),

  // What only looks like a citation.
  vi('đoàn viên công đoàn'),
  vi('20/11/2021'),
  vi('hoàn thành 100% chỉ tiêu'),
  vi('công nghiệp 4.0'),
  vi('tại thời điểm 2 năm trước'),
  vi('thoi diem 2'),
  vi('danh muc 3'),
  vi('vi dan'),
  vi('y kien gop y'),
  vi('phan loai doan vien'),
  vi('khoản 30 người'),
  en('20 November 2021'),
  en('100% targets'),
  en('second term'),
];

/** Numbers that the plan has not: what is said, and what is offered instead. */
export const WRONG_NUMBERS: readonly (JumpQuery & { readonly says: string })[] = [
  { ...vi('mục VII', 'i', 'ii', 'iii', 'iv'), says: 'Không có “mục VII”. Kế hoạch có các mục từ I đến IV.' },
  { ...vi('muc vii', 'i', 'ii', 'iii', 'iv'), says: 'Không có “mục VII”. Kế hoạch có các mục từ I đến IV.' },
  {
    ...vi('III.9', 'iii-1', 'iii-2', 'iii-3', 'iii-4', 'iii-5'),
    says: 'Không có “III.9”. Mục III có các khoản từ 1 đến 5.',
  },
  {
    ...vi('gạch đầu dòng thứ bảy, khoản 4, mục III', 'iii-4-1', 'iii-4-2'),
    says: 'Không có “gạch đầu dòng thứ bảy, khoản 4, mục III”. Khoản 4, mục III có 2 gạch đầu dòng.',
  },
  { ...vi('Điều 5', 'i', 'ii', 'iii', 'iv'), says: 'Không có “Điều 5”. Kế hoạch có các mục từ I đến IV.' },
  {
    ...en('section VII', 'i', 'ii', 'iii', 'iv'),
    says: 'There is no “section VII”. The Plan has sections I to IV.',
  },
  {
    ...en('clause 9, section III', 'iii-1', 'iii-2', 'iii-3', 'iii-4', 'iii-5'),
    says: 'There is no “clause 9, section III”. Section III has clauses 1 to 5.',
  },
];
