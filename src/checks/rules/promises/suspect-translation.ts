import { translationKeyOf } from '../../../model/promises/confirmable.ts';
import { LEDGER_FILE } from '../../../model/promises/ledger.ts';
import { movedWordings } from '../../../model/promises/moved-wording.ts';
import type { Provision } from '../../../model/provision.ts';
import { formatTarget } from '../../../model/provision-id.ts';
import type { CorpusRule } from '../../engine/rule.ts';
import { EN_FILE, example, VI_FILE } from '../../examples/example-base.ts';
import { ledgerExample } from '../../examples/ledger-example.ts';
import { type Suspect, suspectIssues } from '../../messages/changed-words.ts';
import { acceptCommand, listIds } from '../../messages/promised-words.ts';
import { breaksQuotation } from '../trace/task-quote.ts';
import { ownLedger } from './own-ledger.ts';

const CONFIRMED =
  ',\n    "translation:kh-mau#i-1": "8fa3616afdf521f5:4uFCtlDuQIJvXIKeNpQ9TuXLYgnie0kpXLGKSawwtleIxEAeL0/5700335e62f12100:A-wJvCIEPipGd9dXaAhYdg9CPFVj5CA19BtZbbBSBtA-wJPcIEm7JDGkA1of"';

export const suspectTranslation: CorpusRule<'suspect-translation'> = {
  id: 'suspect-translation',
  group: 'promises',
  severity: 'warning',
  asksToConfirm: true,
  title: {
    vi: 'Bản tiếng Việt và bản dịch như lúc được xác nhận',
    en: 'The Vietnamese and its translation are as they were when confirmed',
  },
  explanation: {
    vi: 'content/ledger.json ghi mã kiểm tra của bản tiếng Việt và bản dịch lúc có người đọc cả hai. Một bên đổi thì hai bên có thể không còn khớp: thông báo nêu bên nào đổi và đổi chữ nào. Đọc lại cả hai, sửa nếu cần, rồi chạy lệnh trong thông báo. Đổi khoảng trắng hoặc ngắt dòng không tính là đổi. Nguyên văn đổi thì là lỗi issued-text-changed.',
    en: 'content/ledger.json keeps check codes of the Vietnamese and of its translation as they were when somebody read both. If either has changed, they may no longer agree: the message says which one and which words. Read both again, correct them if necessary, then run the command in the message. Changes of white space and line breaks do not count. An issued text that has changed is an error, issued-text-changed.',
  },
  unitLabel: { vi: 'đoạn có bản dịch', en: 'translated provisions' },
  failing: [
    example(
      'Tiêu đề tiếng Việt đã đổi',
      'The Vietnamese heading has changed',
      ledgerExample({
        [VI_FILE]: [['title="NHIỆM VỤ"', 'title="▶CÔNG VIỆC"']],
      }),
    ),
    example(
      'Bản dịch đã đổi',
      'The translation has changed',
      ledgerExample({ [EN_FILE]: [['do the inspection', 'do ▶all the inspection']] }),
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
    const ledger = ownLedger(corpus);
    if (ledger === null) return;
    const never: Provision[] = [];
    const suspects: Suspect[] = [];
    for (const provision of document.provisions.values()) {
      const key = translationKeyOf(provision);
      if (key === null) continue;
      countChecked();
      const id = formatTarget(document.id, provision.id);
      if (!ledger.confirmed.has(key)) {
        // An id not yet promised is reported by not-yet-promised, whose command confirms the translation too.
        if (ledger.promised.has(`provision:${id}`)) never.push(provision);
        continue;
      }
      const moved = movedWordings(corpus, provision);
      // An issued text is not to change at all: that is an error of its own.
      const isIssued = document.facts.textStatus === 'verbatim' && moved[0]?.language === 'vi';
      const isReported = isIssued || moved.some((one) => breaksQuotation(corpus, id, one));
      if (moved.length > 0 && !isReported) suspects.push({ id, moved });
    }
    yield* suspectIssues(corpus, document.id, suspects, {
      vi: 'Đọc lại cả hai, sửa nếu cần, rồi chạy:',
      en: 'Read both again, correct them if necessary, then run:',
    });
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
