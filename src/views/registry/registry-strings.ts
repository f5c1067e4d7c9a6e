import type { Language, Localized } from '../../language/language.ts';
import type { BodyBasis, Role, SourceBasis, TaskKind, TimeKind } from '../../model/registry-schema.ts';
import type { Relation } from '../../model/schema.ts';
import type { TraceRelation } from '../tasks/trace-relation.ts';

/** The words of the pages about tasks and bodies. */
const STRINGS = {
  number: { vi: 'TT', en: 'No.' },
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  tasks: { vi: 'Nhiệm vụ', en: 'Tasks' },
  allTasks: { vi: 'Tất cả nhiệm vụ', en: 'All tasks' },
  clause: { vi: 'Nêu tại', en: 'Set out in' },
  bodies: { vi: 'Cơ quan, tổ chức', en: 'Bodies' },
  time: { vi: 'Thời gian', en: 'Time' },
  output: { vi: 'Kết quả phải có', en: 'Required result' },
  kind: { vi: 'Loại', en: 'Kind' },
  noOutput: { vi: 'Không nêu', en: 'Not stated' },
  noBody: { vi: 'Không nêu', en: 'Not stated' },
  deadline: { vi: 'Thời hạn', en: 'Deadline' },
  passed: { vi: '(đã qua)', en: '(past)' },
  filters: { vi: 'Lọc nhiệm vụ', en: 'Filter the tasks' },
  moreFilters: { vi: 'Lọc thêm', en: 'More filters' },
  filterBody: { vi: 'Chức danh, cơ quan, tổ chức', en: 'Post or body' },
  filterRole: { vi: 'Vai trò', en: 'Role' },
  filterBasis: { vi: 'Cách xác định', en: 'How established' },
  filterSection: { vi: 'Mục', en: 'Section' },
  filterSource: { vi: 'Văn bản liên quan', en: 'Related document' },
  all: { vi: 'Tất cả', en: 'All' },
  clear: { vi: 'Bỏ lọc', en: 'Clear filters' },
  print: { vi: 'In bảng này', en: 'Print this table' },
  printPage: { vi: 'In trang này', en: 'Print this page' },
  csv: { vi: 'Tải bảng dữ liệu (CSV)', en: 'Download the table (CSV)' },
  countOf: { vi: '{n}/{m} nhiệm vụ', en: '{n} of {m} tasks' },
  tableCommon: {
    vi: 'Văn bản nêu thời gian ở {time}/{m} nhiệm vụ, nêu kết quả phải có ở {output}; ở các nhiệm vụ khác không nêu. Cơ quan, tổ chức có ghi “suy ra” là do ban biên tập suy ra; còn lại, văn bản nêu đích danh.',
    en: 'The text states a time for {time} of {m} tasks and a required result for {output}; for the others it states none. Bodies marked “inferred” are inferred by the editors; the text names the others.',
  },
  noneLeft: {
    vi: 'Không có nhiệm vụ nào khớp với các điều kiện lọc.',
    en: 'No task matches these filters.',
  },
  posts: { vi: 'Chức danh, đối tượng', en: 'Posts and groups' },
  bodyTree: { vi: 'Cơ quan, tổ chức theo cấp', en: 'Bodies by level' },
  bodiesNamed: {
    vi: 'Cơ quan, tổ chức được nêu tên hoặc viện dẫn',
    en: 'Bodies named or cited',
  },
  tasksByBody: { vi: 'Nhiệm vụ theo chức danh, cơ quan', en: 'Tasks by post and body' },
  allBodies: { vi: 'Tất cả chức danh, cơ quan, tổ chức', en: 'All posts and bodies' },
  tasksByBodyHint: {
    vi: 'Chọn chức danh hoặc cơ quan, tổ chức để xem các nhiệm vụ được giao. Nhiệm vụ của một chức danh tính cả nhiệm vụ của tổ chức mà người giữ chức danh chịu trách nhiệm.',
    en: 'Choose a post or body to see the tasks assigned to it. The tasks of a post include those of the bodies for which its holder is responsible.',
  },
  named: { vi: 'Văn bản nêu đích danh', en: 'Named in the text' },
  inferred: { vi: 'Suy ra từ nội dung', en: 'Inferred from context' },
  inferredHint: {
    vi: 'Câu giao nhiệm vụ không nêu tên; ban biên tập suy ra và ghi lý do.',
    en: 'The sentence does not name the body; the editors infer it and give the reason.',
  },
  namedThrough: { vi: 'văn bản nêu tên {body}', en: 'named in the text: {body}' },
  inferredThrough: { vi: 'suy ra cho {body}', en: 'inferred for: {body}' },
  namedPost: { vi: 'văn bản nêu chính chức danh này', en: 'named in the text: this post itself' },
  inferredPost: { vi: 'suy ra cho chính chức danh này', en: 'inferred for: this post itself' },
  noTasks: {
    vi: 'Các văn bản trong sổ tay nêu tên hoặc viện dẫn cơ quan, tổ chức này, không giao việc.',
    en: 'The documents in this handbook name or cite this body and assign it no task.',
  },
  nameThen: { vi: 'Tên gọi tại thời điểm ban hành', en: 'Name at the time of issue' },
  calledInText: { vi: 'Cách gọi trong văn bản', en: 'As written in the text' },
  abbreviations: { vi: 'Chữ viết tắt', en: 'Abbreviation' },
  parent: { vi: 'Thuộc', en: 'Under' },
  answersFor: { vi: 'Tính cả nhiệm vụ của', en: 'Includes the tasks of' },
  postsOf: { vi: 'Chức danh', en: 'Posts' },
  about: { vi: 'Thông tin về chức danh, cơ quan, tổ chức', en: 'About this post or body' },
  onThisPage: { vi: 'Trên trang này', en: 'On this page' },
  note: { vi: 'Ghi chú', en: 'Note' },
  evidence: { vi: 'Nguồn tham khảo', en: 'Sources' },
  monitoring: { vi: 'Theo dõi, kiểm tra', en: 'Monitoring' },
  monitoringHint: {
    vi: 'Nhiệm vụ theo dõi, kiểm tra mà văn bản giao cho cơ quan, tổ chức khác.',
    en: 'Tasks of monitoring that the text gives to other bodies.',
  },
  below: { vi: 'Nhiệm vụ của cấp dưới', en: 'Tasks of lower-level bodies' },
  belowHint: {
    vi: 'Cơ quan, tổ chức cấp dưới được giao nhiệm vụ riêng.',
    en: 'Lower-level bodies with tasks of their own.',
  },
  review: { vi: 'Biểu tổng hợp kết quả thực hiện nhiệm vụ', en: 'Summary of results' },
  reviewHint: {
    vi: 'In trên giấy A4 khổ ngang, có các cột trống để ghi tay; hoặc sao chép biểu vào văn bản đang soạn.',
    en: 'Prints on A4 landscape with empty columns to fill in by hand; or copy the table into a document.',
  },
  reviewNarrow: {
    vi: 'Màn hình hẹp chỉ hiện ba cột đầu: chép từ đây sẽ thiếu bốn cột để ghi. Bản in có đủ các cột.',
    en: 'A narrow screen shows only the first three columns: a copy from here lacks the four to be filled in. In print all are there.',
  },
  result: { vi: 'Kết quả', en: 'Result' },
  figures: { vi: 'Số liệu, minh chứng', en: 'Figures, evidence' },
  shortcomings: { vi: 'Hạn chế, nguyên nhân', en: 'Shortcomings, causes' },
  proposals: { vi: 'Đề xuất', en: 'Proposals' },
  reviewBy: { vi: 'Đơn vị', en: 'Body' },
  reviewPeriod: { vi: 'Kỳ báo cáo', en: 'Period' },
  from: { vi: 'Theo', en: 'From:' },
  sources: { vi: 'Văn bản, nội dung liên quan', en: 'Related documents and content' },
  documentCarriesOut: { vi: 'Cả văn bản thực hiện', en: 'The document as a whole carries out' },
  openSentence: { vi: 'Mở câu này trong văn bản', en: 'Open this sentence in the document' },
  exactWords: { vi: 'Nguyên văn câu giao nhiệm vụ', en: 'Wording of the task' },
  tasksFromHere: {
    vi: 'Nhiệm vụ khác cụ thể hóa nội dung này',
    en: 'Other tasks that elaborate this content',
  },
  allOfThem: { vi: 'Cả {n}', en: 'All {n}' },
  reason: { vi: 'Lý do', en: 'Reason' },
  sharedReason: { vi: 'Lý do chung của {n} nhiệm vụ', en: 'Reason common to {n} tasks' },
  previousTask: { vi: 'Nhiệm vụ trước', en: 'Previous task' },
  nextTask: { vi: 'Nhiệm vụ sau', en: 'Next task' },
  markDone: {
    vi: 'Đánh dấu đã thực hiện (chỉ lưu trên máy này)',
    en: 'Mark as done (kept on this device only)',
  },
  done: { vi: 'Đã thực hiện', en: 'Done' },
  doneOf: { vi: 'Đã đánh dấu {n}/{m}', en: '{n} of {m} marked' },
  clearMarks: { vi: 'Xóa các dấu đã đánh', en: 'Clear all marks' },
  marksFailed: {
    vi: 'Trình duyệt này không cho phép lưu: các dấu sẽ mất khi đóng trang.',
    en: 'This browser does not allow the site to store anything: the marks will be lost when the page is closed.',
  },
  asTable: { vi: 'Xem dạng bảng', en: 'View as a table' },
} as const satisfies Record<string, Localized>;

