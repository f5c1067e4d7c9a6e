import { formatCount } from '../../../language/count.ts';
import { formatDay } from '../../../language/dates.ts';
import type { Localized } from '../../../language/language.ts';
import type { Corpus } from '../../../model/corpus.ts';
import { asIdType, type IdType } from '../../../model/promises/alias.ts';
import { LEDGER_FILE, spanOfEntry, splitKey } from '../../../model/promises/ledger.ts';
import { parseTarget } from '../../../model/provision-id.ts';
import type { CorpusRule, RuleIssue } from '../../engine/rule.ts';
import { example, exampleFile, FACTS_FILE } from '../../examples/example-base.ts';
import { ledgerChangeExample, ledgerExample } from '../../examples/ledger-example.ts';
import { BODIES_FILE, TERMS_FILE } from '../../examples/registry-example.ts';
import { TYPE_WORDS } from '../../messages/promised-words.ts';
import { AliasAdviser } from './alias-advice.ts';
import { FORMER_RULES } from './former-rules.ts';
import { formatLostTasksMessage, groupLostTasks, type LostTask } from './lost-tasks.ts';
import { gonePromises, ownLedger } from './own-ledger.ts';

const GONE_TERM = '"term:bao-cao-cu": "2026-11-22",\n    "term:kiem';
const ALIAS =
  'aliases: [{ from: bao-cao-cu, day: 2026-11-22, reason: { vi: Đổi tên gọi., en: Renamed. } }]\n  definition: { vi: Nói';

const WITHDRAWN =
  'withdrawn:\n  - { from: kh-cu, day: 2026-11-22, reason: { vi: Đăng nhầm., en: Published by mistake. } }\n  - { from: "kh-mau#i-2", day: 2026-11-22, reason: { vi: Đăng nhầm., en: Published by mistake. } }\n';

/** Takes a function, since the list of rules contains this one. */
export const promisedIdVanished = (ruleIds: () => readonly string[]): CorpusRule<'promised-id-vanished'> => ({
  id: 'promised-id-vanished',
  group: 'promises',
  severity: 'error',
  acceptsExceptions: false,
  title: {
    vi: 'Mã đã cam kết giữ ổn định thì không mất',
    en: 'No promised id disappears',
  },
  explanation: {
    vi: 'Người khác đã ghi đường dẫn và mã của sổ tay vào văn bản của họ, nên mã đã cam kết giữ ổn định trong content/ledger.json phải luôn mở được. Khi đổi hoặc bỏ một mã, khai mã cũ ở mục aliases: mã cũ, mã thay thế, ngày và lý do.',
    en: 'Others have written links and ids of the handbook into their own documents, so an id promised in content/ledger.json must always work. When one is changed or withdrawn, declare it under aliases: the former id, what replaces it, the day and the reason.',
  },
  unitLabel: { vi: 'mã đã cam kết giữ ổn định', en: 'promised ids' },
  failing: [
    ledgerChangeExample('Một thuật ngữ đã cam kết giữ không còn', 'A promised term is gone', [
      '"term:kiem',
      `▶${GONE_TERM}`,
    ]),
    ledgerChangeExample('Một đoạn không còn', 'A provision is gone', [
      '"task:kh-mau-i-1-nv1"',
      '▶"provision:kh-mau#i-2": "2026-11-22",\n    "task:kh-mau-i-1-nv1"',
    ]),
    ledgerChangeExample('Mọi nhiệm vụ của một mục không còn', 'All tasks of a section are gone', [
      '"term:bao-cao"',
      '▶"task:kh-mau-ii-1-nv1": "2026-11-22",\n    "task:kh-mau-ii-2-nv1": "2026-11-22",\n    "term:bao-cao"',
    ]),
    ledgerChangeExample(
      'Cả một văn bản không còn',
      'A whole document is gone',
      ['"document:kh-mau"', '▶"document:kh-cu": "2026-11-22",\n    "document:kh-mau"'],
      ['"provision:kh-mau#i"', '"provision:kh-cu#i": "2026-11-22",\n    "provision:kh-mau#i"'],
    ),
  ],
  passing: [
    example(
      'Mã cũ được khai ở aliases',
      'The former id is declared under aliases',
      ledgerExample({
        [TERMS_FILE]: [['definition: { vi: Nói', ALIAS]],
        [LEDGER_FILE]: [['"term:kiem', GONE_TERM]],
      }),
    ),
    example(
      'Đoạn, văn bản đã rút được khai ở withdrawn',
      'A provision and a document are declared as withdrawn',
      {
        ...ledgerExample({
          [LEDGER_FILE]: [
            ['"document:kh-mau"', '"document:kh-cu": "2026-11-22",\n    "document:kh-mau"'],
            ['"provision:kh-mau#i"', '"provision:kh-cu#i": "2026-11-22",\n    "provision:kh-mau#i"'],
            ['"task:kh-mau-i-1-nv1"', '"provision:kh-mau#i-2": "2026-11-22",\n    "task:kh-mau-i-1-nv1"'],
          ],
        }),
        [FACTS_FILE]: `${exampleFile(FACTS_FILE)}${WITHDRAWN}`,
      },
    ),
    example('Mọi mã đã cam kết giữ đều còn', 'Every promised id is present', ledgerExample()),
  ],
  *check(corpus, countChecked) {
    const ledger = ownLedger(corpus);
    if (ledger === null) return;
    countChecked(ledger.promised.size);
    const isUnread = unreadIn(corpus);
    const rules = new Set([...ruleIds(), ...FORMER_RULES.map(({ id }) => id)]);
    for (const [key, entry] of ledger.promised) {
      const { type, id } = splitKey(key);
      if (type !== 'rule' || rules.has(id)) continue;
      yield { span: spanOfEntry(key, entry), message: formatRuleMessage(id) };
    }
    let adviser: AliasAdviser | null = null;
    const lostTasks: LostTask[] = [];
    for (const key of gonePromises(corpus)) {
      const { type: written, id } = splitKey(key);
      const type = asIdType(written);
      const entry = ledger.promised.get(key);
      if (type === null || entry === undefined || isUnread(type, id)) continue;
      // A missing document is reported once, without its provisions.
      if (type === 'provision' && corpus.lostDocuments.has(parseTarget(id)?.document ?? '')) continue;
      const span = spanOfEntry(key, entry);
      if (type === 'task') {
        lostTasks.push({ id, span, since: entry.value });
        continue;
      }
      adviser ??= new AliasAdviser(corpus);
      const requires: RuleIssue['requires'] = type === 'provision' ? [{ of: id, part: 'wording' }] : [];
      const citing = type === 'document' ? countCiting(corpus, id) : 0;
      yield {
        span,
        subjectIds: id,
        requires,
        // Told whatever else is wrong: others have written it down.
        unsettles: [],
        message: formatMessage(adviser, type, id, entry.value, citing),
      };
    }
    for (const { prefix, tasks } of groupLostTasks(corpus, lostTasks)) {
      const [first] = tasks;
      if (first === undefined) continue;
      const { span, id, since } = first;
      adviser ??= new AliasAdviser(corpus);
      const message =
        prefix === null
          ? formatMessage(adviser, 'task', id, since)
          : formatLostTasksMessage(corpus, prefix, tasks);
      yield { span, subjectIds: id, message };
    }
  },
});

