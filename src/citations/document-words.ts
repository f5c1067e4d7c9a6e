import type { Localized } from '../language/language.ts';

/** Kinds of document as their papers name them, a line for those that are near each other. */
export const DOCUMENT_KINDS: Localized<readonly string[]> = {
  vi: names(`
    Nghị quyết, Nghị quyết liên tịch, Chỉ thị
    Kết luận, Kết luận thanh tra, Kết luận kiểm tra
    Kế hoạch, Kế hoạch liên tịch, Kế hoạch hành động, Kế hoạch phối hợp
    Chương trình, Chương trình hành động, Chương trình công tác, Chương trình phối hợp
    Quyết định, Quy định, Quy chế, Quy chế phối hợp, Quy trình, Quy hoạch, Quyết nghị
    Hướng dẫn, Hướng dẫn liên ngành, Hướng dẫn liên tịch
    Công văn, Công điện, Công thư
    Thông báo, Thông báo kết luận, Thông tri, Thông tư, Thông tư liên tịch, Thông cáo
    Lời kêu gọi, Tờ trình, Báo cáo, Báo cáo chính trị, Biên bản
    Nghị định, Pháp lệnh, Luật, Bộ luật, Hiến pháp, Lệnh, Sắc lệnh
    Văn bản, Văn bản hợp nhất
    Đề án, Dự án, Phương án, Điều lệ, Chiến lược, Tuyên bố
    Bản ghi nhớ, Bản thỏa thuận, Bản thoả thuận
    Giấy mời, Giấy giới thiệu, Giấy ủy quyền, Giấy uỷ quyền, Giấy chứng nhận
    Giấy đi đường, Giấy nghỉ phép, Giấy phép
    Phiếu báo, Phiếu chuyển, Phiếu gửi, Phiếu trình
    Thư công, Hợp đồng, Thỏa thuận, Thoả thuận`),
  en: names(`
    Resolution, Joint Resolution
    Directive, Joint Directive
    Conclusion, Inspection Conclusion
    Plan, Joint Plan, Programme, Program, Action Programme, Action Program, Action Plan
    Plan of Action, Programme of Action, Program of Action, Joint Programme, Coordination Programme
    Decision, Joint Decision
    Regulation, Regulations, Rules, Working Rules, Statute
    Guideline, Guidelines, Guide, Guidance, Joint Guidance, Joint Guideline, Instruction, Instructions
    Official Dispatch, Official Letter, Urgent Dispatch, Dispatch, Letter, Telegram, Official Telegram
    Notice, Notification, Announcement
    Circular, Joint Circular, Inter-ministerial Circular
    Communiqué, Submission, Proposal, Statement
    Report, Political Report, Minutes
    Decree, Ordinance, Law, Code, Constitution, Order
    Document, Consolidated Document
    Scheme, Project, Charter, Strategy
    Invitation, Contract, Agreement`),
};

function names(lines: string): readonly string[] {
  return lines.trim().split(/,? *\n *|, /);
}

/** Short forms that papers print before a symbol. */
export const KIND_ABBREVIATIONS: Readonly<Record<string, string>> = {
  NQ: 'Nghị quyết',
  CT: 'Chỉ thị',
  KL: 'Kết luận',
  KH: 'Kế hoạch',
  CTr: 'Chương trình',
  CTHĐ: 'Chương trình hành động',
  QĐ: 'Quyết định',
  QyĐ: 'Quy định',
  QĐi: 'Quy định',
  NQLT: 'Nghị quyết liên tịch',
  VB: 'Văn bản',
  QC: 'Quy chế',
  HD: 'Hướng dẫn',
  CV: 'Công văn',
  TB: 'Thông báo',
  TT: 'Thông tư',
  TTLT: 'Thông tư liên tịch',
  TTr: 'Tờ trình',
  BC: 'Báo cáo',
  NĐ: 'Nghị định',
};

/** Kinds that carry their subject between the kind and the number: `Luật Công đoàn số 50/2024/QH15`. */
export const NAMED_KINDS: Localized<readonly string[]> = {
  vi: ['Bộ luật', 'Luật', 'Pháp lệnh'],
  en: ['Code', 'Law', 'Ordinance'],
};

/** Words after such a kind by which it reaches over the names of those it changes. */
export const CHANGING_WORDS: Localized<readonly string[]> = {
  vi: ['sửa', 'bổ'],
  en: ['amending', 'supplementing'],
};

/** The usual English name of a kind, for entries that a program writes from a Vietnamese text. */
export const KINDS_IN_ENGLISH: Readonly<Record<string, string>> = pairs(`
    Nghị quyết = Resolution, Nghị quyết liên tịch = Joint Resolution, Chỉ thị = Directive
    Kết luận = Conclusion, Kết luận thanh tra = Inspection Conclusion
    Kế hoạch = Plan, Kế hoạch liên tịch = Joint Plan, Kế hoạch hành động = Action Plan
    Chương trình = Programme, Chương trình hành động = Action Programme, Chương trình phối hợp = Coordination Programme
    Quyết định = Decision, Quy định = Regulation, Quy chế = Regulation, Hướng dẫn = Guidance
    Công văn = Official Dispatch, Công điện = Official Telegram, Thông báo = Notice
    Thông tư = Circular, Thông tư liên tịch = Joint Circular
    Tờ trình = Submission, Báo cáo = Report, Biên bản = Minutes
    Nghị định = Decree, Pháp lệnh = Ordinance, Luật = Law, Bộ luật = Code, Hiến pháp = Constitution, Lệnh = Order
    Văn bản = Document, Văn bản hợp nhất = Consolidated Document
    Đề án = Scheme, Dự án = Project, Điều lệ = Charter, Chiến lược = Strategy, Hợp đồng = Contract`);

function pairs(lines: string): Readonly<Record<string, string>> {
  return Object.fromEntries(names(lines).map((pair) => pair.split(' = ')));
}
