import { translationKeyOf } from '../../../model/promises/confirmable.ts';
import { LEDGER_FILE } from '../../../model/promises/ledger.ts';
import { movedWordings } from '../../../model/promises/moved-wording.ts';
import { formatTarget } from '../../../model/provision-id.ts';
import type { CorpusRule } from '../../engine/rule.ts';
import { changeWords, example } from '../../examples/example-base.ts';
import { VERBATIM_EXAMPLE } from '../../examples/verbatim-example.ts';
import { type Suspect, suspectIssues } from '../../messages/changed-words.ts';
import { sourceIssues } from '../truth/text-differs-from-source.ts';
import { ownLedger } from './own-ledger.ts';

const TEXT = 'documents/kh-goc/vi.mdx';
/** What the ledger keeps of the second clause, up to its word “các”. */
const CLAUSE = 'aa72dd32bfe17b1e:O8p3eSlo6RJvXIKeNpXLKX-R';
const LEDGER = `{
  "promised": {
    "document:kh-goc": "2026-11-22", "document:kh-mau": "2026-11-22", "document:nq-mau": "2026-11-22",
    "provision:kh-goc#i": "2026-11-22", "provision:kh-goc#i-1": "2026-11-22", "provision:kh-goc#i-2": "2026-11-22",
    "provision:kh-mau#i": "2026-11-22", "provision:kh-mau#i-1": "2026-11-22"
  },
  "confirmed": {
    "translation:kh-goc#i": "a24995490102b966:jlLf/34be61f2cb3ec9ca:az",
    "translation:kh-goc#i-1": "a3f635edf930d377:c5XIKeNpQ9dgXLPFwWVwQI5CMdFCdUTonie0WDkZDuUc/3d833c027a7e0568:d8dXaAhYdg9CPFVj5C5X1uqY9BJD5tPiM6",
    "translation:kh-goc#i-2": "${CLAUSE}l9Qj3T/5b41300c895418ef:fNA1T_zzJD9HdX9CJDaA9CVjbpejlYJDjB",
    "translation:kh-mau#i": "9ad27c65a56e1976:QPHq/48a4a1a68d4e5c9c:Mj",
    "translation:kh-mau#i-1": "1ade0b4698587731:c5XIKeNpQ9TuXLB2/7818609361e4f8f8:lcd9dXaAhYdg9CPFVjBt"
  }
}
`;

export const issuedTextChanged: CorpusRule<'issued-text-changed'> = {
  id: 'issued-text-changed',
  group: 'promises',
  severity: 'error',
  acceptsExceptions: false,
  title: {
    vi: 'Nguyên văn không đổi sau khi được xác nhận',
    en: 'An issued text does not change once it has been confirmed',
  },
  explanation: {
    vi: 'Văn bản đã ban hành thì không đổi. Khi bản nguồn, mã SHA-256 và tệp vi.mdx cùng bị sửa một cách, không bên nào cho thấy chỗ sai; chỉ có content/ledger.json còn ghi mã kiểm tra của nguyên văn lúc có người đọc. Lấy lại nguyên văn đúng như bản gốc. Nếu bản đọc trước sai và nay có bản nguồn đúng hơn thì đối chiếu bản gốc rồi chạy lệnh trong thông báo.',
    en: 'A text once issued does not change. Where the source, its SHA-256 and vi.mdx are all altered in the same way, none of them shows it; only content/ledger.json still has the check code of the text as it was when somebody read it. Restore the wording of the original. If the earlier reading was wrong and there is a better source now, compare it with the original, then run the command in the message.',
  },
  unitLabel: { vi: 'đoạn nguyên văn đã xác nhận', en: 'confirmed verbatim provisions' },
  failing: [
    example('Một chữ đã đổi, bản nguồn cũng đổi', 'A word has changed, in the source too', {
      ...VERBATIM_EXAMPLE,
      [TEXT]: changeWords(TEXT, VERBATIM_EXAMPLE[TEXT] ?? '', [['ở các', 'ở ▶các']]),
      [LEDGER_FILE]: LEDGER.replace(`${CLAUSE}l9`, '8272ef873e81239f:O8p3eSlo6RJvXIKeNpXLKX-Ren'),
    }),
  ],
  passing: [
    example('Như lúc được xác nhận', 'As it was when confirmed', {
      ...VERBATIM_EXAMPLE,
      [LEDGER_FILE]: LEDGER,
    }),
  ],
  *checkDocument(corpus, document, countChecked) {
    const ledger = ownLedger(corpus);
    if (ledger === null || document.facts.textStatus !== 'verbatim') return;
    const changed: Suspect[] = [];
    for (const provision of document.provisions.values()) {
      const key = translationKeyOf(provision);
      if (key === null || !ledger.confirmed.has(key)) continue;
      countChecked();
      const moved = movedWordings(corpus, provision).filter(({ language }) => language === 'vi');
      if (moved.length > 0) changed.push({ id: formatTarget(document.id, provision.id), moved });
    }
    // A text that is not that of its source is reported for that.
    if (changed.length === 0 || !sourceIssues(corpus, document).next().done) return;
    yield* suspectIssues(corpus, document.id, changed, {
      vi: 'Bản nguồn cũng đổi như vậy. Lấy lại đúng lời văn đã ban hành; nếu bản trước mới là sai thì đối chiếu bản gốc rồi chạy:',
      en: 'The source was changed in the same way. Restore the wording as issued; if the earlier reading was the wrong one, compare with the original, then run:',
    });
  },
};
