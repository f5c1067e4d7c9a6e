import { escapeXml } from '../../language/characters/xml.ts';
import type { Language } from '../../language/language.ts';
import {
  blankName,
  type CitationForm,
  citeDocument,
  citeProvision,
  hasBlanks,
  inferredYear,
  signDigest,
} from '../../model/citation.ts';
import { type Document, provisionOf } from '../../model/document.ts';
import { type Provision, printedNumber } from '../../model/provision.ts';
import { uiText } from '../ui-strings.ts';
import type { ViewContext } from '../view-context.ts';
import { viewStatusOf } from './document-facts.ts';
import { shorten } from './provision-view.ts';
import { wordingIn } from './wording-view.ts';

/** Letters of the wording that go with a citation where it is shared. */
const SHARED_LETTERS = 90;

/** A form of a citation to copy, in pieces: those with an address become live links where text may be rich. */
export interface CopyForm {
  /** What `data-citation` names. */
  readonly name: 'full' | 'short' | 'blank' | 'both' | 'link' | 'text' | 'embed';
  readonly label: string;
  readonly pieces: readonly CopyPiece[];
}

interface CopyPiece {
  readonly text: string;
  readonly href: string | null;
}

type CorpusInLanguage = Pick<ViewContext, 'corpus' | 'language'>;

/** The forms that the page of a document, or of a provision of it, has to copy; those of a digest name it as one. */
export function copyForms(
  context: ViewContext,
  document: Document,
  provision: Provision | null,
): readonly CopyForm[] {
  const { addresses, language } = context;
  const linkIn = (other: Language): string =>
    addresses.absolute(
      provision === null
        ? addresses.document(other, document.id)
        : addresses.provision(other, document.id, provision.id),
    );
  const citeIn = (other: Language) => {
    const citing = { ...context, language: other };
    return provision === null
      ? documentCitations(citing, document)
      : provisionCitations(citing, document, provision);
  };
  const { full, short } = citeIn(language);
  const link = linkIn(language);
  const linked = (text: string, href: string | null = link): CopyPiece => ({ text, href });
  const form = (name: CopyForm['name'], label: string, ...pieces: readonly CopyPiece[]): CopyForm[] => [
    { name, label, pieces },
  ];
  const quoted = provision && quotedText(document, provision, language);
  const year = inferredYear(document) === null ? '' : ` (${uiText('yearInferred', language)})`;
  return [
    ...form('full', uiText('citationFull', language), linked(full)),
    ...form('short', uiText('citationShort', language), linked(short)),
    ...(hasBlanks(document.facts)
      ? form('blank', uiText('citationBlank', language) + year, linked(blankCitation(document, provision)))
      : []),
    ...form(
      'both',
      uiText('citationBoth', language),
      linked(citeIn('vi').full, linkIn('vi')),
      linked('\n', null),
      linked(citeIn('en').full, linkIn('en')),
    ),
    ...form('link', uiText('link', language), linked(link)),
    ...(quoted === null
      ? []
      : form('text', uiText('citationWithText', language), linked(full), linked(quoted, null))),
    ...(provision === null
      ? []
      : form(
          'embed',
          uiText('citationEmbed', language),
          linked(embedSnippet(context, document, provision), null),
        )),
  ];
}

/** Letters of a wording that another site shows: what is longer is read here. */
const EMBEDDED_LETTERS = 300;

/** A provision for a page of another site: HTML without script or style, the words with their source and a link. */
export function embedSnippet(context: ViewContext, document: Document, provision: Provision): string {
  const { corpus, addresses, language } = context;
  const url = addresses.absolute(addresses.provision(language, document.id, provision.id));
  const words = shorten(textBelow(document, provision, language), EMBEDDED_LETTERS);
  const of = wordingIn(provision, language)?.language ?? language;
  const paragraphs = words.split('\n').map((paragraph) => `<p>${escapeXml(paragraph)}</p>`);
  const { full } = provisionCitations(context, document, provision);
  const status = viewStatusOf(document, language).label;
  const site = corpus.identity.name[language];
  return [
    `<figure lang="${language}">`,
    `<blockquote cite="${escapeXml(url)}"${of === language ? '' : ` lang="${of}"`}>${paragraphs.join('')}</blockquote>`,
    `<figcaption><a href="${escapeXml(url)}">${escapeXml(full)}</a>. ${escapeXml(status)}. ${escapeXml(site)}.</figcaption>`,
    '</figure>',
  ].join('\n');
}

/** The forms as the finished page must hold them. */
export function factsOfForms(forms: readonly CopyForm[]): Readonly<Record<string, string>> {
  return Object.fromEntries(forms.map(({ name, pieces }) => [name, pieces.map(({ text }) => text).join('')]));
}

/** Full and short citation of a provision. */
export function provisionCitations(
  { corpus, language }: CorpusInLanguage,
  document: Document,
  provision: Provision,
) {
  const cite = (form: CitationForm): string =>
    signDigest(
      citeProvision(document, provision, language, form),
      document.facts,
      corpus.identity.name,
      language,
    );
  return { full: cite('full'), short: cite('short') };
}

function documentCitations({ corpus, language }: CorpusInLanguage, { facts }: Document) {
  const sign = (citation: string): string => signDigest(citation, facts, corpus.identity.name, language);
  return { full: sign(citeDocument(facts, language)), short: sign(facts.shortName[language]) };
}

function blankCitation(document: Document, provision: Provision | null): string {
  return provision === null
    ? citeDocument(document.facts, 'vi', blankName(document))
    : citeProvision(document, provision, 'vi', 'blank');
}

/** `: “…”` behind a full citation; null for a digest, whose words are the editors’ and not the document’s. */
function quotedText(document: Document, provision: Provision, language: Language): string | null {
  return document.facts.textStatus === 'verbatim' ? `: “${textBelow(document, provision, language)}”` : null;
}

/** The first words of a provision and what is below it. */
export function firstWords(document: Document, provision: Provision, language: Language): string {
  return shorten(textBelow(document, provision, language).replaceAll('\n', ' '), SHARED_LETTERS);
}

/** Heading and wording of a provision and all below it, as one would read it out. */
export function textBelow(document: Document, provision: Provision, language: Language): string {
  const shown = wordingIn(provision, language)?.wording;
  const own = [shown?.heading ?? '', shown?.text ?? ''].filter((part) => part !== '').join('\n');
  const below = provision.children.map((id) => {
    const child = provisionOf(document, id);
    return `${printedNumber(child, language)} ${textBelow(document, child, language)}`.trim();
  });
  return [own, ...below].filter((part) => part !== '').join('\n');
}
