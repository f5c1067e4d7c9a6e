import type { Language } from '../../language/language.ts';
import { oneLine } from '../../model/citation.ts';
import type { Document } from '../../model/document.ts';
import type { Provision } from '../../model/provision.ts';
import { shownText } from '../../model/translation/vietnamese-only.ts';
import type { DataOf } from '../data/data-schema.ts';
import { embedSnippet } from '../documents/citation-forms.ts';
import type { ViewContext } from '../view-context.ts';
import { CARD_SIZE, cardFile } from './card.ts';
import { viewCard } from './view-card.ts';

/** Pixels that another site may give it; the height is a guess, since its own style is not known. */
const SIZE = { width: 600, height: 320 } as const;

/** Name of the file of a provision for programs that embed, below `/api/v1/`. */
export function oEmbedFile(document: Document, provision: Provision, language: Language): string {
  return `oembed/${document.id}/${provision.id}.${language}.json`;
}

/** What embeds a provision, as an answer of oEmbed 1.0 (type `rich`), with the picture of the provision where the site has pictures. */
export function oEmbedData(context: ViewContext, document: Document, provision: Provision): DataOf<'oembed'> {
  const { corpus, site, addresses, language } = context;
  const card = viewCard(context, document, provision);
  return {
    version: '1.0',
    type: 'rich',
    title: `${card.heading}, ${card.below}`,
    author_name: oneLine(shownText(document.facts.issuer ?? corpus.identity.name, language).text).replace(
      /^the /,
      '',
    ),
    provider_name: corpus.identity.name[language],
    provider_url: addresses.absolute(addresses.home(language)),
    url: addresses.absolute(addresses.provision(language, document.id, provision.id)),
    ...SIZE,
    ...(site.cards === 'none'
      ? {}
      : {
          thumbnail_url: addresses.absolute(addresses.file(cardFile(card))),
          thumbnail_width: CARD_SIZE.width,
          thumbnail_height: CARD_SIZE.height,
        }),
    html: embedSnippet(context, document, provision),
  };
}
