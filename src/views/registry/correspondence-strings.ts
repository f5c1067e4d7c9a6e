import type { Localized } from '../../language/language.ts';

/** The words of the page of correspondence. */
export const CORRESPONDENCE_STRINGS = {
  intro: {
    vi: 'Bảng này đặt cạnh nhau từng khoản, từng gạch đầu dòng có nêu nhiệm vụ và nội dung tương ứng ở các văn bản khác. Mỗi dòng ghi rõ do văn bản nêu hay do ban biên tập đối chiếu, kèm lý do.',
    en: 'This table sets each clause and indent that lays down a task beside what corresponds to it in other documents. Each line says whether the text states the link or the editors draw it, and why.',
  },
  circular: {
    vi: 'Một phần danh sách chủ đề của {a} do ban biên tập suy ra từ chính {b}, chưa đối chiếu với nguyên văn. Vì vậy bảng chỉ cho biết những nội dung cùng chủ đề; không dùng bảng để tính đã thực hiện được bao nhiêu, và một chủ đề không có trong bảng cũng không nói lên điều gì.',
    en: 'Part of the list of subjects of {a} was inferred by the editors from the {b} itself and has not been compared with the issued text. The table therefore shows only what deals with the same subject; it cannot be used to count how much has been carried out, and the absence of a subject says nothing.',
  },
  chain: { vi: 'Từ văn bản gốc đến nhiệm vụ', en: 'From the first document to the task' },
  chainBreak: {
    vi: 'Sổ tay không có toàn văn, nên chưa biết khoản nào của văn bản này nối văn bản trên với văn bản dưới. Mạch đứt ở đây: chỉ nối được ở cấp văn bản.',
    en: 'The text is not held, so it is not known which of its clauses join the document above to the one below. The chain breaks here: it holds at the level of whole documents only.',
  },
  chainDigest: {
    vi: 'Mới có bản tóm lược; chưa biết số của các khoản, nên nối theo chủ đề.',
    en: 'Only a digest is held; the numbers of its clauses are not known, so links go by subject.',
  },
  chainTasks: { vi: '{n} nhiệm vụ', en: '{n} tasks' },
  carriedOutBy: { vi: 'được thực hiện bằng', en: 'is carried out by' },
  laysDown: { vi: 'nêu ra', en: 'lays down' },
  common: {
    vi: 'Căn cứ chung của mọi khoản trong bảng, nên không nhắc lại ở từng dòng:',
    en: 'Common to every clause in the table, and so not repeated in each row:',
  },
  onlyCommon: { vi: 'Chỉ theo căn cứ chung nêu trên.', en: 'The common basis above only.' },
  byClause: { vi: 'Xếp theo khoản của {a}', en: 'By clause of {a}' },
  bySubject: { vi: 'Xếp theo nội dung tương ứng', en: 'By what they correspond to' },
  clause: { vi: 'Khoản, gạch đầu dòng', en: 'Clause, indent' },
  text: { vi: 'Nội dung', en: 'Text' },
  target: { vi: 'Tương ứng với', en: 'Corresponds to' },
  relation: { vi: 'Quan hệ', en: 'Relation' },
  basis: { vi: 'Căn cứ đối chiếu', en: 'Basis of the link' },
  subject: { vi: 'Nội dung tương ứng', en: 'Subject' },
  clauses: { vi: 'Các khoản, gạch đầu dòng', en: 'Clauses, indents' },
  tasks: { vi: 'Số nhiệm vụ', en: 'Tasks' },
  wholeDocument: { vi: 'cả văn bản', en: 'the document as a whole' },
  timeLine: { vi: 'Thời gian', en: 'Time' },
  undated: { vi: 'Chưa rõ ngày', en: 'Date not known' },
} as const satisfies Record<string, Localized>;

export type CorrespondenceString = keyof typeof CORRESPONDENCE_STRINGS;
