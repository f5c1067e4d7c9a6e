import { hasFault } from '../../model/corpus.ts';
import { LANGUAGES } from '../../model/language.ts';
import { formatTarget } from '../../model/provision-id.ts';
import { type TermRun, visitInlines } from '../../model/wording.ts';
import { knowledgeExample, TERMS_FILE, WORDING_FILE } from '../knowledge-example.ts';
import type { CorpusRule } from '../rule.ts';
import { sayUnknownId } from '../unknown-id.ts';

export const unknownTerm: CorpusRule = {
  id: 'unknown-term',
  group: 'references',
  severity: 'error',
  title: {
    vi: 'Mọi thuật ngữ được đánh dấu đều có trong danh mục thuật ngữ',
    en: 'Every marked term is in the glossary',
  },
  explanation: {
    vi: 'Thẻ <Term> dẫn người đọc đến lời giải thích. Sửa mã ở thuộc tính “id”, hoặc thêm thuật ngữ vào content/terms.yaml.',
    en: 'A <Term> leads the reader to its definition. Correct “id”, or add the term to content/terms.yaml.',
  },
  subject: { vi: 'chỗ nêu thuật ngữ', en: 'pointers to terms' },
  failing: [
    {
      shows: { vi: 'Thuật ngữ chưa có trong danh mục', en: 'A term that is not in the glossary' },
      files: knowledgeExample(WORDING_FILE, [
        'báo cáo trước',
        '<Term id="▶bao-cao-nhanh">báo cáo</Term> trước',
      ]),
    },
  ],
  passing: [
    {
      shows: { vi: 'Thuật ngữ có trong danh mục', en: 'A term of the glossary' },
      files: knowledgeExample(WORDING_FILE, ['báo cáo trước', '<Term id="bao-cao">báo cáo</Term> trước']),
    },
  ],
  *checkDocument(corpus, document, look) {
    if (hasFault(corpus, TERMS_FILE)) return;
    for (const provision of document.provisions.values()) {
      for (const language of LANGUAGES) {
        const terms: TermRun[] = [];
        visitInlines(provision.wording[language]?.blocks ?? [], (inline) => {
          if (inline.type === 'term') terms.push(inline);
        });
        look(terms.length);
        for (const { id, idSpan } of terms) {
          if (corpus.termsById.has(id)) continue;
          yield {
            span: idSpan,
            about: formatTarget(document.id, provision.id),
            ...sayUnknownId(
              corpus,
              'term',
              id,
              corpus.termsById.keys(),
              { vi: 'thuật ngữ', en: 'term' },
              TERMS_FILE,
            ),
          };
        }
      }
    }
  },
};
