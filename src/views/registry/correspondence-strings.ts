import type { Localized } from '../../language/language.ts';

/** The words of the page of correspondence. */
export const CORRESPONDENCE_STRINGS = {
  intro: {
    vi: 'Bảng này đặt từng khoản, gạch đầu dòng có nêu nhiệm vụ bên cạnh nội dung tương ứng ở các văn bản khác. Mỗi dòng ghi rõ do văn bản nêu hay do ban biên tập liên hệ, kèm lý do; lý do chung ghi một lần ở đầu bảng.',
    en: 'This table places each clause and indent that sets out a task beside the corresponding content of other documents. Each line says whether the link is stated in the text or made by the editors, and why; reasons that recur are given once above the table.',
  },
  circular: {
    vi: 'Một phần danh sách chủ đề của {a} do ban biên tập suy ra từ chính {b}, chưa so với bản ban hành. Vì vậy, bảng chỉ cho biết những nội dung cùng chủ đề; không dùng bảng để tính mức độ thực hiện và không kết luận gì từ việc một chủ đề không có trong bảng.',
    en: 'Part of the list of subjects of {a} was inferred by the editors from the {b} itself and has not been compared with the issued text. The table therefore shows only which content concerns the same subject; it cannot be used to measure how much has been carried out, and nothing follows from the absence of a subject.',
  },
  chain: { vi: 'Từ văn bản cấp trên đến nhiệm vụ', en: 'From the higher-level document to the task' },
  chainBreak: {
    vi: 'Sổ tay không có toàn văn nên chưa biết khoản nào của văn bản này nối văn bản trên với văn bản dưới. Chỉ xác định được quan hệ ở cấp văn bản.',
    en: 'The handbook does not have the full text, so it is not known which clauses link the document above to the one below. The relation is known only between whole documents.',
  },
  chainDigest: {
    vi: 'Mới có bản tóm lược, chưa biết đủ số của các khoản nên liên hệ theo chủ đề.',
    en: 'Only a digest is available and not all clause numbers are known, so links go by subject.',
  },
  chainTasks: { vi: '{n} nhiệm vụ', en: '{n} tasks' },
  carriedOutBy: { vi: 'được cụ thể hóa bằng', en: 'is carried out through' },
  setsOut: { vi: 'đề ra', en: 'sets out' },
  common: {
    vi: 'Quan hệ chung của mọi khoản trong bảng, không nhắc lại ở từng dòng:',
    en: 'Common to every clause in the table and not repeated in each row:',
  },
  sharedReasons: {
    vi: 'Lý do chung của mọi dòng có cùng nội dung tương ứng, không nhắc lại ở từng dòng:',
    en: 'Reasons common to every row with the same corresponding content and not repeated in each row:',
  },
  onlyCommon: { vi: 'Chỉ có quan hệ chung nêu trên.', en: 'Only the common relation above.' },
  byClause: { vi: 'Xếp theo khoản của {a}', en: 'By clause of {a}' },
  bySubject: { vi: 'Xếp theo nội dung tương ứng', en: 'By corresponding content' },
  clause: { vi: 'Khoản, gạch đầu dòng', en: 'Clause, indent' },
  text: { vi: 'Nội dung', en: 'Text' },
  target: { vi: 'Tương ứng với', en: 'Corresponds to' },
  relation: { vi: 'Quan hệ', en: 'Relation' },
  basis: { vi: 'Cách xác định', en: 'How established' },
  subject: { vi: 'Nội dung tương ứng', en: 'Corresponding content' },
  clauses: { vi: 'Các khoản, gạch đầu dòng', en: 'Clauses, indents' },
  tasks: { vi: 'Số nhiệm vụ', en: 'Tasks' },
  wholes: { vi: 'Các văn bản khác, tương ứng ở cấp văn bản', en: 'Other documents, each as a whole' },
  wholeDocument: { vi: 'cả văn bản', en: 'the document as a whole' },
  timeLine: { vi: 'Thời gian', en: 'Time' },
  undated: { vi: 'Chưa rõ ngày', en: 'Date not known' },
} as const satisfies Record<string, Localized>;

export type CorrespondenceString = keyof typeof CORRESPONDENCE_STRINGS;
