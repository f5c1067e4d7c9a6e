import type { Language, Localized } from '../../src/language/language.ts';

/** How to use the command, in one language or in both. */
export function helpText(language: Language | null): string {
  return language === null ? `${HELP.vi}\n${HELP.en}` : HELP[language];
}

const HELP: Localized = {
  vi: `npm run check -- [tùy chọn]

Kiểm tra nội dung theo mọi quy tắc; có --site thì kiểm tra cả trang đã dựng.

Phạm vi kiểm tra
  --content DIR     thư mục nội dung; mặc định là CONTENT_DIR, không có thì
                    content
  --site DIST       thêm các tệp đã dựng trong DIST
  --only RULE       chỉ quy tắc này; ghi nhiều lần để chọn nhiều quy tắc
  --site-url URL, --base /PATH, --pages all|documents
                    như khi dựng trang trong DIST

Cách báo cáo
  --format text     cho người đọc (mặc định)
  --format json     cho chương trình
  --format github   thành chú thích trong GitHub Actions
  --lang vi|en      ngôn ngữ của báo cáo; mặc định là vi

Việc khác
  --watch           kiểm tra lại mỗi khi nội dung thay đổi, đến khi nhấn Ctrl+C;
                    với --format json, mỗi lần kiểm tra là một dòng JSON
  --fix             sửa những chỗ chắc chắn rồi kiểm tra lại; in ra mọi chỗ,
                    chỗ không sửa thì nêu lý do. Văn bản được viện dẫn mà
                    sổ tay không có thì ghi vào outside.yaml. Không sửa
                    nguyên văn, bản nguồn và ledger.json. Với định dạng
                    khác text, các chỗ sửa in ra luồng lỗi (stderr)
  --dry-run         đi với --fix: chỉ in, không ghi tệp nào
  --accept ID…      ghi vào content/ledger.json rằng đã có người xem các mã này
  --accept new      như trên, cho mọi mã chưa có ai xem
  -h, --help        in hướng dẫn này

Ví dụ
  npm run check
  npm run check -- --watch
  npm run check -- --only unknown-target --only citation-mismatch
  npm run check -- --fix --dry-run
  npm run check -- --accept kh-mau#i-1 cong-doan-mau
  npm run -s check -- --site dist --format json > check.json

Mã kết thúc: 0 không có lỗi (có thể có cảnh báo), 1 có lỗi, 2 lệnh viết sai.
`,
  en: `npm run check -- [options]

Checks the content by every rule, and with --site the built site too.

What to check
  --content DIR     content folder; by default CONTENT_DIR, or else content
  --site DIST       also the built files in DIST
  --only RULE       only this rule; repeat it for several rules
  --site-url URL, --base /PATH, --pages all|documents
                    as in the build of DIST

How to report
  --format text     for people (the default)
  --format json     for programs
  --format github   as annotations in GitHub Actions
  --lang vi|en      language of the report; vi by default

What else to do
  --watch           check again at every change of the content, until Ctrl+C;
                    with --format json every check is one line of JSON
  --fix             correct what is certain, then check again; every place is
                    shown, with the reason where it is left. Documents that are
                    cited and not held go into outside.yaml. Never changes
                    verbatim wording, source copies or the ledger. In formats
                    other than text the changes go to stderr
  --dry-run         with --fix: only show, write nothing
  --accept ID…      record in content/ledger.json that somebody has reviewed
                    these ids
  --accept new      the same for every id that nobody has reviewed yet
  -h, --help        print this

Examples
  npm run check
  npm run check -- --watch --lang en
  npm run check -- --only unknown-target --only citation-mismatch
  npm run check -- --fix --dry-run
  npm run check -- --accept kh-mau#i-1 cong-doan-mau
  npm run -s check -- --site dist --format json > check.json

Exit code: 0 no errors (there may be warnings), 1 errors, 2 wrong use.
`,
};
