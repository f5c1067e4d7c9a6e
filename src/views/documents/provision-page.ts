import { capitalized } from '../../language/capitalized.ts';
import type { Language } from '../../language/language.ts';
import { memoize } from '../../language/memoize.ts';
import { citeProvision } from '../../model/citation.ts';
import { ancestorsOf, type Document, provisionOf } from '../../model/document.ts';
import { type Provision, printedNumber } from '../../model/provision.ts';
import { formatTarget } from '../../model/provision-id.ts';
import { isTranslated } from '../../model/translation/translation.ts';
import { shownText } from '../../model/translation/vietnamese-only.ts';
import { oEmbedFile } from '../exports/embedding.ts';
import { legislationData } from '../exports/linked-data.ts';
import { viewCard } from '../exports/view-card.ts';
import { viewHandoutFiles } from '../handouts/handout-files.ts';
import { viewHandoutSources } from '../handouts/handout-sources.ts';
import { handoutText } from '../handouts/handout-strings.ts';
import { isTaken } from '../handouts/is-taken.ts';
import { aliasesTo, noteOf } from '../site/redirects.ts';
import { viewDuties } from '../tasks/provision-duties.ts';
import { viewProvisionTrace } from '../tasks/trace-lists.ts';
import type { ViewContext } from '../view-context.ts';
import { copyForms, firstWords, textBelow } from './citation-forms.ts';
import { viewCitedParts } from './cited-parts.ts';
import { type LinkView, viewCitedIn, viewCites } from './document-facts.ts';
import { viewDocumentHead } from './document-page.ts';
import { contentsText, shorten, viewProvision } from './provision-view.ts';
import { isSplit, outermostOf } from './split-document.ts';
import { textOfRuns, wordingIn } from './wording-view.ts';

/** Longest description of a page in its head, in letters. */
const DESCRIPTION_LENGTH = 160;

export function viewProvisionPage(context: ViewContext, document: Document, provision: Provision) {
  const { corpus, site, addresses, language } = context;
  const text = textBelow(document, provision, language);
  const isInLanguage = wordingIn(provision, language)?.language === language;
  const below = descendantKeys(document, provision);
  return {
    frame: {
      language,
      title: provisionTitle(document, provision, language),
      description: isInLanguage
        ? shorten(text.replaceAll('\n', ' '), DESCRIPTION_LENGTH)
        : citeProvision(document, provision, language, 'full'),
      linkedData: legislationData(context, document, provision),
      card: viewCard(context, document, provision),
      oEmbed: addresses.data(oEmbedFile(document, provision, language)),
    },
    documentName: shownText(document.facts.shortName, language),
    documentHref: addresses.document(language, document.id),
    /** Chosen on the page of handouts; null of what is too small to be taken to a meeting. */
    handout: isTaken(document, provision)
      ? {
          href: addresses.handout(language, `${document.id}/${provision.id}`),
          text: handoutText('toHandout', language),
        }
      : null,
    /** The place on the page of the whole text. */
    inDocument: addresses.inDocument(
      language,
      document.id,
      isSplit(site, document) ? outermostOf(document, provision).id : provision.id,
    ),
    parallel: isTranslated(document) ? `${addresses.parallel(language, document.id)}#${provision.id}` : null,
    head: viewDocumentHead(context, document),
    /** The provisions above, outermost first: numbers alone where they have one, so that a phone shows all in a line. */
    trail: ancestorsOf(document, provision).map((ancestor) => {
      const heading = contentsText(document, ancestor, language);
      return {
        href: addresses.provision(language, document.id, ancestor.id),
        text: printedNumber(ancestor, language).replace(/[.)]$/, '') || heading,
        heading,
      };
    }),
    /** `Mục III.2, gạch đầu dòng thứ hai`. */
    title: provisionHeading(document, provision, language),
    provision: viewProvision(context, document, provision.id, 2),
    copying: {
      forms: copyForms(context, document, provision),
      parts: viewCitedParts(context, document, provision),
      /** What goes with the citation where it is shared. */
      words: firstWords(document, provision, language),
      isDigest: document.facts.textStatus === 'digest',
    },
    /** Files to print or to edit, where they were made from this edition. */
    files: viewHandoutFiles(context, formatTarget(document.id, provision.id)),
    /** What is said of its former ids. */
    former: aliasesTo(corpus, 'provision', formatTarget(document.id, provision.id)).map((alias) =>
      noteOf(alias, language),
    ),
    cites: viewCites(
      context,
      below.flatMap((key) => corpus.referencesFrom.get(key) ?? []),
    ),
    citedIn: viewCitedIn(context, formatTarget(document.id, provision.id)),
    duties: viewDuties(context, below),
    trace: viewProvisionTrace(context, below),
    /** What it comes from in a line each, for paper. */
    sheetSources: viewHandoutSources(context, document, below).map(({ label, runs }) => ({
      label,
      text: textOfRuns(runs),
    })),
    ...neighbours(context, document, provision),
  };
}

export type ProvisionPageView = ReturnType<typeof viewProvisionPage>;

/** What stands at the head of a provision's page. */
export function provisionHeading(document: Document, provision: Provision, language: Language): string {
  return capitalized(citeProvision(document, provision, language, 'title'));
}

/** The title of a provision's page. */
export function provisionTitle(document: Document, provision: Provision, language: Language): string {
  return `${provisionHeading(document, provision, language)}, ${document.facts.shortName[language]}`;
}

/** Keys of a provision and everything below it, in document order. */
export function descendantKeys(document: Document, provision: Provision): string[] {
  return [
    formatTarget(document.id, provision.id),
    ...provision.children.flatMap((child) => descendantKeys(document, provisionOf(document, child))),
  ];
}

/** The provisions of the same level before and after, across the borders of their parents. */
function neighbours({ addresses, language }: ViewContext, document: Document, provision: Provision) {
  const level = provisionsByDepth(document).get(provision.depth) ?? [];
  const at = level.indexOf(provision);
  const link = (other: Provision | undefined): LinkView | null =>
    other === undefined
      ? null
      : {
          href: addresses.provision(language, document.id, other.id),
          text: capitalized(citeProvision(document, other, language, 'title')),
          note: contentsText(document, other, language),
        };
  return { previous: link(level[at - 1]), next: link(level[at + 1]) };
}

/** The provisions of a document by depth, in document order. */
const provisionsByDepth = memoize((document: Document) =>
  Map.groupBy(document.provisions.values(), ({ depth }) => depth),
);
