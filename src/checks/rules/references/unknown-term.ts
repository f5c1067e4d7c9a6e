import { LANGUAGES } from '../../../language/language.ts';
import { formatTarget } from '../../../model/provision-id.ts';
import { inlineText, type TermRun, visitInlines } from '../../../model/wording/wording.ts';
import type { CorpusRule } from '../../engine/rule.ts';
import { VI_FILE } from '../../examples/example-base.ts';
import { changedExample } from '../../examples/registry-example.ts';
import { formatUnknownIdMessage } from '../../messages/unknown-id.ts';

export const unknownTerm: CorpusRule<'unknown-term'> = {
  id: 'unknown-term',
  group: 'references',
  severity: 'error',
  fixes: 'term',
  title: {
    vi: 'Mọi thuật ngữ được đánh dấu đều có trong danh mục thuật ngữ',
    en: 'Every marked term is in the glossary',
  },
  explanation: {
    vi: 'Thẻ <Term> dẫn người đọc đến lời giải thích. Sửa mã ở thuộc tính “id”, hoặc thêm thuật ngữ vào content/terms.yaml.',
    en: 'A <Term> leads the reader to its definition. Correct “id”, or add the term to content/terms.yaml.',
  },
  unitLabel: { vi: 'chỗ nêu thuật ngữ', en: 'references to terms' },
  failing: [
    changedExample('Thuật ngữ chưa có trong danh mục', 'A term that is not in the glossary', VI_FILE, {
      'báo cáo trước': '<Term id="▶bao-cao-nhanh">báo cáo</Term> trước',
    }),
    changedExample('Chữ của một thuật ngữ khác', 'The words of another term', VI_FILE, {
      'báo cáo trước': '<Term id="▶kiem-tra-giam-sat">báo cáo</Term> trước',
    }),
  ],
  passing: [
    changedExample('Thuật ngữ có trong danh mục', 'A term of the glossary', VI_FILE, {
      'báo cáo trước': '<Term id="bao-cao">báo cáo</Term> trước',
    }),
  ],
  *checkDocument(corpus, document, countChecked) {
    for (const provision of document.provisions.values()) {
      for (const language of LANGUAGES) {
        const terms: TermRun[] = [];
        visitInlines(provision.wording[language]?.blocks ?? [], (inline) => {
          if (inline.type === 'term') terms.push(inline);
        });
        countChecked(terms.length);
        for (const { id, idSpan, children } of terms) {
          const subjectIds = formatTarget(document.id, provision.id);
          const own = corpus.termsById.get(id);
          if (own === undefined) {
            yield { span: idSpan, subjectIds, ...formatUnknownIdMessage(corpus, 'term', id) };
            continue;
          }
          const words = inlineText(children);
          if (own.forms[language].includes(words)) continue;
          const other = corpus.terms.find(({ forms }) => forms[language].includes(words));
          if (other === undefined) continue;
          yield {
            span: idSpan,
            subjectIds,
            message: {
              vi: `“${words}” là cách gọi của thuật ngữ “${other.id}”, không phải của “${id}”. Sửa id, hoặc để <Term> bao đúng chữ.`,
              en: `“${words}” is a form of the term “${other.id}”, not of “${id}”. Correct the id, or put the <Term> round the right words.`,
            },
            suggestion: other.id,
          };
        }
      }
    }
  },
};
