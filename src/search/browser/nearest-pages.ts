import { editDistance } from '../../language/suggestion.ts';
import { type AddressBook, type BookName, labelOfId } from '../shared/address-book.ts';
import { foldStep, readWrittenAddress } from '../shared/read-address.ts';

/** A page that an address may have meant: its path below the base path, with slashes at both ends. */
export interface NearPage {
  readonly path: string;
  readonly name: string;
  /** The document that it is a part of; empty for other pages. */
  readonly of: string;
}

export interface AddressAnswer {
  /** The one page that the address means to the letter, once case and signs are folded; null if there is not exactly one. */
  readonly exact: NearPage | null;
  /** The nearest first. */
  readonly nearest: readonly NearPage[];
  /** What the address asks for, in words to search for. */
  readonly words: string;
}

/** A page with every way of writing its steps. */
interface Candidate {
  readonly path: BookName;
  readonly name: BookName;
  readonly of: BookName;
  readonly first: readonly string[];
  /** None where the page has one step. */
  readonly rest: readonly string[];
}

const NOTHING: BookName = { vi: '', en: '' };
/** Fewer letters are no name of a document. */
const SHORTEST_BEGINNING = 4;
const MOST = 6;
/** Below this a page is no more like the address than another. */
const LEAST = 0.45;
/** What falls behind the best by more is no answer beside it. */
const FURTHEST = 0.1;
/** What an address is worth that names the document and nothing that stands in it. */
const ONLY_FIRST = 0.35;
/** Words for the levels of a document, which addresses do without. */
const LEVELS = /^(?:muc|phan|khoan|diem|gach|dau|dong|dieu|chuong|y|so|section|clause|indent|article|point)$/;
const NUMBER = /^(?:\d+|[ivx]+)$/;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** Finds what a wrong address means. `path` is below the base path of the site. */
export function findNearestPages(book: AddressBook, path: string): AddressAnswer {
  const address = readWrittenAddress(path);
  const candidates = listCandidates(book);
  const language = address.isEnglish ? 'en' : 'vi';
  const pageOf = ({ path: at, name, of }: Candidate): NearPage => ({
    path: `/${[language === 'en' ? 'en' : '', at[language]].filter(Boolean).join('/')}/`.replace('//', '/'),
    name: name[language],
    of: of[language],
  });
  const exact = onlyOne(candidates, address.steps) ?? onlyOne(candidates, withWholeId(book, address.steps));
  const scored = candidates
    .map((candidate) => ({ candidate, score: scoreOf(candidate, address.steps) }))
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score);
  const worth = (scored[0]?.score ?? 0) - FURTHEST;
  return {
    exact: exact && pageOf(exact),
    nearest: scored
      .filter(({ score }) => score >= worth)
      .slice(0, MOST)
      .map(({ candidate }) => pageOf(candidate)),
    words: wordsOf(book, address.steps),
  };
}

function listCandidates({ documents, pages }: AddressBook): readonly Candidate[] {
  const ofDocuments = documents.flatMap(({ id, name, also, provisions }): Candidate[] => {
    const first = [id, ...[...also, name.vi, name.en].map(foldStep)];
    return [
      { path: { vi: id, en: id }, name, of: NOTHING, first, rest: [] },
      ...provisions.map(([own, vi, en, ...former]): Candidate => {
        const label = vi || labelOfId(own);
        return {
          path: { vi: `${id}/${own}`, en: `${id}/${own}` },
          name: { vi: label, en: en || label },
          of: name,
          first,
          rest: [own, ...former],
        };
      }),
    ];
  });
  const ofPages = pages.map(({ path, name, also }): Candidate => {
    const [vi, en] = [stepsOf(path.vi), stepsOf(path.en)];
    const first = [vi[0], en[0]].filter((step) => step !== undefined);
    const rest = [vi, en].map(([, ...steps]) => steps.join('-')).filter(Boolean);
    return {
      path,
      name,
      of: NOTHING,
      first: [...new Set(first)],
      rest: [...new Set([...rest, ...also.map(foldStep)])],
    };
  });
  return [...ofDocuments, ...ofPages];
}

const stepsOf = (path: string): readonly string[] => path.split('/').filter(Boolean);
const squeeze = (text: string): string => text.replaceAll('-', '');

