import type { Localized } from '../../../language/language.ts';
import type { CorpusRule, Example } from '../../engine/rule.ts';
import {
  EN_FILE,
  example,
  exampleClause,
  exampleFile,
  exampleHead,
  FACTS_FILE,
  RECORD_FILE,
  VI_FILE,
} from '../../examples/example-base.ts';
import { changedExample, TASKS_FILE, TERMS_FILE } from '../../examples/registry-example.ts';
import { otherOwnWords, ownWordsOf } from '../../texts/editorial-texts.ts';
import { findUndated } from './dated-symbols.ts';

const describedExample = (vi: string, en: string, description: Localized): Example =>
  example(vi, en, {
    [FACTS_FILE]: exampleFile(FACTS_FILE, [
      'description: { vi: Văn bản mẫu., en: A sample document. }',
      `description: { vi: "${description.vi}", en: "${description.en}" }`,
    ]),
  });

export const symbolWithoutDate: CorpusRule<'symbol-without-date'> = {
  id: 'symbol-without-date',
  group: 'references',
  severity: 'error',
  title: {
    vi: 'Trong lời của ban biên tập, số, ký hiệu đi kèm ngày',
    en: 'In the editors’ own words a symbol is followed by its date',
  },
  explanation: {
    vi: 'Số văn bản của Đảng được đánh lại từ đầu mỗi nhiệm kỳ, nên riêng số, ký hiệu chưa chỉ rõ văn bản nào. Ở lần nhắc đầu trong mỗi đoạn tóm lược, mỗi ghi chú, mỗi trang hướng dẫn, ghi đủ: “số 07-NQ/MAU, ngày 12/6/2021”; văn bản chưa biết ngày thì ghi “(chưa rõ ngày)”. Nguyên văn, tên văn bản và lời trích giữ như bản gốc.',
    en: 'The numbering of Party documents starts again in each tenure, so a symbol alone does not show which document is meant. At the first mention in a provision of a digest, a note or a guide page, write both: “No. 07-NQ/MAU of 12 June 2021”; where the date is not known, write “(date not known)”. Issued wording, titles and quotations stay as they are.',
  },
  unitLabel: { vi: 'số, ký hiệu', en: 'symbols' },
  failing: [
    example('Bản tóm lược không ghi ngày', 'A digest without the date', {
      [VI_FILE]: exampleClause('Thực hiện <Ref to="nq-mau">Nghị quyết số ▶07-NQ/MAU</Ref>.'),
      [EN_FILE]: exampleClause('To carry out <Ref to="nq-mau">Resolution No. ▶07-NQ/MAU</Ref>.'),
    }),
    describedExample('Ký hiệu của loại văn bản khác', 'The symbol of another kind of document', {
      vi: 'Theo Kết luận số ▶157-NQ/TW, ngày 25/5/2025.',
      en: 'Under Conclusion No. 157-NQ/TW of 25 May 2025.',
    }),
    describedExample('Mô tả ghi ngày khác hồ sơ', 'A description with another date than the record', {
      vi: 'Thực hiện Nghị quyết số ▶07-NQ/MAU, ngày 21/6/2021.',
      en: 'Carries out Resolution No. ▶07-NQ/MAU of 21 June 2021.',
    }),
    example('Mô tả ghi nhiệm kỳ khác hồ sơ', 'A description with another tenure than the record', {
      [RECORD_FILE]: exampleFile(RECORD_FILE, [
        'issuer: null',
        'issuer: { vi: Ban Mẫu (khóa XIII), en: the Sample Board (13th tenure) }',
      ]),
      [FACTS_FILE]: exampleFile(FACTS_FILE, [
        '{ vi: Văn bản mẫu., en: A sample document. }',
        '{ vi: "Theo Nghị quyết số 07-NQ/MAU, ngày 12/6/2021 của Ban Mẫu (khóa ▶XII).", en: "Under Resolution No. 07-NQ/MAU of 12 June 2021 of the Sample Board (▶12th tenure)." }',
      ]),
    }),
    describedExample('Văn bản chưa có hồ sơ', 'A document without a record', {
      vi: 'Theo Công văn số ▶15-CV/MAU.',
      en: 'Under Dispatch No. ▶15-CV/MAU.',
    }),
    describedExample('Ngày viết theo cách khác', 'A date in another form', {
      vi: 'Thực hiện Nghị quyết số ▶07-NQ/MAU ngày 12-6-2021.',
      en: 'Carries out Resolution No. ▶07-NQ/MAU dated June 12, 2021.',
    }),
    changedExample('Tên nhiệm vụ', 'The title of a task', TASKS_FILE, {
      'title: { vi: Thực hiện Nghị quyết, en: Carry out the Resolution }':
        'title: { vi: Thực hiện Nghị quyết số ▶07-NQ/MAU, en: Carry out Resolution No. ▶07-NQ/MAU }',
    }),
    example('Trang hướng dẫn', 'A page of the guide', {
      'guides/vi/mau.mdx': `${exampleHead('Mẫu')}Xem <Ref to="nq-mau">Nghị quyết số ▶07-NQ/MAU</Ref>.\n`,
      'guides/en/mau.mdx': `${exampleHead('Sample')}See <Ref to="nq-mau">Resolution No. ▶07-NQ/MAU</Ref>.\n`,
    }),
  ],
  passing: [
    example('Lần nhắc sau trong cùng đoạn', 'A later mention in one provision', {
      [VI_FILE]: exampleClause(
        'Thực hiện <Ref to="nq-mau">Nghị quyết số 07-NQ/MAU, ngày 12/6/2021</Ref>.\n\n<Ref to="nq-mau">Nghị quyết số 07-NQ/MAU</Ref> nêu rõ.',
      ),
      [EN_FILE]: exampleClause(
        'To carry out <Ref to="nq-mau">Resolution No. 07-NQ/MAU of 12 June 2021</Ref>.\n\n<Ref to="nq-mau">Resolution No. 07-NQ/MAU</Ref> says so.',
      ),
    }),
    describedExample('Chưa biết ngày thì nói rõ', 'An unknown date, marked as such', {
      vi: 'Theo Công văn số 15-CV/MAU của cấp trên (chưa rõ ngày).',
      en: 'Under Dispatch No. 15-CV/MAU of the level above (date not known).',
    }),
    changedExample('Trong lời trích', 'In a quotation', TERMS_FILE, {
      'definition: { vi: Nói lại với cấp trên., en: To tell the level above. }':
        'definition: { vi: Văn bản ghi “Nghị quyết số 07-NQ/MAU”., en: The text has “Resolution No. 07-NQ/MAU”. }',
    }),
  ],
  *checkDocument(corpus, document, countChecked) {
    for (const text of ownWordsOf(corpus, document)) yield* findUndated(corpus, document, text, countChecked);
  },
  *check(corpus, countChecked) {
    for (const text of otherOwnWords(corpus)) yield* findUndated(corpus, corpus, text, countChecked);
  },
};
