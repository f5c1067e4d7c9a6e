import { capitalized } from '../../language/capitalized.ts';
import type { Language } from '../../language/language.ts';
import { citeProvision } from '../../model/citation.ts';
import { type Document, provisionOf } from '../../model/document.ts';
import { type Provision, printedNumber } from '../../model/provision.ts';
import { formatTarget, type ProvisionId } from '../../model/provision-id.ts';
import { hasWords, isTranslated } from '../../model/translation/translation.ts';
import { linkedBlocks } from '../../model/wording/linked-blocks.ts';
import { formerPlaces } from '../site/redirects.ts';
import type { ViewContext } from '../view-context.ts';
import { type FormerWordingView, viewFormerWording } from './former-wording.ts';
import { viewProvisionEvidence } from './sources.ts';
import { authoredTerms, markTerms } from './term-marks.ts';
import { viewWording, wordingIn } from './wording-view.ts';

/** A provision as it stands on a page, with its children. */
export interface ProvisionView extends ReturnType<typeof identify>, ReturnType<typeof viewWording> {
  readonly heading: string | null;
  /** Level of the heading element, 2 to 6. */
  readonly headingLevel: number;
  /** What a digest's statement rests on; not said again where it is that of the part that holds the statement. */
  readonly evidence: ReturnType<typeof viewProvisionEvidence>;
  /** What it said before. */
  readonly former: readonly FormerWordingView[];
  /** Whether something below rests on the same and does not say so again. */
  readonly isEvidenceOfWhole: boolean;
  /** The language of the wording shown. */
  readonly language: Language;
  /** Whether it is said here that this is not translated. */
  readonly tellsUntranslated: boolean;
  readonly children: readonly ProvisionView[];
  /** Where what it holds is read, if not here: a chapter of a text that is too long for one page. */
  readonly apart?: {
    readonly href: string;
    readonly text: string;
    readonly entries: readonly ContentsEntry[];
  };
}

interface ViewedBelow {
  /**
   * The terms that are not to be marked again: at first those that an author marks anywhere in it, then also what has
   * been marked above.
   */
  readonly marked?: Set<string>;
  /** Whether the reader knows already that it is not translated. */
  readonly told?: boolean;
  /** What the part that holds it rests on, as `evidenceKey` writes it. */
  readonly evidenceAbove?: string;
  /** Without what is below it. */
  readonly isAlone?: boolean;
}

/** Views a provision with everything below it. `level` is the level of its heading. */
export function viewProvision(
  context: ViewContext,
  document: Document,
  id: ProvisionId,
  level: number,
  {
    marked = new Set(authoredBelow(context, document, id)),
    told = !isTranslated(document),
    evidenceAbove = '',
    isAlone = false,
  }: ViewedBelow = {},
): ProvisionView {
  const { language } = context;
  const provision = provisionOf(document, id);
  const shown = wordingIn(provision, language);
  const wording = shown === null ? [] : linkedBlocks(context.corpus, document, provision, shown.language);
  const key = formatTarget(document.id, id);
  const isForeign = shown !== null && shown.language !== language;
  const tellsUntranslated = isForeign && !told && hasWords(shown.wording);
  const evidence = evidenceKey(provision);
  const below = isAlone ? [] : provision.children.map((child) => provisionOf(document, child));
  const marks = shown?.language === language ? markTerms(context, key, wording, marked) : [];
  return {
    ...identify(context, document, provision),
    heading: shown?.wording.heading ?? null,
    headingLevel: Math.min(level, 6),
    ...viewWording(context, wording, marks),
    evidence: evidence === evidenceAbove ? [] : viewProvisionEvidence(context, provision),
    former: viewFormerWording(context, key, shown?.language ?? language),
    isEvidenceOfWhole: evidence !== '' && below.some((child) => evidenceKey(child) === evidence),
    language: shown?.language ?? language,
    tellsUntranslated,
    children: below.map((child) =>
      viewProvision(context, document, child.id, level + 1, {
        marked,
        told: isForeign && (told || tellsUntranslated),
        evidenceAbove: evidence || evidenceAbove,
      }),
    ),
  };
}

