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
  title: { vi: 'Không có hai đoạn cùng mã', en: 'No two provisions have one id' },
  explanation: {
    vi: 'Mã của một đoạn gồm mã của đoạn chứa nó và số của chính nó. Hai đoạn cùng mã thì một đường dẫn không biết mở đoạn nào; sửa số của một trong hai đoạn theo bản gốc.',
    en: 'The id of a provision is that of its parent and its own number. With two of one id a link cannot tell which to open; correct the number of one of them after the original.',
  },
  unitLabel: { vi: 'đoạn', en: 'provisions' },
  failing: [
    example('Hai khoản cùng số', 'Two clauses with one number', {
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
    example('Mỗi khoản một số', 'A number each', {
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
              vi: `Mã “${id}” đã dùng ở dòng ${line}. Xem lại số của đoạn này theo bản gốc.`,
              en: `The id “${id}” is taken by line ${line}. Hold the number of this provision against the original.`,
            }
          : {
              vi: `Đã có một <${element}> ở dòng ${line}; mỗi cấp chỉ có một. Gộp hai phần, hoặc dùng phần tử khác.`,
              en: `There is a <${element}> on line ${line} already, and each level has one. Join the two, or use another element.`,
            };
      yield { span, subjectIds: `${document}#${id}`, message };
    }
  },
};
