import { translationOf } from '../../../model/promises/confirmable.ts';
import { LEDGER_FILE } from '../../../model/promises/ledger.ts';
import type { Provision } from '../../../model/provision.ts';
import { formatTarget } from '../../../model/provision-id.ts';
import type { CorpusRule } from '../../engine/rule.ts';
import { EN_FILE, example, VI_FILE } from '../../examples/example-base.ts';
import { ledgerExample } from '../../examples/ledger-example.ts';
import { acceptCommand, listIds } from '../../messages/promised-words.ts';

const CONFIRMED = ',\n    "translation:kh-mau#i-1": "8fa3616afdf521f5"';

export const suspectTranslation: CorpusRule<'suspect-translation'> = {
  id: 'suspect-translation',
  group: 'truth',
  severity: 'warning',
  title: {
    vi: 'Bản dịch được xác nhận theo bản tiếng Việt hiện có',
    en: 'A translation is confirmed against the present Vietnamese',
  },
  explanation: {
    vi: 'content/ledger.json ghi một mã kiểm tra tính từ bản tiếng Việt lúc có người đọc bản dịch. Bản tiếng Việt đổi thì bản dịch có thể đã sai: đọc lại cả hai, sửa bản dịch nếu cần, rồi chạy lệnh trong thông báo. Đổi khoảng trắng hoặc ngắt dòng không tính là đổi.',
    en: 'content/ledger.json keeps a check code computed from the Vietnamese as it was when somebody read the translation. If the Vietnamese has changed, the translation may now be wrong: read both again, correct the translation if necessary, then run the command in the message. Changes of white space and line breaks do not count.',
  },
  unitLabel: { vi: 'đoạn có bản dịch', en: 'translated provisions' },
  failing: [
    example(
      'Tiêu đề tiếng Việt đã đổi',
      'The Vietnamese heading has changed',
      ledgerExample({
        [VI_FILE]: [['title="NHIỆM VỤ"', 'title="NHIỆM VỤ, GIẢI PHÁP"']],
        [EN_FILE]: [['<Section', '▶<Section']],
      }),
    ),
    example(
      'Bản dịch chưa ai xác nhận',
      'A translation that nobody has confirmed',
      ledgerExample({
        [LEDGER_FILE]: [[CONFIRMED, '']],
        [EN_FILE]: [['<Clause', '▶<Clause']],
      }),
    ),
  ],
  passing: [
    example(
      'Chỉ đổi cách ngắt dòng',
      'Only the line breaks have changed',
      ledgerExample({ [VI_FILE]: [['hằng năm thực hiện', 'hằng năm\nthực  hiện']] }),
    ),
  ],
  *checkDocument(corpus, document, countChecked) {
    const { ledger } = corpus;
    if (ledger === null) return;
    const never: Provision[] = [];
    for (const provision of document.provisions.values()) {
      const translation = translationOf(provision);
      if (translation === null) continue;
      countChecked();
      const confirmed = ledger.confirmed.get(translation.key);
      if (confirmed !== undefined && confirmed.value === corpus.fingerprint(translation.text)) continue;
      const id = formatTarget(document.id, provision.id);
      if (confirmed === undefined) {
        // An id not yet promised is reported by not-yet-promised, whose command confirms the translation too.
        if (ledger.promised.has(`provision:${id}`)) never.push(provision);
        continue;
      }
      const run = acceptCommand(corpus, [`provision:${id}`]);
      yield {
        span: spanOf(provision),
        subjectIds: [id, document.id],
        requires: [{ of: id, part: 'wording', language: 'vi' }],
        message: {
          vi: `Bản tiếng Việt của “${id}” đã đổi sau khi bản dịch này được xác nhận. Đọc lại cả hai, sửa bản dịch nếu cần, rồi chạy: ${run}`,
          en: `The Vietnamese of “${id}” has changed since this translation was confirmed. Read both again, correct the translation if necessary, then run: ${run}`,
        },
      };
    }
    const [first] = never;
    if (first === undefined) return;
    const ids = never.map(({ id }) => formatTarget(document.id, id));
    const list = listIds(ids);
    const run = acceptCommand(
      corpus,
      ids.map((id) => `provision:${id}`),
    );
    yield {
      span: spanOf(first),
      subjectIds: document.id,
      message: {
        vi: `Chưa có ai xác nhận bản dịch của: ${list.vi}. Đọc cùng bản tiếng Việt rồi chạy: ${run}`,
        en: `Nobody has confirmed the translation of: ${list.en}. Read it against the Vietnamese, then run: ${run}`,
      },
    };
  },
};

function spanOf({ wording: { vi, en } }: Provision) {
  const span = (en ?? vi)?.span;
  if (span === undefined) throw new Error('A provision without any wording');
  return span;
}
