import { escapeXml } from '../../language/characters/xml.ts';
import type { Language } from '../../language/language.ts';
import { oneLine } from '../../model/citation.ts';
import { type Corpus, resolveTarget } from '../../model/corpus.ts';
import { type Document, provisionOf } from '../../model/document.ts';
import { type Provision, printedNumber } from '../../model/provision.ts';
import { type ProvisionId, parseTarget } from '../../model/provision-id.ts';
import type { ProvisionKind } from '../../model/provision-kind.ts';
import { resolveNeighbour } from '../../model/references/neighbour-target.ts';
import { isVietnameseOnly } from '../../model/translation/vietnamese-only.ts';
import { linkedBlocks } from '../../model/wording/linked-blocks.ts';
import type { Block, Inline, TableBlock } from '../../model/wording/wording.ts';
import { targetAddress } from '../addresses.ts';
import { joinedCells } from '../documents/wording-view.ts';
import type { SiteSource } from '../page-kind.ts';
import type { ViewContext } from '../view-context.ts';

/** ISO 639-2 names, as the standard asks for. */
const LANGUAGE_CODES: Readonly<Record<Language, string>> = { vi: 'vie', en: 'eng' };

/** The standard asks for a day even where none is known; this one is marked as unknown. */
const UNKNOWN_DAY = '9999-12-31';

/** The element of the standard for a kind of provision; what it has no name for is a named container. */
const ELEMENTS: Partial<Readonly<Record<ProvisionKind, string>>> = {
  part: 'part',
  chapter: 'chapter',
  section: 'section',
  subsection: 'subsection',
  article: 'article',
  clause: 'clause',
  point: 'point',
};

/** What stands before the body of a paper and behind it. */
const AROUND: Partial<Readonly<Record<ProvisionKind, 'preface' | 'preamble' | 'conclusions'>>> = {
  head: 'preface',
  preamble: 'preamble',
  recipients: 'conclusions',
  signature: 'conclusions',
};

/**
 * A document in one language in Akoma Ntoso 3.0 (OASIS LegalDocML): every provision with its id of this site as `eId`,
 * its printed number, heading and wording, letter for letter. An annex is an attachment. What is not translated is left
 * out in English.
 */
export function akomaNtoso(source: SiteSource, document: Document, language: Language): string {
  const context = { ...source, language };
  const writer = new Writer(context, document);
  const top = document.children.map((id) => provisionOf(document, id));
  const isLaw = [...document.provisions.values()].some(({ kind }) => kind === 'article');
  const annexes = top.filter(({ kind }) => kind === 'annex');
  const body = top.filter(({ kind }) => AROUND[kind] === undefined && kind !== 'annex');
  const around = (place: string): string => {
    const parts = top.filter(({ kind }) => AROUND[kind] === place).map((one) => writer.blockContainer(one));
    return parts.join('') === '' ? '' : `<${place}>${parts.join('')}</${place}>\n`;
  };
  const attachments = annexes.map((annex) => writer.attachment(annex)).join('');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">\n',
    `<doc name="${isLaw ? 'act' : 'document'}" contains="singleVersion">\n`,
    writer.meta(''),
    around('preface'),
    around('preamble'),
    `<mainBody>\n${body.map((one) => writer.provision(one)).join('') || '<p/>\n'}</mainBody>\n`,
    around('conclusions'),
    attachments === '' ? '' : `<attachments>\n${attachments}</attachments>\n`,
    '</doc>\n</akomaNtoso>\n',
  ].join('');
}

class Writer {
  readonly #context: ViewContext;
  readonly #document: Document;

  constructor(context: ViewContext, document: Document) {
    this.#context = context;
    this.#document = document;
  }