/** The page that an address means once signs count for nothing; if those of several do, the one whose signs are right. */
function onlyOne(candidates: readonly Candidate[], steps: readonly string[]): Candidate | null {
  const written = steps.join('-');
  const squeezed = squeeze(written);
  const waysOf = ({ first, rest }: Candidate): readonly string[] =>
    first.length === 0
      ? ['']
      : first.flatMap((one) => (rest.length === 0 ? [one] : rest.map((other) => `${one}-${other}`)));
  const alike = candidates.filter((candidate) => waysOf(candidate).some((way) => squeeze(way) === squeezed));
  const same = alike.length > 1 ? alike.filter((candidate) => waysOf(candidate).includes(written)) : alike;
  return same.length === 1 ? (same[0] ?? null) : null;
}

/** With the whole id of a document for the beginning of one that no other document shares: `nq-02`. */
function withWholeId(
  { documents }: AddressBook,
  [head = '', ...others]: readonly string[],
): readonly string[] {
  const begun = documents.filter(({ id }) => squeeze(id).startsWith(squeeze(head)));
  const [only] = begun;
  return begun.length === 1 && only && head.length >= SHORTEST_BEGINNING
    ? [only.id, ...others]
    : [head, ...others];
}

/** How near a page is to an address, from 0 to 1. */
function scoreOf({ first, rest }: Candidate, steps: readonly string[]): number {
  const [head = '', ...others] = steps;
  const tail = others.join('-');
  const bestOf = (ways: readonly string[], asked: string): number =>
    Math.max(0, ...ways.map((way) => likeness(way, asked)));
  const start = bestOf(first, head);
  const end = Math.max(bestOf(rest, tail), 0.98 * bestOf(rest, plainNumbers(tail)));
  const whole = tail === '' ? '' : `${head}-${tail}`;
  return Math.max(
    tail === '' ? (rest.length === 0 ? start : 0) : (start + (rest.length === 0 ? ONLY_FIRST : end)) / 2,
    // The first step is missing, or wrong beyond guessing: what stands last may still be right.
    0.9 *
      bestOf(rest, tail === '' ? head : tail) *
      (start > 0 && tail !== '' ? 0 : 1) *
      Number(rest.length > 0),
    rest.length > 0 && tail === '' ? 0.85 * bestOf(rest, plainNumbers(head)) : 0,
    // The first step was written as several.
    rest.length === 0 && tail !== '' ? 0.9 * bestOf(first, whole) : 0,
  );
}

/** `iii-2` for `muc-3-khoan-2`: without the words for the levels, the first number in Roman figures. */
function plainNumbers(steps: string): string {
  const [head = '', ...others] = steps.split('-').filter((word) => !LEVELS.test(word));
  return [ROMAN[Number(head) - 1] ?? head, ...others].join('-');
}

/** How like two steps are, from 0 to 1. A whole that holds the step counts above one that has another number in its place. */
function likeness(way: string, asked: string): number {
  if (way === asked) return 1;
  if (way === '' || asked === '') return 0;
  if (squeeze(way) === squeeze(asked)) return 0.98;
  const [a, b] = [way.split('-'), asked.split('-')];
  const shared = a.findIndex((word, at) => word !== b[at]);
  const common = shared === -1 ? a.length : shared;
  // A part of the other: what holds it, or a name that goes on.
  if (common === Math.min(a.length, b.length)) return 0.6 + (0.35 * common) / Math.max(a.length, b.length);
  const longest = Math.max(way.length, asked.length);
  const limit = Math.ceil(longest / 3);
  const distance = editDistance(asked, way, limit);
  const typed = distance < limit ? 1 - distance / longest : 0;
  return Math.min(typed, likenessOfNumbers(a, b, common));
}

/** At most this much where two steps differ in numbers alone: the neighbour is nearer, and more than one number is no slip. */
function likenessOfNumbers(a: readonly string[], b: readonly string[], at: number): number {
  if (a.length !== b.length) return 1;
  const other = a.filter((word, i) => word !== b[i]);
  if (!other.every((word) => NUMBER.test(word))) return 1;
  if (other.length > 1) return 0.6;
  // A digit too many or too few is a slip of the hand.
  if (a[at]?.length !== b[at]?.length) return 1;
  const gap = Math.abs(Number(a[at]) - Number(b[at]));
  return Number.isNaN(gap) ? 0.75 : 0.76 - gap / 200;
}

/** Numbers as they are cited, and other steps as words; without the name of a document that was understood. */
function wordsOf({ documents }: AddressBook, steps: readonly string[]): string {
  const [head = '', ...others] = steps;
  const isKnown = documents.some(({ id, also }) => [id, ...also.map(foldStep)].includes(head));
  const asked = isKnown && others.length > 0 ? others : steps;
  return asked
    .map((step) => (/^[ivx]+(?:-\d+)*$/.test(step) ? labelOfId(step) : step.replaceAll('-', ' ')))
    .join(' ');
}
