import type { Localized } from '../../../language/language.ts';
import type { Corpus } from '../../../model/corpus.ts';
import type { Span } from '../../../model/diagnostic.ts';
import type { Document } from '../../../model/document.ts';
import { keysOfDocument } from '../../../model/promises/confirmable.ts';
import { LEDGER_FILE, splitKey } from '../../../model/promises/ledger.ts';
import { type ProvisionId, parseTarget } from '../../../model/provision-id.ts';
import type { WrittenAt } from '../../../model/registry.ts';
import type { CorpusRule, CountChecked, RuleIssue } from '../../engine/rule.ts';
import { EN_FILE, example, VI_FILE } from '../../examples/example-base.ts';
import { ledgerExample } from '../../examples/ledger-example.ts';
import { acceptCommand, listIds } from '../../messages/promised-words.ts';
import { ownLedger } from './own-ledger.ts';

const NEW_RECORD = 'documents/ct-mau/document.yaml';

export const notYetPromised: CorpusRule<'not-yet-promised'> = {
  id: 'not-yet-promised',
  group: 'promises',
  severity: 'warning',
  title: {
    vi: 'Mã mới được cam kết giữ ổn định sau khi có người xem',
    en: 'New ids are promised once somebody has reviewed them',
  },
  explanation: {
    vi: 'Sau khi đăng, mã của văn bản, đoạn, nhiệm vụ, cơ quan, thuật ngữ, nguồn sẽ được người khác sử dụng. Xem kỹ mã, nội dung và bản dịch rồi chạy lệnh trong thông báo: lệnh ghi vào content/ledger.json ngày cam kết giữ mã và xác nhận bản dịch, quan hệ với văn bản khác. Nội dung không có tệp đó thì không cần.',
    en: 'Once published, the ids of documents, provisions, tasks, bodies, terms and sources are used by others. Review the id, the wording and the translation, then run the command in the message: it records in content/ledger.json the day of the promise and confirms the translation and links that belong to the id. Content without that file does not need this.',
  },
  unitLabel: { vi: 'mã', en: 'ids' },
  failing: [
    example('Văn bản mới', 'A new document', {
      ...ledgerExample(),
      [NEW_RECORD]: `▶type: { vi: Chỉ thị, en: Directive }
symbol: 08-CT/MAU
date: null
issuer: null
title: { vi: Chỉ thị mẫu, en: Sample directive }
shortName: { vi: Chỉ thị mẫu, en: Sample directive }
subject: null
textStatus: record
description: { vi: Văn bản mẫu., en: A sample document. }
`,
    }),
    example(
      'Đoạn mới trong văn bản đã có',
      'A new provision in a document',
      ledgerExample({
        [VI_FILE]: [['</Clause>\n', '</Clause>\n\n▶<Clause n="2">\nHai.\n</Clause>\n']],
        [EN_FILE]: [['</Clause>\n', '</Clause>\n\n<Clause n="2">\nTwo.\n</Clause>\n']],
      }),
    ),
    example('Nguồn mới', 'A new source', {
      ...ledgerExample(),
      'sources.yaml':
        '▶bao-mau:\n  publisher: { vi: Báo Mẫu, en: Sample News }\n  title: { vi: Bài mẫu, en: A sample article }\n  url: null\n  date: null\n  kind: press\n',
    }),
    example(
      'Thuật ngữ mới',
      'A new term',
      ledgerExample({
        [LEDGER_FILE]: [['    "term:bao-cao": "2026-11-22",\n', '']],
        'terms.yaml': [['- id: bao-cao', '- id: ▶bao-cao']],
      }),
    ),
  ],
  passing: [example('Mọi mã đều đã cam kết giữ ổn định', 'Every id is promised', ledgerExample())],
  *checkDocument(corpus, document, countChecked) {
    if (ownLedger(corpus) === null) return;
    const keys = [...keysOfDocument(document)];
    countChecked(keys.length);
    const fresh = freshKeys(corpus, keys);
    const [first] = fresh;
    if (first === undefined) return;
    // Accepting a new document accepts all its provisions.
    const command = fresh.length === keys.length ? [first] : fresh;
    yield {
      message: formatMessage(corpus, fresh, command),
      span: spanOfKey(document, first),
      subjectIds: document.id,
      requires: [{ of: document.id, part: 'whole' }],
    };
  },
  *check(corpus, countChecked) {
    if (ownLedger(corpus) === null) return;
    const { tasks, bodies, terms, sources } = corpus;
    for (const list of Map.groupBy(tasks, ({ file }) => file).values()) {
      yield* checkList(corpus, list, 'task', countChecked);
    }
    yield* checkList(corpus, bodies, 'body', countChecked);
    yield* checkList(corpus, terms, 'term', countChecked);
    const written = Object.keys(sources).map((id) => ({ id, file: 'sources.yaml', path: [id] }));
    yield* checkList(corpus, written, 'source', countChecked);
  },
};

function* checkList(
  corpus: Corpus,
  list: readonly (WrittenAt & { readonly id: string })[],
  type: 'task' | 'body' | 'term' | 'source',
  countChecked: CountChecked,
): Generator<RuleIssue> {
  countChecked(list.length);
  const keys = list.map(({ id }) => `${type}:${id}`);
  const fresh = freshKeys(corpus, keys);
  const first = list[keys.indexOf(fresh[0] ?? '')];
  if (first === undefined) return;
  const { id, file, path } = first;
  const span =
    type === 'source' ? corpus.spanInYaml(file, path, 'key') : corpus.spanInYaml(file, [...path, 'id']);
  yield { message: formatMessage(corpus, fresh, fresh), span, subjectIds: id };
}

/** The keys that are not promised yet. */
function freshKeys({ ledger }: Corpus, keys: readonly string[]): readonly string[] {
  return keys.filter((key) => ledger?.promised.has(key) === false);
}

/** The place of a key of a document. The document's own id is the name of its folder, so it has no better place. */
function spanOfKey(document: Document, key: string): Span {
  const provision = parseTarget(splitKey(key).id)?.provision ?? null;
  const wording = provision === null ? undefined : document.provisions.get(provision as ProvisionId)?.wording;
  return (wording?.vi ?? wording?.en)?.span ?? { file: document.file, start: 0, end: 1 };
}

function formatMessage(corpus: Corpus, fresh: readonly string[], command: readonly string[]): Localized {
  const ids = listIds(fresh.map((key) => splitKey(key).id));
  const run = acceptCommand(corpus, command);
  const one = fresh.length === 1;
  return {
    vi: `${one ? 'Mã này chưa được' : `Ở đây có ${fresh.length} mã chưa được`} cam kết giữ ổn định: ${ids.vi}. Khi đã xem xong, chạy: ${run}`,
    en: `${one ? 'This id is' : `${fresh.length} ids here are`} not promised yet: ${ids.en}. When you have reviewed ${one ? 'it' : 'them'}, run: ${run}`,
  };
}
