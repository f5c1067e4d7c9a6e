import type { LabelledQuery } from './queries.ts';

const of =
  (language: LabelledQuery['language']) =>
  (tries: string, query: string, ...answers: string[]): LabelledQuery => ({
    language,
    query,
    answers,
    tries,
  });
const vi = of('vi');
const en = of('en');

/**
 * What the plan writes in another form: short where somebody writes it out, or the reverse. Labelled from the plan's
 * text before search knew any abbreviation.
 */
export const SYNONYM_QUERIES: readonly LabelledQuery[] = [
  vi('written out', 'Liên đoàn Lao động', 'noi-nhan'),
  vi('written out', 'Đảng đoàn Liên đoàn Lao động tỉnh', 'noi-nhan'),
  vi('written out', 'lien doan lao dong tinh', 'noi-nhan'),
  vi('written out', 'dang doan lien doan lao dong', 'noi-nhan'),
  vi('written out', 'công nghiệp hóa, hiện đại hóa', 'iii-1-1'),
  vi('written out', 'cong nghiep hoa hien dai hoa dat nuoc', 'iii-1-1'),
  vi('written out', 'công nghiệp hoá', 'iii-1-1'),
  vi('written out', 'thay mặt Ban Thường vụ', 'ky-ten'),
  vi('written out', 'luu van phong dang uy khoi', 'noi-nhan'),
  vi('short', 'CNTT', 'iii-3-6'),
  vi('short', 'ứng dụng CNTT', 'iii-3-6'),
  vi('short', 'ung dung cntt trong cong doan', 'iii-3-6'),
  vi('short', 'CĐCS khuyết chủ tịch', 'iii-2-2'),
  vi('short', 'cdcs khong co phong trao', 'iii-2-2'),
  vi('short', 'CĐVC tỉnh kết nạp đoàn viên', 'iii-1-3'),
  vi('short', 'cdvc', 'iii-1-3', 'iii-5-2', 'iv-2', 'iv-3'),
  vi('short', 'TCCSĐ báo cáo kết quả triển khai', 'iv-1'),
  vi('short', 'tccsd lam viec voi ban chap hanh cong doan', 'iii-5-2'),
  vi('short', 'VPĐUK đôn đốc', 'iv-3'),
  vi('first letters', 'BTV Công đoàn Viên chức', 'iv-2', 'iii-5-2'),
  vi('first letters', 'btv tinh uy', 'noi-nhan', 'mo-dau', 'i-2', 'iii-1-1'),
  vi('first letters', 'ĐVCĐ', 'ii-1', 'iii-1-3'),
  vi('first letters', 'phát triển ĐVCĐ', 'ii-1', 'iii-1'),
  vi('first letters', 'UBKT công đoàn', 'iii-4-2'),
  vi('first letters', 'ubkt', 'iii-4-2'),
  vi('first letters', 'BCH công đoàn cùng cấp', 'iii-5-2'),
  vi('first letters', 'mttq', 'iii-1-1', 'ct-19-tu-2017'),
  en('abbreviation', 'LĐLĐ', 'noi-nhan'),
  en('abbreviation', 'CNTT', 'iii-3-6'),
  en('abbreviation', 'VPĐUK', 'iv-3', 'noi-nhan'),
  en('abbreviation', 'tccsd report', 'iv-1'),
  en('other name', 'Labour Federation', 'noi-nhan'),
  en('other name', 'Industry 4.0', 'iii-3-1'),
  en('other name', 'industrialization', 'iii-1-1'),
];