export type RegistryString = keyof typeof STRINGS;

/** One word or phrase of these pages. */
export function registryText(key: RegistryString, language: Language): string {
  return STRINGS[key][language];
}

export const ROLE_LABELS: Readonly<Record<Role, Localized>> = {
  leads: { vi: 'Chủ trì', en: 'Leads' },
  does: { vi: 'Thực hiện', en: 'Carries out' },
  coordinates: { vi: 'Phối hợp', en: 'Coordinates' },
  directs: { vi: 'Chỉ đạo', en: 'Directs' },
  monitors: { vi: 'Theo dõi, kiểm tra', en: 'Monitors' },
};

/** Beside a name, where there is little room. */
export const BASIS_LABELS: Readonly<Record<BodyBasis, Localized>> = {
  named: { vi: 'nêu đích danh', en: 'named' },
  inferred: { vi: 'suy ra', en: 'inferred' },
};

/** Of a post's task that the text gives to a body of its holder. */
export const NAMED_BODY: Localized = { vi: 'nêu tên tổ chức', en: 'naming its body' };

export const SOURCE_BASIS_LABELS: Readonly<Record<SourceBasis, Localized>> = {
  stated: { vi: 'văn bản nêu', en: 'stated in the text' },
  editorial: { vi: 'ban biên tập liên hệ', en: 'linked by the editors' },
};

