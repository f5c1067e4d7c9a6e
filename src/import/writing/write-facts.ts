import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import { KINDS_IN_ENGLISH } from '../../citations/document-words.ts';
import { formatDay, isDay } from '../../language/dates.ts';
import { plainSlug } from '../plain-slug.ts';
import type { PaperHead } from '../understanding/read-head.ts';

/** The name of a folder for a paper: `nd-30-2020-cp`, `nq-07-mau-2021`, `luat-69-2025-qh15`, else the first words of its title. */
export function chooseSlug(head: PaperHead): string {
  const { symbol, date, title } = head;
  const words = plainSlug(title.join(' ')).split('-').slice(0, 8).join('-') || 'van-ban';
  const parts = /^(\d+[a-z]?)(?:[-/](\d{4}))?[-/](.+)$/u.exec(symbol ?? '');
  if (parts === null) return words;
  const [, number = '', year, letters = ''] = parts;
  const [first = '', ...issuer] = plainSlug(letters).split('-');
  // A law is of a National Assembly; the letters of its kind stand in no symbol.
  const isKind = !/\d/.test(first);
  const kind = isKind ? first : plainSlug(head.type ?? '');
  const rest = isKind ? issuer : [first, ...issuer];
  const end = year === undefined ? [...rest, date?.slice(0, 4) ?? ''] : [year, ...rest];
  return [kind, number, ...end].filter((part) => part !== '').join('-');
}

/** The facts that a paper itself states, as `document.yaml`. What it does not state is null; nothing is added to it. */
export function writeFacts(head: PaperHead, source: string): string {
  const { type, symbol, date, issuer, title } = head;
  const kind = type ?? 'Văn bản';
  const name = symbol === null ? kind : `${kind} số ${symbol}`;
  const subject = title.slice(1).join(' ').trim();
  const day = date !== null && isDay(date) ? date : null;
  const facts = {
    type: { vi: kind, ...(KINDS_IN_ENGLISH[kind] === undefined ? {} : { en: KINDS_IN_ENGLISH[kind] }) },
    symbol,
    date: day,
    issuer: issuer === null ? null : { vi: issuer },
    title: { vi: title.length === 0 ? name : title.join('\n') },
    shortName: { vi: name },
    subject: subject === '' ? null : { vi: smallFirst(subject) },
    textStatus: 'verbatim',
    translation: 'none',
    description: {
      vi: `${name}${day === null ? '' : `, ngày ${formatDay(day, 'vi')}`}${issuer === null ? '' : ` của ${issuer}`}.`,
    },
    source: { file: 'source.txt', sha256: createHash('sha256').update(source).digest('hex') },
  };
  return stringify(facts, { lineWidth: 0 });
}

/** `VỀ VIỆC …` and `Về …` as they stand within a sentence. */
function smallFirst(text: string): string {
  const small = text === text.toUpperCase() ? text.toLowerCase() : text;
  return small.charAt(0).toLowerCase() + small.slice(1);
}
