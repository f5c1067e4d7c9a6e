import { kindAtStart } from '../../citations/find-citations.ts';
import type { FoundCitation, Level, OwnUnit, TextRange } from '../../citations/found-citation.ts';
import type { Language } from '../../language/language.ts';
import { memoize } from '../../language/memoize.ts';
import { ancestorsOf, type Document } from '../document.ts';
import type { Provision } from '../provision.ts';
import type { ProvisionKind } from '../provision-kind.ts';

/**
 * From where the units of a citation are counted: from a provision (an article, a clause, an annex), or from the whole
 * document (null). `lost` where the words say “này” of a unit in which they do not stand.
 */
export type Scope = { readonly anchor: Provision | null } | 'lost';

/** The kinds of provision that the words of a level can call “này”. */
const KINDS: Partial<Record<Level, readonly ProvisionKind[]>> = {
  appendix: ['annex'],
  part: ['part', 'section'],
  chapter: ['chapter'],
  section: ['section'],
  article: ['article'],
  clause: ['clause', 'subsection'],
  point: ['point'],
};

/** Levels that are counted from the head of a document or annex. */
const OUTER: ReadonlySet<Level> = new Set(['appendix', 'part', 'chapter', 'section', 'article']);

/** A provision with those around it, outermost first, itself last. */
function chainOf(document: Document, provision: Provision): readonly Provision[] {
  return [...ancestorsOf(document, provision), provision];
}

/**
 * Where the units that a citation in a provision names are counted from; null if they are, or may be, another paper’s.
 * `text` is its paragraph, `before` what stands in the provision before that.
 */
export function findScope(
  document: Document,
  provision: Provision,
  citation: FoundCitation,
  text: string,
  before: string,
  language: Language,
): Scope | null {
  const chain = chainOf(document, provision);
  if (isQuoted(before + text.slice(0, citation.start)) || isDeclared(document, text, citation, language))
    return null;
  if (citation.document !== null) {
    const { symbol, date } = citation.document;
    const isOwn =
      symbol.value === document.facts.symbol && (date?.value ?? document.facts.date) === document.facts.date;
    return isOwn ? { anchor: null } : null;
  }
  if (citation.within !== null) return scopeSaid(document, chain, citation.within, language);
  const rest = text.slice(citation.end, citation.end + LONGEST_NAME);
  const attached = attachedPaper(document, rest, language);
  if (attached !== null) return { anchor: attached };
  if (namesOther(document, rest, language)) return null;
  if (IS_AMENDED[language].test(rest)) return null;
  if (isAmending(text.slice(0, citation.start), language) || chain.some((unit) => amends(unit, language)))
    return null;
  return scopeOfBare(document, chain, citation);
}

const LONGEST_NAME = 200;

function scopeSaid(
  document: Document,
  chain: readonly Provision[],
  { level, kind }: OwnUnit,
  language: Language,
): Scope | null {
  const annex = chain.find((unit) => unit.kind === 'annex') ?? null;
  if (level === 'document') {
    if (annex !== null && isCalled(annex, kind, language)) return { anchor: annex };
    return kind !== null && isKindOf(document, kind, language) ? { anchor: null } : null;
  }
  const kinds = KINDS[level];
  if (kinds === undefined) return null;
  const anchor = chain.findLast((unit) => kinds.includes(unit.kind));
  return anchor === undefined ? 'lost' : { anchor };
}

/** Without “này”: articles and what holds them count from the annex or document, clauses and points from the unit around. */
function scopeOfBare(
  document: Document,
  chain: readonly Provision[],
  { units }: FoundCitation,
): Scope | null {
  const [first] = units[0] ?? [];
  if (first === undefined) return null;
  const levels = levelsOf(document);
  const annex = chain.find((unit) => unit.kind === 'annex') ?? null;
  if (OUTER.has(first.level)) {
    // A level that the paper has not is one of another paper.
    const kinds = KINDS[first.isPart ? 'part' : first.level] ?? [];
    if (
      annex !== null &&
      first.level !== 'appendix' &&
      kinds.some((kind) => levelsBelow(document, annex).has(kind))
    )
      return { anchor: annex };
    return kinds.some((kind) => levels.has(kind)) ? { anchor: null } : null;
  }
  const article = chain.find((unit) => unit.kind === 'article');
  if (article !== undefined) {
    const clause = chain.findLast((unit) => unit.kind === 'clause');
    if (first.level === 'clause') return { anchor: article };
    return first.level === 'point' ? { anchor: clause ?? article } : null;
  }
  // In a paper without articles a lone clause says too little.
  const isWhole = units.every((path) => path.length > 1);
  return isWhole && !levels.has('article') ? { anchor: annex } : null;
}

const levelsOf = memoize(
  (document: Document): ReadonlySet<ProvisionKind> =>
    new Set([...document.provisions.values()].map(({ kind }) => kind)),
);

