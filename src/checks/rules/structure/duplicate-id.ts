import { placeOfSpan } from '../../../model/corpus.ts';
import type { ProvisionId } from '../../../model/provision-id.ts';
import { PROVISION_KINDS } from '../../../model/provision-kind.ts';
import type { CorpusRule } from '../../engine/rule.ts';
import { EN_FILE, example, exampleClause, exampleSection, VI_FILE } from '../../examples/example-base.ts';

export const duplicateId: CorpusRule<'duplicate-id'> = {
  id: 'duplicate-id',
  group: 'structure',
  severity: 'error',
  acceptsExceptions: false,
  examplesInOneLanguage: true,
  title: { vi: 'Không có hai đoạn cùng mã', en: 'No two provisions have the same id' },
  explanation: {
    vi: 'Mã của một đoạn gồm mã của đoạn chứa nó và số của chính nó. Hai đoạn cùng mã thì không rõ đường dẫn mở đoạn nào; sửa số của một trong hai đoạn theo bản gốc.',
    en: 'The id of a provision consists of the id of its parent and its own number. If two have the same id, a link cannot tell which to open; correct the number of one of them according to the original.',
  },
  unitLabel: { vi: 'đoạn', en: 'provisions' },
  failing: [
    example('Hai khoản cùng số', 'Two clauses with the same number', {
      [VI_FILE]: exampleSection('MỤC ĐÍCH', exampleClause('Một.'), `▶${exampleClause('Hai.')}`),
    }),
    example('Hai phần ký', 'Two signatures', {
      [VI_FILE]:
        '<Clause n="1">\nMột.\n</Clause>\n\n<Signature>\nBÍ THƯ\n</Signature>\n\n▶<Signature>\nBÍ THƯ\n</Signature>\n',
      [EN_FILE]:
        '<Clause n="1">\nOne.\n</Clause>\n\n<Signature>\nSECRETARY\n</Signature>\n\n▶<Signature>\nSECRETARY\n</Signature>\n',
    }),
  ],
  passing: [
    example('Mỗi khoản một số', 'Each clause with its own number', {
      [VI_FILE]: exampleSection('MỤC ĐÍCH', exampleClause('Một.'), exampleClause('Hai.', '2')),
      [EN_FILE]: exampleSection('PURPOSE', exampleClause('One.'), exampleClause('Two.', '2')),
    }),
  ],
  *check(corpus, countChecked) {
    for (const document of corpus.documents) countChecked(document.provisions.size);
    for (const { document, id, span, first } of corpus.duplicates) {
      const { line } = placeOfSpan(corpus, first);
      const only = corpus.documentsById.get(document)?.provisions.get(id as ProvisionId);
      const element =
        only?.num === null && only.kind !== 'provision' ? PROVISION_KINDS[only.kind].element : null;
      const message =
        element === null
          ? {
              vi: `Mã “${id}” đã dùng ở dòng ${line}.${only?.kind === 'article' ? ' Điều đánh số liên tục trong cả văn bản, không tính lại ở từng chương.' : ''} Xem lại số của đoạn này theo bản gốc.`,
              en: `The id “${id}” is already used on line ${line}.${only?.kind === 'article' ? ' Articles are numbered through the whole document, not anew in each chapter.' : ''} Check the number of this provision against the original.`,
            }
          : {
              vi: `Đã có một <${element}> ở dòng ${line}; mỗi cấp chỉ có một. Gộp hai phần, hoặc dùng phần tử khác.`,
              en: `There is already a <${element}> on line ${line}, and each level has only one. Merge the two, or use another element.`,
            };
      yield { span, subjectIds: `${document}#${id}`, message, unsettles: [{ of: document, part: 'whole' }] };
    }
  },
};