/** Whether an id may be in a file that could not be read. */
function unreadIn(corpus: Corpus): (type: IdType, id: string) => boolean {
  const faulty = new Set(corpus.unreadFiles);
  const tasks = corpus.unreadFiles.some((file) => file.split('/')[0] === 'tasks');
  const broken = (id: string): boolean => {
    const document = parseTarget(id)?.document ?? id;
    return corpus.brokenDocuments.has(document) && !corpus.lostDocuments.has(document);
  };
  return (type, id) => {
    switch (type) {
      case 'document':
      case 'provision':
        return broken(id);
      case 'task':
        return tasks;
      case 'body':
        return faulty.has(BODIES_FILE);
      case 'term':
        return faulty.has(TERMS_FILE);
      case 'source':
        return faulty.has('sources.yaml');
    }
  };
}

/** Counts the references to a missing document or into it, which are not reported themselves. */
function countCiting({ references, relatedTo, documents, tasks, taskFiles }: Corpus, id: string): number {
  const leads = ({ to }: { readonly to: string }): boolean => parseTarget(to)?.document === id;
  const count = (list: readonly { readonly to: string }[]): number => list.filter(leads).length;
  return (
    count(references) +
    (relatedTo.get(id)?.length ?? 0) +
    count(documents.flatMap(({ facts }) => facts.mentions.named)) +
    count(tasks.flatMap(({ sources }) => sources)) +
    taskFiles.filter(({ document }) => document === id).length
  );
}

function formatMessage(
  adviser: AliasAdviser,
  type: IdType,
  id: string,
  since: string,
  citing = 0,
): RuleIssue['message'] {
  const { where, line } = adviser.advise(type, id, since);
  const what = TYPE_WORDS[type];
  const cited = formatCitingMessage(citing);
  const withdraw =
    type === 'document' || type === 'provision'
      ? {
          vi: '. Rút hẳn, không có gì thay thế, thì khai ở withdrawn của một document.yaml',
          en: '. If nothing replaces it, declare it under withdrawn of a document.yaml instead',
        }
      : { vi: '', en: '' };
  const back =
    type === 'document'
      ? {
          vi: `Lấy lại thư mục documents/${id} hoặc đặt lại tên đó`,
          en: `Restore the folder documents/${id}, or its name`,
        }
      : { vi: 'Lấy lại mã đó', en: 'Bring it back' };
  return {
    vi: `Mã ${what.vi} “${id}” đã được cam kết giữ ổn định từ ngày ${formatDay(since, 'vi')}, nay không còn${cited.vi}. ${back.vi}; nếu đổi hoặc bỏ thì thêm dòng sau vào aliases của ${where.vi}, với đúng ngày và lý do: ${line}${withdraw.vi}`,
    en: `The ${what.en} id “${id}” was promised on ${formatDay(since, 'en')} and is gone${cited.en}. ${back.en}; if it was changed or withdrawn, add this line under aliases of ${where.en}, with the right day and the reason: ${line}${withdraw.en}`,
  };
}

function formatCitingMessage(count: number): Localized {
  if (count === 0) return { vi: '', en: '' };
  return {
    vi: `; ${formatCount(count, 'vi')} chỗ trong nội dung dẫn đến văn bản này chưa được kiểm tra`,
    en: `; ${formatCount(count, 'en')} ${count === 1 ? 'place in the content leads to it and was' : 'places in the content lead to it and were'} not checked`,
  };
}

function formatRuleMessage(id: string): RuleIssue['message'] {
  return {
    vi: `Không còn quy tắc “${id}” đã cam kết giữ. Đây là việc của người lập trình: ghi mã cũ và quy tắc thay thế vào src/checks/rules/promises/former-rules.ts.`,
    en: `The promised rule “${id}” is gone. This is for the developers: enter the former id and the rule that replaces it in src/checks/rules/promises/former-rules.ts.`,
  };
}
