import type { Language } from '../../src/language/language.ts';

/** A question as people type it, with the provisions of the plan that answer it. */
export interface LabelledQuery {
  readonly language: Language;
  readonly query: string;
  /** Ids in the plan, or `{doc}` for another document. More than one only where the text says it more than once. */
  readonly answers: readonly string[];
  /** What the query tries. */
  readonly tries: string;
}

const vi = (tries: string, query: string, ...answers: string[]): LabelledQuery => ({
  language: 'vi',
  query,
  answers,
  tries,
});

const en = (tries: string, query: string, ...answers: string[]): LabelledQuery => ({
  language: 'en',
  query,
  answers,
  tries,
});

/**
 * Chosen by reading the plan clause by clause and asking what somebody would type who needs that clause and
 * does not have it before them. `tests/search/search-quality.test.ts` counts the answers.
 */
export const QUERIES: readonly LabelledQuery[] = [
  // Typed without accents, as on a phone.
  vi('no accents', 'khuyet chu tich', 'iii-2-2'),
  vi('no accents', 'cong doan khong co phong trao', 'iii-2-2'),
  vi('no accents', 'luan chuyen chu tich cong doan', 'iii-2-3'),
  vi('no accents', 'phan mem doan vien', 'iii-1-3'),
  vi('no accents', 'thu tuc ket nap', 'iii-1-3'),
  vi('no accents', 'don doc theo doi', 'iv-3'),
  vi('no accents', 'kieu mau', 'iv-2'),
  vi('no accents', 'cong khai thu chi tai chinh', 'iii-4-1'),
  vi('no accents', 'nguon thu kinh phi', 'iii-4-1'),
  vi('no accents', 'lang phi tham nhung', 'iii-4-2'),
  vi('no accents', 'be noi ton kem', 'iii-4-2'),
  vi('no accents', 'cong nghe thong tin', 'iii-3-6'),
  vi('no accents', 'toan cau hoa', 'iii-3-1'),
  vi('no accents', 'mau thuan quan he lao dong', 'iii-3-3'),
  vi('no accents', 'khen thuong bieu duong', 'iii-3-4'),
  vi('no accents', 'benh thanh tich', 'iii-3-5'),
  vi('no accents', 'hiep dinh thuong mai', 'iii-5-1'),
  vi('no accents', 'hoi nhap quoc te', 'iii-5-1'),
  vi('no accents', 'lam viec voi ban chap hanh hang nam', 'iii-5-2'),
  vi('no accents', 'hoan canh kho khan', 'ii-5'),
  vi('no accents', 'nguoi dung dau', 'i-3'),
  vi('no accents', 'luc luong tien phong', 'i-1'),
  vi('no accents', 'quyen lam chu cua cong nhan', 'ii-2'),
  vi('no accents', 'nhan rong dien hinh', 'iii-3-4'),
  vi('no accents', 'huong dan kiem tra to chuc dang', 'iv-3'),

  // With accents.
  vi('accents', 'khuyết uỷ viên', 'iii-2-2'),
  vi('accents', 'quy hoạch chủ tịch công đoàn', 'iii-2-2'),
  vi('accents', 'một nhiệm kỳ', 'iii-2-3'),
  vi('accents', 'phân cấp quản lý cán bộ', 'iii-2-3'),
  vi('accents', 'phân loại đoàn viên', 'iii-1-3'),
  vi('accents', 'chậm nhất', 'iv-1'),
  vi('accents', 'báo cáo kết quả học tập nghị quyết', 'iv-1'),
  vi('accents', 'vững mạnh kiểu mẫu', 'iv-2'),
  vi('accents', 'minh bạch', 'iii-4-1'),
  vi('accents', 'cách mạng công nghiệp', 'iii-3-1'),
  vi('accents', 'phong cách Hồ Chí Minh', 'iii-3-2', 'ct-05-tw-2016', 'kl-01-tw-2021'),
  vi('accents', 'chống quan liêu', 'iii-3-5'),
  vi('accents', 'công ước quốc tế', 'iii-5-1'),
  vi('accents', 'lấy ý kiến góp ý', 'iii-5-2'),
  vi('accents', 'đào tạo, bồi dưỡng từ cấp cơ sở', 'ii-5'),
  vi('accents', 'hoàn thành 100% chỉ tiêu', 'ii-6'),
  vi('accents', 'phản biện xã hội', 'ii-2', 'iii-5-1'),
  vi('accents', 'lãnh đạo toàn diện, tuyệt đối', 'i-3'),
  vi('accents', 'quyền gia nhập công đoàn', 'iii-1-2'),
  vi('accents', 'phổ biến đến cán bộ, đảng viên', 'iv-ket'),
  vi('accents', 'tốc độ phát triển kinh tế của tỉnh', 'ii-1'),
  vi('accents', 'chính sách pháp luật về công nhân', 'ii-3'),
  vi('accents', 'tuyên truyền phù hợp môi trường làm việc', 'ii-4'),
  vi('accents', 'Phạm Thanh Quan', 'ky-ten'),

  // đ and its homographs; letters that differ by marks only.
  vi('đ', 'đường lối', 'ii-3', 'i-4'),
  vi('đ', 'duong loi', 'ii-3', 'i-4'),
  vi('đ', 'điều động', 'iii-2-3'),
  vi('đ', 'dieu dong de bat', 'iii-2-3'),
  vi('đ', 'đánh giá đoàn viên', 'iii-1-3'),
  vi('đ', 'đối thoại', 'iii-2-2'),
  vi('đ', 'Ðảng viên nêu gương', 'iii-5-2'),
  vi('homograph', 'dân vận', 'noi-nhan'),
  vi('homograph', 'vận động thuyết phục', 'iii-1-2'),
  vi('homograph', 'tài sản', 'iii-4-2'),

  // Either way of placing the tone, either normal form.
  vi('tone placement', 'ủy ban kiểm tra', 'iii-4-2'),
  vi('tone placement', 'uỷ ban kiểm tra', 'iii-4-2'),
  vi('tone placement', 'quan hệ lao động hài hoà', 'iii-3-3'),
  vi('tone placement', 'toàn cầu hoá', 'iii-3-1'),
  vi('decomposed', 'khuyết phó chủ tịch'.normalize('NFD'), 'iii-2-2'),
  vi('decomposed', 'bản lĩnh chính trị, giác ngộ'.normalize('NFD'), 'iii-3-2'),
  vi('decomposed', 'đôn đốc'.normalize('NFD'), 'iv-3'),

  // Part of a phrase, the last word half typed.
  vi('half typed', 'khuyet chu ti', 'iii-2-2'),
  vi('half typed', 'hiệp định thương m', 'iii-5-1'),
  vi('half typed', 'cong nghe thong t', 'iii-3-6'),
  vi('half typed', 'tham nhu', 'iii-4-2'),

  // Words in another order.
  vi('other order', 'quản lý phần mềm', 'iii-1-3'),
  vi('other order', 'kiểm tra ủy ban', 'iii-4-2'),
  vi('other order', 'nhiệm kỳ bố trí cán bộ', 'iii-2-3'),
  vi('other order', 'vận động phong trào tổ chức thi đua', 'iii-3-4'),
  vi('other order', 'gương mẫu đảng viên', 'iii-5-2'),

  // Abbreviations, symbols, dates, numbers of provisions.
  vi('abbreviation', 'TCCSĐ', 'noi-nhan'),
  vi('abbreviation', 'ldld tinh', 'noi-nhan'),
  vi('abbreviation', 'CNH HĐH', 'iii-1-1'),
  vi('symbol', '57-CTr/TU', 'iii-1-1', 'ctr-57-tu'),
  vi('symbol', '19-CT/TU', 'ct-19-tu-2017', 'iii-1-1'),
  vi('symbol', 'chi thi 05', 'ct-05-tw-2016', 'iii-3-2', 'kl-01-tw-2021'),
  vi('date', '20/11/2021', 'iv-1'),
  vi('date', '20-11-2021', 'iv-1'),
  vi('number', 'mục III.2', 'iii-2'),
  vi('number', 'iii.5.2', 'iii-5-2'),

  // Headings, and what has no word of the question.
  vi('heading', 'dam bao kinh phi', 'iii-4'),
  vi('heading', 'tang cuong su lanh dao cua dang', 'iii-5'),
  vi('heading', 'sắp xếp mô hình tổ chức', 'iii-2'),
  vi('heading', 'phương hướng', 'ii'),
  vi('not all words', 'hạn nộp báo cáo 20/11', 'iv-1'),
  vi('not all words', 'xin tiền kinh phí hợp pháp ở đâu', 'iii-4-1'),
  vi('not all words', 'chuyển đổi số công nghệ thông tin', 'iii-3-6'),
  vi('misspelt', 'khuyết chủ tịchh', 'iii-2-2'),

  // In the words of somebody who has never seen the text; at least one word that matters is in it. Search knows
  // words and not meanings: what shares none (“tiền thưởng” for “khen thưởng”) needs the glossary.
  vi('own words', 'công đoàn thiếu phó chủ tịch', 'iii-2-2'),
  vi('own words', 'tiết kiệm tiền công đoàn', 'iii-4-2'),
  vi('own words', 'học tập và làm theo Bác', 'iii-3-2', 'ct-05-tw-2016', 'kl-01-tw-2021'),
  vi('own words', 'thoi han bao cao xay dung ke hoach', 'iv-1'),
  vi('own words', 'cơ quan nào theo dõi, đôn đốc', 'iv-3'),
  vi('own words', 'cach ket nap doan vien moi', 'iii-1-3'),
  vi('own words', 'góp ý xây dựng chi bộ đảng', 'iii-5-2', 'ii-2'),
  vi('own words', 'đối thoại với người lao động', 'iii-2-2'),
  vi('own words', 'hỗ trợ người lao động gặp khó khăn', 'ii-5'),
  vi('own words', 'can bo cong doan chuyen cong tac khac', 'iii-2-3'),
  vi('own words', 'nhập số liệu đoàn viên vào phần mềm', 'iii-1-3'),
  vi('own words', 'cong bo thu chi cong doan', 'iii-4-1'),
  vi('own words', 'thanh tra, kiểm tra tiền và tài sản', 'iii-4-2'),
  vi('own words', 'họp với công đoàn mỗi năm một lần', 'iii-5-2'),
  vi('own words', 'noi nhan ban ke hoach', 'noi-nhan'),
  vi('own words', 'công nghiệp 4.0', 'iii-3-1'),
  vi('own words', 'khen tập thể, cá nhân làm tốt', 'iii-3-4'),
  vi('own words', 'tranh chấp, mâu thuẫn ở cơ quan', 'iii-3-3'),
  vi('own words', 'đưa cán bộ công đoàn vào cấp ủy', 'iii-2-3', 'iii-2-2'),

  en('words', 'vacancy chair', 'iii-2-2'),
  en('words', 'inactive unions', 'iii-2-2'),
  en('words', 'admitting new members', 'iii-1-3'),
  en('words', 'member management software', 'iii-1-3'),
  en('words', 'waste and corruption', 'iii-4-2'),
  en('words', 'inspection committees', 'iii-4-2'),
  en('words', 'income and expenditure public', 'iii-4-1'),
  en('words', 'information technology', 'iii-3-6'),
  en('words', 'industrial revolution', 'iii-3-1'),
  en('words', 'harmonious labour relations', 'iii-3-3'),
  en('words', 'commend and reward', 'iii-3-4'),
  en('words', 'combat bureaucracy', 'iii-3-5'),
  en('words', 'free trade agreements', 'iii-5-1'),
  en('words', 'social criticism', 'ii-2', 'iii-5-1'),
  en('words', 'workers in difficult circumstances', 'ii-5'),
  en('words', 'absolute leadership', 'i-3'),
  en('words', 'vanguard', 'i-1'),
  en('words', 'at least one term', 'iii-2-3'),
  en('words', 'persuasive mobilisation', 'iii-1-2'),
  en('stem', 'rotating chairs', 'iii-2-3'),
  en('stem', 'monitors and urges', 'iv-3'),
  en('stem', 'model union exemplary', 'iv-2'),
  en('stem', 'collect opinion on party building', 'iii-5-2'),
  en('symbol', '20 November 2021', 'iv-1'),
  en('symbol', '57-CTr/TU', 'iii-1-1', 'ctr-57-tu'),
  en('symbol', '100% targets', 'ii-6'),
  en('names', 'ho chi minh thought', 'iii-3-2', 'ct-05-tw-2016', 'kl-01-tw-2021'),
  en('names', 'Lam Dong Fatherland Front', 'ct-19-tu-2017', 'iii-1-1'),
  en('names', 'Federation of Labour', 'noi-nhan'),
  en('half typed', 'harmonious lab', 'iii-3-3'),
  en('heading', 'ensuring funding', 'iii-4'),
  en('not all words', 'deadline for reporting 20 November', 'iv-1'),
  en('own words', 'branches without a chairperson', 'iii-2-2'),
  en('own words', 'saving money and union assets', 'iii-4-2'),
  en('own words', 'how to reward workers', 'iii-3-4'),
  en('own words', 'when is the report due', 'iv-1'),
  en('own words', 'disputes and conflicts at work', 'iii-3-3'),
  en('own words', 'who checks that the plan is carried out', 'iv-3'),
  en('not all words', 'rules for transparent bookkeeping of union finance', 'iii-4-1'),
];
