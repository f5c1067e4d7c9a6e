import { isRuleId, RULE_IDS, type RuleId } from '../src/checks/all-rules.ts';
import { runRules } from '../src/checks/engine/run-rules.ts';
import { formatMoved } from '../src/checks/messages/changed-words.ts';
import { asPromisedType, TYPE_WORDS } from '../src/checks/messages/promised-words.ts';
import { CORPUS_RULES } from '../src/checks/rules/index.ts';
import { formatDay } from '../src/language/dates.ts';
import { type Language, type Localized, localize } from '../src/language/language.ts';
import { splitSentences } from '../src/language/sentence.ts';
import { nearest } from '../src/language/suggestion.ts';
import { filesInFolder } from '../src/load/content-files.ts';
import { loadCorpus } from '../src/load/load-corpus.ts';
import { type Corpus, resolveTarget } from '../src/model/corpus.ts';
import { ID_TYPES } from '../src/model/promises/alias.ts';
import {
  type Confirmable,
  keysOfCorpus,
  keysOfDocument,
  linksOf,
  translationOf,
} from '../src/model/promises/confirmable.ts';
import { formatConfirmed } from '../src/model/promises/confirmed-value.ts';
import {
  formatLedger,
  LEDGER_FILE,
  type LedgerPart,
  PROMISED_TYPES,
  splitKey,
} from '../src/model/promises/ledger.ts';
import { movedWordings } from '../src/model/promises/moved-wording.ts';
import { isPresent, resolveAlias } from '../src/model/promises/resolve-alias.ts';
import type { Provision } from '../src/model/provision.ts';
import { formatTarget } from '../src/model/provision-id.ts';
import { CliError } from './cli-error.ts';
import { replaceInContent } from './replace-file.ts';

/** An entry that was written into the ledger. */
export interface Recorded {
  readonly part: LedgerPart;
  readonly key: string;
  readonly value: string;
  /** What stood there; null for a new entry. */
  readonly before: string | null;
  /** What was looked at: the words that changed, or the sentence of a link with its reason; null for a promise. */
  readonly shown: Localized | null;
}

/** Errors of these rules do not block --accept, which fixes them. */
const OWN_RULES: readonly RuleId[] = ['promised-id-vanished', 'alias-target', 'issued-text-changed'];

/**
 * Records in the ledger of a content folder what an editor has looked at, and nothing else: promises ids from a day
 * on, and confirms the translations and links that belong to them as the texts stand now. What was confirmed once and
 * has changed since is confirmed again only by the id of its own provision or task, never by `new` or by a document. Throws a CliError, and changes nothing, while the content has errors
 * or an id is not known.
 */
export function acceptIds(
  folder: string,
  wanted: readonly string[] | 'new',
  day: string,
): readonly Recorded[] {
  const files = filesInFolder(folder);
  const ledger = files.read(LEDGER_FILE);
  const corpus = loadCorpus(files);
  refuseErrors(corpus);
  const entries = wanted === 'new' ? [everythingNew(corpus)] : wanted.map((id) => entriesOfId(corpus, id));
  const values = { promised: valuesIn(corpus, 'promised'), confirmed: valuesIn(corpus, 'confirmed') };
  const recorded: Recorded[] = [];
  const record = (part: LedgerPart, key: string, value: string, shown: Recorded['shown']): void => {
    const before = values[part].get(key) ?? null;
    if (before === value) return;
    values[part].set(key, value);
    recorded.push({ part, key, value, before, shown });
  };
  for (const { promised, confirmed } of entries) {
    for (const key of promised) if (!values.promised.has(key)) record('promised', key, day, null);
    for (const one of confirmed)
      record('confirmed', one.key, formatConfirmed(corpus, one), shownOf(corpus, one));
  }
  // Do not overwrite what was recorded elsewhere since the ledger was read.
  if (recorded.length > 0) replaceInContent(folder, LEDGER_FILE, ledger, formatLedger(values));
  return recorded;
}

