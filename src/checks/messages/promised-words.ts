import type { Localized } from '../../language/language.ts';
import type { Corpus } from '../../model/corpus.ts';
import { ID_TYPES } from '../../model/promises/alias.ts';
import { PROMISED_TYPES, type PromisedType, splitKey } from '../../model/promises/ledger.ts';
import { isPresent } from '../../model/promises/resolve-alias.ts';

/** What an id names, as a noun. */
export const TYPE_WORDS: Readonly<Record<PromisedType, Localized>> = {
  document: { vi: 'văn bản', en: 'document' },
  provision: { vi: 'đoạn', en: 'provision' },
  task: { vi: 'nhiệm vụ', en: 'task' },
  body: { vi: 'cơ quan, tổ chức', en: 'body' },
  term: { vi: 'thuật ngữ', en: 'term' },
  source: { vi: 'nguồn', en: 'source' },
  rule: { vi: 'quy tắc', en: 'rule' },
};

/** The most ids shown by name; the rest are counted. */
const SHOWN = 3;

export function asPromisedType(type: string): PromisedType | null {
  return PROMISED_TYPES.find((known) => known === type) ?? null;
}

/** The command that accepts these ids; for many, the one that accepts all new ones. */
export function acceptCommand(corpus: Corpus, keys: readonly string[]): string {
  const names = keys.length > SHOWN ? ['new'] : keys.map((key) => nameForCommand(corpus, key));
  return `npm run check -- --accept ${names.join(' ')}`;
}

/** The command that confirms again what has changed: `new` leaves that alone, so ids are named. */
export function acceptAgainCommand(corpus: Corpus, keys: readonly string[]): string {
  const names = keys.slice(0, SHOWN).map((key) => nameForCommand(corpus, key));
  return `npm run check -- --accept ${names.join(' ')}${keys.length > SHOWN ? ' …' : ''}`;
}

/** The id alone, or with its type in front where it names several things. */
function nameForCommand(corpus: Corpus, key: string): string {
  const { type, id } = splitKey(key);
  if (type === 'rule') return key;
  return ID_TYPES.filter((known) => isPresent(corpus, known, id)).length > 1 ? key : id;
}

/** The first ids and the number of others. */
export function listIds(ids: readonly string[]): Localized {
  const shown = ids.slice(0, SHOWN).join(', ');
  const rest = ids.length - SHOWN;
  if (rest <= 0) return { vi: shown, en: shown };
  return { vi: `${shown} và ${rest} mã khác`, en: `${shown} and ${rest} more` };
}
