import { formatTarget, type ProvisionId } from '../../../model/provision-id.ts';
import { RESERVED_MARKS, RESERVED_SEGMENTS } from '../../../site/route-segments.ts';
import type { CorpusRule } from '../../engine/rule.ts';
import {
  EN_FILE,
  EXAMPLE_BASE,
  example,
  exampleSource,
  RECORD_FILE,
  VI_FILE,
} from '../../examples/example-base.ts';

const RECORD = EXAMPLE_BASE[RECORD_FILE] ?? '';

export const reservedId: CorpusRule<'reserved-id'> = {
  id: 'reserved-id',
  group: 'structure',
  severity: 'error',
  acceptsExceptions: false,
  title: {
    vi: 'Mã văn bản, mã đoạn không trùng mã dành cho các trang',
    en: 'No document or provision uses an id reserved for pages',
  },
  explanation: {
    vi: 'Mã văn bản là phần đầu của địa chỉ. Các từ như tim-kiem, huong-dan, en đã dành cho trang khác; chọn mã khác. Mã đoạn trong bản tóm lược cũng không dùng mã mà mọi trang đã có, như noi-dung, muc-luc.',
    en: 'The id of a document is the first part of its address. Words such as tim-kiem, huong-dan, en are reserved for other pages; choose another id. Nor may a provision of a digest use an id that every page has, such as noi-dung or muc-luc.',
  },
  unitLabel: { vi: 'mã văn bản và mã đoạn', en: 'ids of documents and provisions' },
  failing: [
    example('Mã đã dành cho trang tìm kiếm', 'The id of the search page', {
      'documents/tim-kiem/document.yaml': `▶${RECORD.replace('07-NQ', '08-NQ')}`,
    }),
    example('Mã đoạn mà mọi trang đã dùng', 'The id of a part of every page', {
      'sources.yaml': exampleSource(null),
      [VI_FILE]:
        '▶<Provision id="noi-dung" title="Nội dung" evidence="bao-mau" confidence="1">\nHọp.\n</Provision>\n',
      [EN_FILE]:
        '<Provision id="noi-dung" title="Content" evidence="bao-mau" confidence="1">\nMeet.\n</Provision>\n',
    }),
  ],
  passing: [
    example('Mã riêng', 'An id of its own', {
      'documents/nq-khac/document.yaml': RECORD.replace('07-NQ/MAU', '09-NQ/MAU'),
    }),
  ],
  *check(corpus, countChecked) {
    countChecked(corpus.documents.length);
    for (const document of corpus.documents) {
      countChecked(document.provisions.size);
      for (const id of RESERVED_MARKS) {
        const { vi, en } = document.provisions.get(id as ProvisionId)?.wording ?? { vi: null, en: null };
        const span = (vi ?? en)?.span;
        if (span === undefined) continue;
        yield {
          span,
          subjectIds: formatTarget(document.id, id),
          message: {
            vi: `Mọi trang đã dùng mã “${id}”. Đặt mã khác cho đoạn này ở cả hai tệp, ví dụ ${id}-chinh.`,
            en: `Every page already uses the id “${id}”. Give this provision another in both files, for example ${id}-chinh.`,
          },
        };
      }
      if (!RESERVED_SEGMENTS.includes(document.id)) continue;
      yield {
        span: { file: document.file, start: 0, end: 1 },
        subjectIds: document.id,
        message: {
          vi: `Mã “${document.id}” đã dành cho một trang của sổ tay. Đổi tên thư mục, ví dụ ${document.id}-1.`,
          en: `The id “${document.id}” is reserved for a page of the handbook. Rename the folder, for example ${document.id}-1.`,
        },
      };
    }
  },
};