/** One line for each entry recorded. */
export function formatRecordedMessage(recorded: readonly Recorded[], language: Language): string {
  if (recorded.length === 0) {
    return language === 'vi' ? 'Không có gì mới để ghi.\n' : 'Nothing new to record.\n';
  }
  return recorded
    .map((entry) => {
      const shown = entry.shown?.[language] ?? '';
      return `${formatEntryMessage(entry, language)}\n${shown === '' ? '' : `  ${shown}\n`}`;
    })
    .join('');
}

/** What an editor is to have looked at before it is recorded. */
function shownOf(corpus: Corpus, { key }: Confirmable): Localized {
  const { type, id } = splitKey(key);
  if (type === 'translation') {
    const provision = resolveTarget(corpus, id)?.provision;
    return formatMoved(id, provision == null ? [] : movedWordings(corpus, provision));
  }
  const [task, to] = id.split('>');
  const of = corpus.tasksById.get(task ?? '');
  const source = of?.sources.find((one) => one.to === to);
  const text = of === undefined ? '' : (resolveTarget(corpus, of.key)?.provision?.wording.vi?.text ?? '');
  const sentence = splitSentences(text)[(of?.sentence ?? 1) - 1]?.text ?? '';
  return localize((language) => {
    const reason = source?.reason?.[language] ?? NAMED[language];
    return `“${sentence}” (${source?.basis}: ${reason})`;
  });
}

/** Why a link that the text states needs no reason. */
const NAMED: Localized = { vi: 'câu này viện dẫn văn bản ấy', en: 'the sentence cites the document' };

/** Today on this machine's calendar: only for records of what a person did. */
export function today(now = new Date()): string {
  return now.toLocaleDateString('sv-SE');
}

interface Entries {
  readonly promised: Iterable<string>;
  readonly confirmed: Iterable<Confirmable>;
}

function everythingNew(corpus: Corpus): Entries {
  const provisions = corpus.documents.flatMap((document) => [...document.provisions.values()]);
  const translations = provisions.flatMap((provision) => translationOf(provision) ?? []);
  const links = corpus.tasks.flatMap((task) => linksOf(corpus, task));
  return { promised: allKeys(corpus), confirmed: onlyNew(corpus, [...translations, ...links]) };
}

/** What has never been confirmed: a change is to be looked at by itself. */
function onlyNew({ ledger }: Corpus, all: readonly Confirmable[]): readonly Confirmable[] {
  return all.filter(({ key }) => !ledger?.confirmed.has(key));
}

function allKeys(corpus: Corpus): readonly string[] {
  return [...keysOfCorpus(corpus), ...RULE_IDS.map((id) => `rule:${id}`)];
}

/** What belongs to an id: with a document go its provisions, as far as they are new, with a provision the links of the tasks in it. */
function entriesOfId(corpus: Corpus, written: string): Entries {
  const key = keyOfWritten(corpus, written);
  const { type, id } = splitKey(key);
  const task = type === 'task' ? corpus.tasksById.get(id) : undefined;
  if (task !== undefined) return { promised: [key], confirmed: linksOf(corpus, task) };
  const document = corpus.documentsById.get(id.split('#')[0] ?? '');
  if (document === undefined || (type !== 'document' && type !== 'provision')) {
    return { promised: [key], confirmed: [] };
  }
  const targetOf = (provision: Provision): string => formatTarget(document.id, provision.id);
  const provisions = [...document.provisions.values()].filter(
    (provision) => type === 'document' || targetOf(provision) === id,
  );
  const confirmed = provisions.flatMap((provision) => {
    const links = corpus.tasksByProvision.get(targetOf(provision))?.flatMap((of) => linksOf(corpus, of));
    return [translationOf(provision) ?? [], links ?? []].flat();
  });
  return type === 'document'
    ? { promised: keysOfDocument(document), confirmed: onlyNew(corpus, confirmed) }
    : { promised: [key], confirmed };
}