/** Equal where two provisions rest on the same sources, as surely. */
function evidenceKey({ evidence }: Provision): string {
  return evidence.map(({ source, confidence }) => `${source} ${confidence}`).join('; ');
}

/** Ids of the terms that an author marks in a provision as shown, or below it. */
function authoredBelow(context: ViewContext, document: Document, id: ProvisionId): string[] {
  const { corpus, language } = context;
  if (corpus.terms.length === 0) return [];
  const provision = provisionOf(document, id);
  return [
    ...authoredTerms(wordingIn(provision, language)?.wording.blocks ?? []),
    ...provision.children.flatMap((child) => authoredBelow(context, document, child)),
  ];
}

/** Ids, number and link of a provision. */
export function identify(
  { corpus, addresses, language }: ViewContext,
  document: Document,
  provision: Provision,
) {
  const key = formatTarget(document.id, provision.id);
  const number = printedNumber(provision, wordingIn(provision, language)?.language ?? language);
  const citation = citeProvision(document, provision, language, 'unit');
  return {
    id: provision.id as string,
    /** Ids under which it stood on this page before: a link to one still finds it. */
    formerIds: formerPlaces(corpus, document, key),
    /** `{doc}#{provision}`. */
    key,
    kind: provision.kind,
    /** As printed: `III.`, `2.`, `-`; empty where there is none. */
    number,
    href: addresses.provision(language, document.id, provision.id),
    /** `gạch đầu dòng thứ hai, khoản 2, mục III`: what the number's link is called; a subject is cited without its number. */
    label: provision.kind === 'provision' ? `${number} ${citation}`.trim() : citation,
  };
}

/** A line of a table of contents. */
export interface ContentsEntry {
  readonly href: string;
  readonly id: string;
  readonly number: string;
  readonly text: string;
  /** The language of the text. */
  readonly language: Language;
  readonly children: readonly ContentsEntry[];
}

/** How much of an unheaded clause a table of contents shows, in letters. */
const CONTENTS_LENGTH = 70;

/** The contents of a document: its provisions down to `depth` levels, dashes left out; down to the articles at most, if told. */
export function viewContents(
  language: Language,
  document: Document,
  hrefOf: (id: ProvisionId) => string,
  depth: number,
  endsAtArticles = false,
): readonly ContentsEntry[] {
  const entriesOf = (ids: readonly ProvisionId[], left: number): ContentsEntry[] =>
    left === 0
      ? []
      : ids
          .map((id) => provisionOf(document, id))
          .filter((provision) => provision.dash === null)
          .map((provision) => ({
            href: hrefOf(provision.id),
            id: provision.id,
            number: printedNumber(provision, wordingIn(provision, language)?.language ?? language),
            text: contentsText(document, provision, language),
            language: languageOfContents(provision, language),
            children: entriesOf(
              provision.children,
              endsAtArticles && provision.kind === 'article' ? 0 : left - 1,
            ),
          }));
  return entriesOf(document.children, depth);
}

/** The heading of a provision, or the first words of its first paragraph, or the name of its kind. */
export function contentsText(document: Document, provision: Provision, language: Language): string {
  const shown = wordingIn(provision, language)?.wording;
  if (shown?.heading) return shown.heading.replace(/:$/, '');
  if (provision.num === null)
    return capitalized(citeProvision(document, provision, language, 'unit').split(',')[0] ?? '');
  const [first = ''] = shown?.text.split('\n') ?? [];
  return shorten(first, CONTENTS_LENGTH);
}

/** The language of what `contentsText` gives: the name of a kind is in that of the page. */
function languageOfContents(provision: Provision, language: Language): Language {
  const shown = wordingIn(provision, language);
  const isQuoted = shown !== null && (shown.wording.heading || provision.num !== null);
  return isQuoted ? shown.language : language;
}

/** Cuts a text at a word's end. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[\s,;:.–-]+$/, '')}…`;
}
