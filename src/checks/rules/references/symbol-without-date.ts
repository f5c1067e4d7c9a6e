import type { CorpusRule } from '../../engine/rule.ts';
import { EXAMPLE_BASE, exampleHead } from '../../examples/example-base.ts';
import { knowledgeExample, TASKS_FILE, TERMS_FILE } from '../../examples/knowledge-example.ts';
import { otherOwnWords, ownWordsOf } from '../../texts/own-words.ts';
import { findUndated } from './dated-symbols.ts';

const FACTS = 'documents/kh-mau/document.yaml';
const VI = 'documents/kh-mau/vi.mdx';
const EN = 'documents/kh-mau/en.mdx';
const wrap = (inner: string): string => `<Clause n="1">\n${inner}\n</Clause>\n`;
const describe = (vi: string, en: string): string =>
  (EXAMPLE_BASE[FACTS] ?? '').replace(
    'description: { vi: Văn bản mẫu., en: A sample document. }',
    `description: { vi: "${vi}", en: "${en}" }`,
  );

export const symbolWithoutDate: CorpusRule = {
  id: 'symbol-without-date',
  group: 'references',
  severity: 'error',
  title: {
    vi: 'Trong lời của ban biên tập, số, ký hiệu đi kèm ngày',
    en: 'In the editors’ own words a symbol stands with its date',
  },
  explanation: {
    vi: 'Số văn bản của Đảng được đánh lại từ đầu mỗi nhiệm kỳ, nên riêng số, ký hiệu chưa chỉ rõ văn bản nào. Ở lần nhắc đầu trong mỗi đoạn tóm lược, mỗi ghi chú, mỗi trang hướng dẫn, ghi đủ: “số 02-NQ/TW, ngày 12/6/2021”; văn bản chưa biết ngày thì ghi “(chưa rõ ngày)”. Lời văn nguyên văn, tên văn bản và lời trích giữ như bản gốc.',
    en: 'The numbers of Party documents start again in each tenure, so a symbol alone does not tell which document is meant. At the first mention in a provision of a digest, a note or a page of the guide, write both: “No. 02-NQ/TW of 12 June 2021”; where the date is not known, write “(date not known)”. Issued wording, titles and quotations stay as they are.',
  },
  subject: { vi: 'số, ký hiệu', en: 'symbols' },
  failing: [
    {
      shows: { vi: 'Bản tóm lược không ghi ngày', en: 'A digest without the date' },
      files: {
        [VI]: wrap('Thực hiện <Ref to="nq-mau">Nghị quyết số ▶07-NQ/MAU</Ref>.'),
        [EN]: wrap('To carry out <Ref to="nq-mau">Resolution No. ▶07-NQ/MAU</Ref>.'),
      },
    },
    {
      shows: { vi: 'Mô tả ghi ngày khác hồ sơ', en: 'A description with another date than the record' },
      files: {
        [FACTS]: describe(
          'Thực hiện Nghị quyết số ▶07-NQ/MAU, ngày 21/6/2021.',
          'Carries out Resolution No. ▶07-NQ/MAU of 21 June 2021.',
        ),
      },
    },
    {
      shows: { vi: 'Văn bản chưa có hồ sơ', en: 'A document without a record' },
      files: { [FACTS]: describe('Theo Công văn số ▶15-CV/MAU.', 'Under Dispatch No. ▶15-CV/MAU.') },
    },
    {
      shows: { vi: 'Ngày viết theo cách khác', en: 'A date in another form' },
      files: {
        [FACTS]: describe(
          'Thực hiện Nghị quyết số ▶07-NQ/MAU ngày 12-6-2021.',
          'Carries out Resolution No. ▶07-NQ/MAU dated June 12, 2021.',
        ),
      },
    },
    {
      shows: { vi: 'Tên nhiệm vụ', en: 'The title of a task' },
      files: knowledgeExample(TASKS_FILE, [
        'title: { vi: Thực hiện Nghị quyết, en: Carry out the Resolution }',
        'title: { vi: Thực hiện Nghị quyết số ▶07-NQ/MAU, en: Carry out Resolution No. ▶07-NQ/MAU }',
      ]),
    },
    {
      shows: { vi: 'Trang hướng dẫn', en: 'A page of the guide' },
      files: {
        'guides/vi/mau.mdx': `${exampleHead('Mẫu')}Xem <Ref to="nq-mau">Nghị quyết số ▶07-NQ/MAU</Ref>.\n`,
        'guides/en/mau.mdx': `${exampleHead('Sample')}See <Ref to="nq-mau">Resolution No. ▶07-NQ/MAU</Ref>.\n`,
      },
    },
  ],
  passing: [
    {
      shows: { vi: 'Lần nhắc sau trong cùng đoạn', en: 'A later mention in one provision' },
      files: {
        [VI]: wrap(
          'Thực hiện <Ref to="nq-mau">Nghị quyết số 07-NQ/MAU, ngày 12/6/2021</Ref>.\n\n<Ref to="nq-mau">Nghị quyết số 07-NQ/MAU</Ref> nêu rõ.',
        ),
        [EN]: wrap(
          'To carry out <Ref to="nq-mau">Resolution No. 07-NQ/MAU of 12 June 2021</Ref>.\n\n<Ref to="nq-mau">Resolution No. 07-NQ/MAU</Ref> says so.',
        ),
      },
    },
    {
      shows: { vi: 'Chưa biết ngày thì nói rõ', en: 'A date that is not known, and said so' },
      files: {
        [FACTS]: describe(
          'Theo Công văn số 15-CV/MAU của cấp trên (chưa rõ ngày).',
          'Under Dispatch No. 15-CV/MAU of the level above (date not known).',
        ),
      },
    },
    {
      shows: { vi: 'Trong lời trích', en: 'In a quotation' },
      files: knowledgeExample(TERMS_FILE, [
        'definition: { vi: Nói lại với cấp trên., en: To tell the level above. }',
        'definition: { vi: Văn bản ghi “Nghị quyết số 07-NQ/MAU”., en: The text has “Resolution No. 07-NQ/MAU”. }',
      ]),
    },
  ],
  *checkDocument(corpus, document, look) {
    for (const text of ownWordsOf(corpus, document)) yield* findUndated(corpus, text, look);
  },
  *check(corpus, look) {
    for (const text of otherOwnWords(corpus)) yield* findUndated(corpus, text, look);
  },
};