/** The key of an id as an editor writes it: alone, or with its type in front where it names several things. */
function keyOfWritten(corpus: Corpus, written: string): string {
  const has = (key: string): boolean => {
    const { type: name, id } = splitKey(key);
    const type = asPromisedType(name);
    return type !== null && (type === 'rule' ? isRuleId(id) : isPresent(corpus, type, id));
  };
  const keys = [written, ...PROMISED_TYPES.map((type) => `${type}:${written}`)].filter(has);
  const [key, ...others] = keys;
  if (key === undefined) throw unknownId(corpus, written);
  if (others.length === 0) return key;
  throw new CliError(
    {
      vi: `“${written}” là mã của nhiều mục. Ghi rõ một trong: ${keys.join(', ')}.`,
      en: `“${written}” is the id of several things. Write one of: ${keys.join(', ')}.`,
    },
    2,
  );
}

function unknownId(corpus: Corpus, written: string): CliError {
  const [former] = ID_TYPES.flatMap((type) => resolveAlias(corpus, type, written) ?? []);
  if (former !== undefined) {
    return new CliError(
      {
        vi: `“${written}” là mã cũ, nay là “${former.to}”. Ghi mã hiện dùng.`,
        en: `“${written}” is a former id, now “${former.to}”. Write the present id.`,
      },
      2,
    );
  }
  const keys = allKeys(corpus);
  const near = nearest(written, written.includes(':') ? keys : keys.map((key) => splitKey(key).id));
  return new CliError(
    {
      vi: `Không có mã “${written}”.${near === null ? ' Mã của một đoạn ghi dạng {văn-bản}#{đoạn}.' : ` Có phải là “${near}”?`}`,
      en: `There is no id “${written}”.${near === null ? ' The id of a provision has the form {document}#{provision}.' : ` Did you mean “${near}”?`}`,
    },
    2,
  );
}

function refuseErrors(corpus: Corpus): void {
  const rules = CORPUS_RULES.filter(({ id, severity }) => severity === 'error' && !OWN_RULES.includes(id));
  const { diagnostics } = runRules(corpus, rules);
  const [first] = diagnostics;
  if (first === undefined) return;
  const place = `${first.file}:${first.line}:${first.column} (${first.rule})`;
  throw new CliError({
    vi: `Nội dung còn ${diagnostics.length} lỗi, lỗi đầu tiên ở ${place}. Chưa ghi gì; sửa lỗi theo npm run check rồi chạy lại.`,
    en: `The content has ${diagnostics.length === 1 ? '1 error' : `${diagnostics.length} errors`}, the first at ${place}. Nothing was recorded; correct what npm run check finds, then try again.`,
  });
}

function valuesIn({ ledger }: Corpus, part: LedgerPart): Map<string, string> {
  return new Map([...(ledger?.[part] ?? [])].map(([key, { value }]) => [key, value]));
}

function formatEntryMessage({ key, value, before }: Recorded, language: Language): string {
  const { type, id } = splitKey(key);
  const vi = language === 'vi';
  const again = before === null ? '' : vi ? ' lại' : ' again';
  if (type === 'translation') {
    return vi ? `Đã xác nhận${again} bản dịch: ${id}` : `Translation confirmed${again}: ${id}`;
  }
  if (type === 'link') {
    const link = id.replace('>', ' → ');
    return vi
      ? `Đã xác nhận${again} quan hệ của nhiệm vụ với văn bản: ${link}`
      : `Link of a task confirmed${again}: ${link}`;
  }
  const promised = asPromisedType(type);
  const what = promised === null ? type : TYPE_WORDS[promised][language];
  return vi
    ? `Đã cam kết giữ ổn định mã ${what} từ ngày ${formatDay(value, 'vi')}: ${id}`
    : `Promised from ${formatDay(value, 'en')}: ${what} ${id}`;
}