/** What a document or clause does to another, within a sentence. */
export const RELATION_LABELS: Readonly<Record<TraceRelation | Relation, Localized>> = {
  implements: { vi: 'thực hiện', en: 'carries out' },
  continues: { vi: 'tiếp tục thực hiện', en: 'continues' },
  cites: { vi: 'viện dẫn', en: 'cites' },
  amends: { vi: 'sửa đổi, bổ sung', en: 'amends' },
  replaces: { vi: 'thay thế', en: 'replaces' },
  repeals: { vi: 'bãi bỏ', en: 'repeals' },
  guides: { vi: 'hướng dẫn thi hành', en: 'gives guidance on' },
  'issued-with': { vi: 'được ban hành kèm theo', en: 'is issued with' },
  elaborates: { vi: 'cụ thể hóa', en: 'elaborates' },
  concerns: { vi: 'liên quan đến', en: 'related to' },
};

export const TIME_LABELS: Readonly<Record<TimeKind, Localized>> = {
  date: { vi: 'Có thời hạn', en: 'With a deadline' },
  yearly: { vi: 'Hằng năm', en: 'Yearly' },
  periodic: { vi: 'Định kỳ', en: 'Periodic' },
  regular: { vi: 'Thường xuyên', en: 'Regular' },
  promptly: { vi: 'Kịp thời', en: 'Promptly' },
  continuing: { vi: 'Tiếp tục', en: 'Continuing' },
  'minimum-term': { vi: 'Thời gian tối thiểu', en: 'Minimum term' },
  unstated: { vi: 'Không nêu thời hạn', en: 'No time stated' },
};

export const TASK_KIND_LABELS: Readonly<Record<TaskKind, Localized>> = {
  duty: { vi: 'Việc phải làm', en: 'Duty' },
  target: { vi: 'Chỉ tiêu', en: 'Target' },
  requirement: { vi: 'Yêu cầu về cách làm', en: 'Requirement' },
  orientation: { vi: 'Định hướng', en: 'Orientation' },
};

/** `{n} nhiệm vụ`. */
export function countTasks(count: number, language: Language): string {
  if (language === 'vi') return `${count} nhiệm vụ`;
  return count === 1 ? '1 task' : `${count} tasks`;
}