  get #corpus(): Corpus {
    return this.#context.corpus;
  }

  /** Who issued the work, when, in which language it stands here; `part` names an annex. */
  meta(part: string): string {
    const { language, addresses } = this.#context;
    const { id, facts } = this.#document;
    const work = `/akn/vn/doc/${id}`;
    const suffix = part === '' ? '/!main' : `/!${part}`;
    const issued =
      facts.date === null
        ? `<FRBRdate date="${UNKNOWN_DAY}" name="unknown"/>`
        : `<FRBRdate date="${facts.date}" name="issued"/>`;
    const edition = this.#corpus.edition?.date ?? UNKNOWN_DAY;
    const made = `<FRBRdate date="${edition}" name="edition"/><FRBRauthor href="#editors"/>`;
    const title = oneLine(facts.title[language]);
    const issuer =
      facts.issuer === null ? '' : facts.issuer[isVietnameseOnly(facts.issuer) ? 'vi' : language];
    const code = LANGUAGE_CODES[language];
    const file = addresses.absolute(addresses.akomaNtoso(id, language));
    return [
      '<meta>\n<identification source="#editors">\n',
      `<FRBRWork><FRBRthis value="${work}${suffix}"/><FRBRuri value="${work}"/>`,
      `<FRBRalias value="${escapeXml(title)}" name="title"/>${issued}`,
      `<FRBRauthor href="#${issuer === '' ? 'editors' : 'issuer'}"/><FRBRcountry value="vn"/>`,
      facts.symbol === null ? '' : `<FRBRnumber value="${escapeXml(facts.symbol)}"/>`,
      '</FRBRWork>\n',
      `<FRBRExpression><FRBRthis value="${work}/${code}${suffix}"/><FRBRuri value="${work}/${code}"/>${made}`,
      `<FRBRlanguage language="${code}"/></FRBRExpression>\n`,
      `<FRBRManifestation><FRBRthis value="${escapeXml(file)}"/><FRBRuri value="${escapeXml(file)}"/>${made}`,
      '</FRBRManifestation>\n</identification>\n',
      // An annex is of the same hands: their names stand once in a file.
      part === '' ? this.#references(issuer) : '',
      '</meta>\n',
    ].join('');
  }

  /** The bodies that the facts name, and what kind of text it is, which the standard has no word for. */
  #references(issuer: string): string {
    const { language, addresses } = this.#context;
    const organization = (id: string, name: string): string =>
      `<TLCOrganization eId="${id}" href="/akn/ontology/organization/vn/${id}" showAs="${escapeXml(name)}"/>\n`;
    const space = escapeXml(addresses.absolute(addresses.data('schema/document.schema.json')));
    return [
      '<references source="#editors">\n',
      issuer === '' ? '' : organization('issuer', issuer),
      organization('editors', this.#corpus.identity.name[language]),
      '</references>\n',
      `<proprietary source="#editors"><textStatus xmlns="${space}">`,
      `${this.#document.facts.textStatus}</textStatus></proprietary>\n`,
    ].join('');
  }

  /** A unit of the body with all that is below it. */
  provision(provision: Provision): string {
    const { kind, id } = provision;
    const element = ELEMENTS[kind] ?? 'hcontainer';
    const name = element === 'hcontainer' ? ` name="${kind}"` : '';
    const blocks = this.#blocksOf(provision);
    const children = this.#children(provision).map((one) => this.provision(one));
    if (blocks === null && children.length === 0) return '';
    const own = this.#paragraphs(blocks ?? []);
    const inner =
      children.length === 0
        ? `<content>${own || '<p/>'}</content>`
        : `${own === '' ? '' : `<intro>${own}</intro>`}\n${children.join('')}`;
    return `<${element}${name} eId="${id}">${this.#head(provision)}${inner}</${element}>\n`;
  }

  /** The head, opening, recipients or signature of a paper. */
  blockContainer(provision: Provision): string {
    const own = this.#paragraphs(this.#blocksOf(provision) ?? []);
    const below = this.#children(provision).map((one) => this.blockContainer(one));
    if (own === '' && below.join('') === '') return '';
    return `<blockContainer eId="${provision.id}">${this.#head(provision)}${own}${below.join('')}</blockContainer>`;
  }

  attachment(annex: Provision): string {
    const body = this.#children(annex).map((one) => this.provision(one));
    const own = this.#paragraphs(this.#blocksOf(annex) ?? []);
    if (own === '' && body.join('') === '') return '';
    const head = this.#head(annex);
    const title =
      head === '' ? '' : `<preface>${head.replace(/<(num|heading)>(.*?)<\/\1>/gs, '<p>$2</p>')}</preface>\n`;
    return [
      `<attachment eId="${annex.id}"><doc name="annex">\n`,
      `${this.meta(annex.id)}${title}<mainBody>\n${own}${body.join('')}</mainBody>\n</doc></attachment>\n`,
    ].join('');
  }

  #children(provision: Provision): readonly Provision[] {
    return provision.children.map((id: ProvisionId) => provisionOf(this.#document, id));
  }

  /** Null where the language lacks the provision. */
  #blocksOf(provision: Provision): readonly Block[] | null {
    const { language } = this.#context;
    if (provision.wording[language] === null) return null;
    return linkedBlocks(this.#corpus, this.#document, provision, language);
  }

  #head(provision: Provision): string {
    const { language } = this.#context;
    const wording = provision.wording[language];
    if (wording === null) return '';
    const number = printedNumber(provision, language);
    const num = number === '' ? '' : `<num>${escapeXml(number)}</num>`;
    return wording.heading === null ? num : `${num}<heading>${escapeXml(wording.heading)}</heading>`;
  }

  #paragraphs(blocks: readonly Block[], isQuoted = false): string {
    return blocks
      .map((block) => {
        if (block.type === 'quote') return this.#paragraphs(block.blocks, true);
        if (block.type === 'table') return this.#table(block);
        const text = block.children.map((one) => this.#inline(one)).join('');
        return isQuoted ? `<p><embeddedText>${text}</embeddedText></p>` : `<p>${text}</p>`;
      })
      .join('');
  }

  #table(table: TableBlock): string {
    const rows = joinedCells(table).map((cells, y) => {
      const element = y < table.head ? 'th' : 'td';
      return cells
        .map(({ cell, columns, rows: down }) => {
          const span = `${columns > 1 ? ` colspan="${columns}"` : ''}${down > 1 ? ` rowspan="${down}"` : ''}`;
          return `<${element}${span}><p>${cell.map((one) => this.#inline(one)).join('')}</p></${element}>`;
        })
        .join('');
    });
    return `<table>${rows.map((cells) => `<tr>${cells}</tr>`).join('')}</table>`;
  }

  #inline(item: Inline): string {
    if (item.type === 'text') return escapeXml(item.value);
    const inner = item.children.map((one) => this.#inline(one)).join('');
    switch (item.type) {
      // The editors' remarks are no part of the paper.
      case 'note':
        return '';
      case 'footnote':
        return `<authorialNote marker="${escapeXml(item.num)}" placement="bottom"><p>${inner}</p></authorialNote>`;
      case 'emphasis':
        return item.strong ? `<b>${inner}</b>` : `<i>${inner}</i>`;
      case 'reference': {
        const href = this.#addressOf(item.to);
        return href === null ? inner : `<ref href="${escapeXml(href)}">${inner}</ref>`;
      }
      default:
        return inner;
    }
  }

  /** A mark of this very file, or the full address of another document or its provision. */
  #addressOf(to: string): string | null {
    const { addresses, language } = this.#context;
    const elsewhere = resolveNeighbour(this.#corpus, to);
    if (elsewhere !== null) return elsewhere.href(language);
    const target = resolveTarget(this.#corpus, to);
    if (target === null) return null;
    if (target.document.id === this.#document.id && target.provision !== null)
      return `#${parseTarget(to)?.provision}`;
    return addresses.absolute(targetAddress(addresses, language, target));
  }
}
