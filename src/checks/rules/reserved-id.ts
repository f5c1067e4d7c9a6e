import { RESERVED_SEGMENTS } from '../../model/segments.ts';
import { EXAMPLE_BASE } from '../example-base.ts';
import type { CorpusRule } from '../rule.ts';

const RECORD = EXAMPLE_BASE['documents/nq-mau/document.yaml'] ?? '';

export const reservedId: CorpusRule = {
  id: 'reserved-id',
  group: 'structure',
  severity: 'error',
  title: {
    vi: 'Mã văn bản không trùng địa chỉ của trang khác',
    en: 'No document takes the address of another page',
  },
  explanation: {
    vi: 'Mã văn bản là phần đầu của địa chỉ. Các từ như tim-kiem, huong-dan, en đã dành cho trang khác; chọn mã khác.',
    en: 'The id of a document is the first part of its address. Words like tim-kiem, huong-dan, en belong to other pages; choose another id.',
  },
  subject: { vi: 'văn bản', en: 'documents' },
  failing: [
    {
      shows: { vi: 'Mã đã dành cho trang tìm kiếm', en: 'The id of the search page' },
      files: { 'documents/tim-kiem/document.yaml': `▶${RECORD}` },
    },
  ],
  passing: [
    {
      shows: { vi: 'Mã riêng', en: 'An id of its own' },
      files: { 'documents/nq-khac/document.yaml': RECORD.replace('07-NQ/MAU', '09-NQ/MAU') },
    },
  ],
  *check(corpus, look) {
    look(corpus.documents.length);
    for (const document of corpus.documents) {
      if (!RESERVED_SEGMENTS.includes(document.id)) continue;
      yield {
        span: { file: document.file, start: 0, end: 1 },
        about: document.id,
        message: {
          vi: `Mã “${document.id}” đã dành cho một trang của sổ tay. Đổi tên thư mục, ví dụ ${document.id}-1.`,
          en: `The id “${document.id}” belongs to a page of the handbook. Rename the folder, for example ${document.id}-1.`,
        },
      };
    }
  },
};
