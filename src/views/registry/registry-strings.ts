import type { Language, Localized } from '../../language/language.ts';
import type { BodyBasis, Role, SourceBasis, TaskKind, TimeKind } from '../../model/registry-schema.ts';
import type { Relation } from '../../model/schema.ts';

/** The words of the pages about tasks and bodies. */
const STRINGS = {
  number: { vi: 'TT', en: 'No.' },
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  tasks: { vi: 'Nhiệm vụ', en: 'Tasks' },
  allTasks: { vi: 'Tất cả nhiệm vụ', en: 'All tasks' },
  clause: { vi: 'Căn cứ', en: 'Basis' },
  clauseOfTask: { vi: 'Nêu tại', en: 'Stated in' },
  bodies: { vi: 'Cơ quan, tổ chức', en: 'Bodies' },
  time: { vi: 'Thời gian', en: 'Time' },
  output: { vi: 'Kết quả phải có', en: 'Output' },
  kind: { vi: 'Loại', en: 'Kind' },
  noOutput: { vi: 'Không nêu', en: 'Not stated' },
  noBody: { vi: 'Không nêu', en: 'Not stated' },
  deadline: { vi: 'Thời hạn', en: 'Deadline' },
  passed: { vi: '(đã qua)', en: '(past)' },
  filters: { vi: 'Lọc nhiệm vụ', en: 'Filter the tasks' },
  filterBody: { vi: 'Chức vụ, cơ quan, tổ chức', en: 'Post or body' },
  filterSection: { vi: 'Mục', en: 'Section' },
  filterSource: { vi: 'Văn bản là căn cứ', en: 'Document it comes from' },
  all: { vi: 'Tất cả', en: 'All' },
  clear: { vi: 'Bỏ lọc', en: 'Clear filters' },
  print: { vi: 'In bảng này', en: 'Print this table' },
  printPage: { vi: 'In trang này', en: 'Print this page' },
  csv: { vi: 'Tải bảng dữ liệu (CSV)', en: 'Download the table (CSV)' },
  countOf: { vi: '{n}/{m} nhiệm vụ', en: '{n} of {m} tasks' },
  noneLeft: {
    vi: 'Không có nhiệm vụ nào khớp với các điều kiện lọc.',
    en: 'No task matches these filters.',
  },
  posts: { vi: 'Chức vụ', en: 'Posts' },
  bodyTree: { vi: 'Cơ quan, tổ chức theo cấp', en: 'Bodies by level' },
  iAm: { vi: 'Tôi là …', en: 'I am …' },
  allBodies: { vi: 'Tất cả chức vụ, cơ quan, tổ chức', en: 'All posts and bodies' },
  iAmHint: {
    vi: 'Chọn chức vụ hoặc cơ quan, tổ chức để xem các nhiệm vụ được giao. Nhiệm vụ của chức vụ tính cả nhiệm vụ của tổ chức mà người giữ chức vụ chịu trách nhiệm.',
    en: 'Choose a post or a body to see the tasks laid on it. Those of a post include the tasks of the bodies that its holder answers for.',
  },
  named: { vi: 'Văn bản nêu đích danh', en: 'Named in the text' },
  inferred: { vi: 'Suy ra từ nội dung', en: 'Inferred from context' },
  inferredHint: {
    vi: 'Câu giao nhiệm vụ không nêu tên; ban biên tập suy ra, kèm lý do.',
    en: 'The sentence does not name the body; the editors infer it, with the reason.',
  },
  namedThrough: { vi: 'Nêu tên {body}', en: 'Naming {body}' },
  inferredThrough: { vi: 'Suy ra cho {body}', en: 'Inferred for {body}' },
  namedPost: { vi: 'Nêu chính chức vụ này', en: 'Naming this very post' },
  inferredPost: { vi: 'Suy ra cho chính chức vụ này', en: 'Inferred for this very post' },
  noTasks: { vi: 'Không có nhiệm vụ', en: 'No tasks' },
  noTasksHere: {
    vi: 'Các văn bản trên trang này không giao nhiệm vụ nào cho nơi này.',
    en: 'The documents on this site lay no task here.',
  },
  nameThen: { vi: 'Tên gọi tại thời điểm ban hành', en: 'Name at the time of issue' },
  calledInText: { vi: 'Cách viết trong văn bản', en: 'As written in the text' },
  abbreviations: { vi: 'Chữ viết tắt', en: 'Abbreviation' },
  parent: { vi: 'Trực thuộc', en: 'Under' },
  answersFor: { vi: 'Nhiệm vụ tính cả của', en: 'Tasks include those of' },
  postsOf: { vi: 'Chức vụ', en: 'Posts' },
  about: { vi: 'Về chức vụ, cơ quan, tổ chức này', en: 'About this post or body' },
  onThisPage: { vi: 'Trên trang này', en: 'On this page' },
  note: { vi: 'Ghi chú', en: 'Note' },
  evidence: { vi: 'Nguồn', en: 'Sources' },
  others: { vi: 'Phần việc của nơi khác', en: 'The part of others' },
  othersHint: {
    vi: 'Trong các nhiệm vụ trên, văn bản còn giao việc cho những nơi sau, nêu đích danh hoặc suy ra.',
    en: 'The tasks above lay work on these as well, named or inferred.',
  },
  below: { vi: 'Nhiệm vụ của cấp dưới', en: 'Tasks of the bodies below' },
  belowHint: {
    vi: 'Cơ quan, tổ chức trực thuộc được giao nhiệm vụ riêng.',
    en: 'Bodies below this one that have tasks of their own.',
  },
  review: { vi: 'Bảng đối chiếu kết quả thực hiện', en: 'Review table of results' },
  reviewHint: {
    vi: 'In trên giấy A4 khổ ngang, các cột trống để ghi tay; hoặc sao chép bảng vào văn bản đang soạn.',
    en: 'Prints on A4 landscape with empty columns to fill in by hand; or copy the table into a document.',
  },
  result: { vi: 'Kết quả', en: 'Result' },
  figures: { vi: 'Số liệu, minh chứng', en: 'Figures, evidence' },
  shortcomings: { vi: 'Hạn chế, nguyên nhân', en: 'Shortcomings, causes' },
  proposals: { vi: 'Đề xuất', en: 'Proposals' },
  reviewBy: { vi: 'Đơn vị', en: 'Body' },
  reviewPeriod: { vi: 'Kỳ báo cáo', en: 'Period' },
  from: { vi: 'Theo', en: 'From:' },
  sources: { vi: 'Nhiệm vụ này bắt nguồn từ', en: 'Where this task comes from' },
  documentCarriesOut: { vi: 'Cả văn bản thực hiện', en: 'The document as a whole carries out' },
  openSentence: { vi: 'Mở câu này trong văn bản', en: 'Open this sentence in the document' },
  exactWords: { vi: 'Lời văn giao nhiệm vụ', en: 'The words that lay the task' },
  carriesOut: { vi: 'Thực hiện', en: 'Carries out' },
  continues: { vi: 'Tiếp tục thực hiện', en: 'Continues' },
  cites: { vi: 'Dẫn', en: 'Cites' },
  tasksFromHere: {
    vi: 'Nhiệm vụ khác thực hiện nội dung này',
    en: 'Other tasks that carry out this passage',
  },
  reason: { vi: 'Lý do', en: 'Reason' },
  previousTask: { vi: 'Nhiệm vụ trước', en: 'Previous task' },
  nextTask: { vi: 'Nhiệm vụ sau', en: 'Next task' },
  markDone: {
    vi: 'Đánh dấu đã thực hiện (chỉ lưu trên máy này)',
    en: 'Mark as done (kept on this device only)',
  },
  done: { vi: 'Đã thực hiện', en: 'Done' },
  doneOf: { vi: 'Đã đánh dấu {n}/{m}', en: '{n} of {m} marked' },
  clearMarks: { vi: 'Bỏ các dấu', en: 'Clear the marks' },
  marksFailed: {
    vi: 'Trình duyệt này không cho lưu: dấu sẽ mất khi đóng trang.',
    en: 'This browser does not let the site store anything: the marks are lost when the page closes.',
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
  does: { vi: 'Thực hiện', en: 'Does' },
  coordinates: { vi: 'Phối hợp', en: 'Coordinates' },
  directs: { vi: 'Chỉ đạo', en: 'Directs' },
  monitors: { vi: 'Theo dõi, kiểm tra', en: 'Monitors' },
};

/** Beside a name, where there is little room. */
export const BASIS_LABELS: Readonly<Record<BodyBasis, Localized>> = {
  named: { vi: 'nêu đích danh', en: 'named' },
  inferred: { vi: 'suy ra', en: 'inferred' },
};

export const SOURCE_BASIS_LABELS: Readonly<Record<SourceBasis, Localized>> = {
  stated: { vi: 'văn bản nêu', en: 'stated in the text' },
  editorial: { vi: 'ban biên tập đối chiếu', en: 'matched by the editors' },
};

/** What a document or clause does to another, within a sentence. */
export const RELATION_LABELS: Readonly<Record<Relation, Localized>> = {
  implements: { vi: 'thực hiện', en: 'carries out' },
  continues: { vi: 'tiếp tục thực hiện', en: 'continues' },
  cites: { vi: 'dẫn', en: 'cites' },
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

/** Fills the places of a phrase. */
export function fill(phrase: string, values: Readonly<Record<string, string | number>>): string {
  return phrase.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