function levelsBelow(document: Document, provision: Provision): ReadonlySet<ProvisionKind> {
  const kinds = new Set<ProvisionKind>();
  const walk = ({ children }: Provision): void => {
    for (const id of children) {
      const child = document.provisions.get(id);
      if (child === undefined) continue;
      kinds.add(child.kind);
      walk(child);
    }
  };
  walk(provision);
  return kinds;
}

/** Whether an attached paper is of a kind: its title begins with it. */
function isCalled({ wording }: Provision, kind: string | null, language: Language): boolean {
  const title = wording[language]?.heading ?? wording.vi?.heading ?? '';
  return kind !== null && title.toLocaleLowerCase('vi').startsWith(kind.toLocaleLowerCase('vi'));
}

/** Whether a document may call itself by a kind: a joint circular also `Thông tư này`, any paper `Văn bản này`. */
function isKindOf({ facts }: Document, kind: string, language: Language): boolean {
  const [own, said] = [facts.type[language], kind].map((name) => name.toLocaleLowerCase('vi'));
  return own?.includes(said ?? '') === true || said === 'văn bản' || said === 'document';
}

const ATTACHED = {
  vi: /^ (?:của )?(\p{Lu}[\p{L} ]{2,30}?) (?:được )?(?:ban hành )?kèm theo [\p{L} ]{2,30} này(?!\p{L})/u,
  en: /^,? (?:of|to) the (\p{Lu}[\p{L} ]{2,30}?) (?:issued with|attached to) this /u,
};

/** The attached paper that is named behind units: `Điều 5 Quy chế ban hành kèm theo Quyết định này`. */
function attachedPaper(
  { children, provisions }: Document,
  rest: string,
  language: Language,
): Provision | null {
  const kind = ATTACHED[language].exec(rest)?.[1];
  const annexes = children.map((id) => provisions.get(id)).filter((unit) => unit?.kind === 'annex');
  return (kind && annexes.find((annex) => annex && isCalled(annex, kind, language))) || null;
}

const BEHIND = {
  vi: /^,?\s*(?:(?:của|thuộc|trong|tại|ở)\s+)?/u,
  en: /^,?\s*(?:(?:of|to|in)\s+)?(?:the\s+)?/u,
};
/** Said of what was named before, here or in another paper. */
const ABOVE = {
  vi: /^(?:nêu trên|nói trên|trên|đó|ấy|kể trên)(?!\p{L})/u,
  en: /^(?:above|thereof|of that)(?!\p{L})/u,
};

/** Whether the words behind units name the paper that these belong to, or may do so. */
function namesOther({ facts }: Document, behind: string, language: Language): boolean {
  const skipped = BEHIND[language].exec(behind)?.[0] ?? '';
  const rest = behind.slice(skipped.length);
  if (ABOVE[language].test(rest)) return true;
  const { named, unlinked } = facts.mentions;
  if ([...named, ...unlinked].some(({ words }) => words[language].some((name) => rest.startsWith(name))))
    return true;
  const kind = kindAtStart(rest, language);
  // “mục III của Kế hoạch.” is the own plan, “Điều 5 Luật Đầu tư” another law than this one.
  if (kind !== null)
    return !(kind.value === facts.type[language] && /^\s*(?:[.,;:)]|$)/.test(rest.slice(kind.end)));
  return !skipped.includes(',') && /^\p{Lu}/u.test(rest);
}

/** Whether a quotation is open after some words: the units behind them are those of the quoted text. */
function isQuoted(before: string): boolean {
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}

const AMENDS = {
  vi: /(?:sửa đổi|bổ sung|bãi bỏ|hủy bỏ|huỷ bỏ|thay thế|thay cụm từ|bỏ cụm từ|bỏ từ)[^.;]*$/iu,
  en: /(?:amend|supplement|repeal|replac|insert|delet|abrogat)[^.;]*$/iu,
};

/** What is said of a unit behind it where its text is changed: “Article 7 is amended as follows”. */
const IS_AMENDED = {
  vi: /^[^.;:“]{0,80}(?<!\p{L})được (?:sửa đổi|bổ sung|thay thế|bãi bỏ)/iu,
  en: /^[^.;:“]{0,80}\b(?:is|are|shall be)(?: hereby)? (?:amended|supplemented|replaced|repealed|abrogated)/iu,
};

/** Whether the words before a citation change a text: its units are those of the text that is changed. */
function isAmending(before: string, language: Language): boolean {
  return AMENDS[language].test(before);
}

const AMENDMENT = {
  vi: /^(?:sửa đổi|bổ sung|bãi bỏ|thay thế)/iu,
  en: /^(?:amend|supplement|repeal|replac)/iu,
};

function amends({ wording }: Provision, language: Language): boolean {
  const { heading, text } = wording[language] ?? { heading: null, text: '' };
  return AMENDMENT[language].test(heading ?? text);
}

/** Whether a citation is within words that the editors list as unlinked. */
export function isDeclared(
  { facts }: Document,
  text: string,
  { start, end }: TextRange,
  language: Language,
): boolean {
  return facts.mentions.unlinked.some(({ words }) =>
    words[language].some((phrase) => {
      for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1))
        if (at <= start && end <= at + phrase.length) return true;
      return false;
    }),
  );
}
