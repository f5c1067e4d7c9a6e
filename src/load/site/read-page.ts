import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { innerText } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { foldSpace } from '../../language/fold-space.ts';
import type { Localized } from '../../language/language.ts';
import type {
  BuiltCitation,
  BuiltLink,
  BuiltPage,
  BuiltQuotation,
  BuiltText,
  InlineCode,
  LinkTarget,
  WordedLink,
} from '../../model/site/built-site.ts';
import type { KeepText, ReadTarget } from './link-target.ts';
import { linksOfElement, offsetOfValue } from './page-links.ts';
import { OpenProvision, type OpenWording } from './page-provisions.ts';

/** Wording that is known beforehand, white space folded, by key: a page that repeats it costs no memory. */
export type KnownTexts = ReadonlyMap<string, { readonly folded: Localized<string | null> }>;

/** What reading the pages of one site has in common. */
export interface PageTools {
  readonly keep: KeepText;
  readonly readTarget: ReadTarget;
  readonly known: KnownTexts;
}

/** What an element inherits from the elements round it. */
interface Surroundings {
  /** The nearest `lang`; empty where there is none. */
  readonly language: string;
  readonly provision: OpenProvision | null;
  readonly wording: OpenWording | null;
  readonly isQuoted: boolean;
  readonly isUnseen: boolean;
  /** Within a link or a citation whose words are taken as a whole. */
  readonly isLinked: boolean;
  readonly isCited: boolean;
}

/** Data in a page that no browser runs. */
const DATA_BLOCK = /json/i;

/** Reads one HTML file. What stands in a `<template>` is no part of the page. */
export function readPage(file: string, address: string, html: string, tools: PageTools): BuiltPage {
  const reader = new PageReader(address, html, tools);
  const nothing = { provision: null, wording: null, isQuoted: false, isUnseen: false };
  for (const node of parseDocument(html, { withStartIndices: true }).children) {
    reader.read(node, { ...nothing, language: '', isLinked: false, isCited: false });
  }
  return { file, address, ...reader.facts() };
}

class PageReader {
  readonly #address: string;
  readonly #html: string;
  readonly #tools: PageTools;
  readonly #provisions: OpenProvision[] = [];
  readonly #page = {
    html: { language: '', offset: 0 },
    ids: new Set<string>(),
    links: [] as BuiltLink[],
    canonical: null as BuiltLink | null,
    alternates: [] as { language: string; link: BuiltLink }[],
    switches: [] as BuiltLink[],
    shareAddress: null as BuiltLink | null,
    wordedLinks: [] as WordedLink[],
    terms: [] as { id: string; language: string; link: BuiltLink }[],
    copied: [] as BuiltLink[],
    citations: [] as BuiltCitation[],
    quotations: [] as BuiltQuotation[],
    inlineCode: [] as InlineCode[],
    languages: new Set<string>(),
    redirect: null as LinkTarget | null,
    hidden: false,
    title: null as string | null,
    headings: [] as BuiltText[],
    policy: null as string | null,
  };

  constructor(address: string, html: string, tools: PageTools) {
    this.#address = address;
    this.#html = html;
    this.#tools = tools;
  }

  facts(): Omit<BuiltPage, 'file' | 'address'> {
    return {
      ...this.#page,
      provisions: this.#provisions.map((provision) => provision.facts(this.#tools.keep)),
    };
  }

  read(node: ChildNode, around: Surroundings): void {
    if (isText(node)) {
      const { provision, wording, isQuoted, language } = around;
      if (!isQuoted && wording === null) provision?.addLabel(node.data, language, offsetOf(node));
      return;
    }
    if (!isTag(node)) return;
    const { name, attribs } = node;
    if (name === 'html')
      this.#page.html = { language: this.#keep(attribs.lang ?? ''), offset: offsetOf(node) };
    else if (attribs.lang !== undefined) this.#page.languages.add(this.#keep(attribs.lang));
    if (attribs.id) this.#page.ids.add(this.#keep(attribs.id));
    this.#readCode(node);
    let within = this.#readText(node, around);
    if (name === 'h1') {
      const { language } = within;
      this.#page.headings.push({ language, text: this.#wordsOf(node), offset: offsetOf(node) });
    }
    const links = linksOfElement(node, this.#html, this.#resolve);
    if (name === 'meta') this.#readMeta(node, links[0]);
    if (name === 'title') this.#page.title ??= this.#wordsOf(node);
    if (links[0] !== undefined) {
      this.#page.links.push(...links);
      if (this.#readLink(node, links[0], within)) within = { ...within, isLinked: true };
    }
    if (name === 'script' || name === 'style' || name === 'template') return;
    for (const child of node.children) this.read(child, within);
  }

  /** Takes the wording, the quotation or the citation that an element is, and says what holds within it. */
  #readText(element: Element, around: Surroundings): Surroundings {
    const { name, attribs } = element;
    const offset = offsetOf(element);
    let within = around;
    if (attribs.lang !== undefined) within = { ...within, language: this.#keep(attribs.lang) };
    if (isHidden(element)) within = { ...within, isUnseen: true };
    const cited = attribs['data-citation'];
    if (cited !== undefined && !within.isCited) {
      this.#page.citations.push({ form: this.#keep(cited), text: this.#wordsOf(element), offset });
      within = { ...within, isCited: true };
    }
    if (within.isQuoted) return within;
    const quoted = attribs['data-quotes'];
    if (quoted !== undefined) {
      const text = this.#share(quoted, foldSpace(innerText(element)));
      this.#page.quotations.push({ key: this.#keep(quoted), text, offset });
      return { ...within, isQuoted: true };
    }
    const key = attribs['data-provision'];
    // On a link it names what the link leads to.
    if (key !== undefined && name !== 'a') {
      const id = attribs.id === undefined ? null : this.#keep(attribs.id);
      const provision = new OpenProvision(this.#keep(key), id, offset);
      this.#provisions.push(provision);
      within = { ...within, provision };
    }
    const { provision, language } = within;
    // Wording that some readers cannot see or hear is as good as missing.
    const isFree = within.wording === null && !within.isUnseen;
    if (attribs['data-text'] !== undefined && provision !== null && isFree) {
      const text = this.#share(provision.key, foldSpace(innerText(element)));
      const wording: OpenWording = { language, text, offset, references: [] };
      provision.addWording(wording);
      within = { ...within, wording };
    }
    return within;
  }

  /** Takes what a link is for; says whether it is one whose words tell where it leads. */
  #readLink(element: Element, link: BuiltLink, around: Surroundings): boolean {
    const { name, attribs } = element;
    if (attribs['data-twin'] !== undefined) this.#page.switches.push(link);
    if (attribs['data-copy-link'] !== undefined) this.#page.copied.push(link);
    if (name === 'link') this.#readRelation(element, link);
    if (name !== 'a') return false;
    const { provision, wording, language, isQuoted } = around;
    const isReference = attribs['data-reference'] !== undefined;
    const term = attribs['data-term'];
    if (isReference && !isQuoted) wording?.references.push(link);
    const isNumber = !isQuoted && wording === null && provision?.beginWith(link) === true;
    if (term !== undefined) this.#page.terms.push({ id: this.#keep(term), language, link });
    if (isReference || isNumber || term !== undefined || around.isLinked) return false;
    const parts = element.children
      .map((child) => this.#keep(foldSpace(innerText(child))))
      .filter((part) => part !== '');
    this.#page.wordedLinks.push({
      link,
      words: this.#wordsOf(element),
      parts: parts.length > 1 ? parts : [],
    });
    return true;
  }

  #readRelation({ attribs }: Element, link: BuiltLink): void {
    const relations = (attribs.rel ?? '').toLowerCase().split(/\s+/);
    if (relations.includes('canonical')) this.#page.canonical = link;
    if (relations.includes('alternate') && attribs.hreflang !== undefined) {
      this.#page.alternates.push({ language: this.#keep(attribs.hreflang), link });
    }
  }

  #readMeta(element: Element, link: BuiltLink | undefined): void {
    const { attribs } = element;
    const content = attribs.content ?? '';
    if (link?.kind === 'link') this.#page.shareAddress = link;
    if (attribs.name === 'robots' && /\bnoindex\b/.test(content)) this.#page.hidden = true;
    const instruction = attribs['http-equiv']?.toLowerCase();
    if (instruction === 'content-security-policy') this.#page.policy ??= this.#keep(content);
    if (instruction !== 'refresh') return;
    const written = /;\s*url=\s*['"]?([^'"]*)/i.exec(content)?.[1]?.trim() ?? '';
    this.#page.redirect = this.#resolve(written);
    const offset = offsetOfValue(this.#html, element, 'content') + content.indexOf(written);
    this.#page.links.push({ kind: 'link', target: this.#page.redirect, offset });
  }

  #readCode(element: Element): void {
    const { name, attribs } = element;
    const add = (what: InlineCode['what']): void => {
      this.#page.inlineCode.push({ what, offset: offsetOf(element) });
    };
    for (const attribute in attribs) {
      const isHandler = attribute.startsWith('on');
      if (!isHandler && attribute !== 'style') continue;
      const offset = this.#html.indexOf(attribute, offsetOf(element));
      this.#page.inlineCode.push({ what: isHandler ? 'handler' : 'style-attribute', offset });
    }
    if (name === 'base') add('base');
    if (attribs.srcdoc !== undefined) add('frame');
    if (name !== 'style' && name !== 'script') return;
    const isData = name === 'script' && (attribs.src !== undefined || DATA_BLOCK.test(attribs.type ?? ''));
    const isEmpty = element.children.every((child) => !isText(child) || child.data.trim() === '');
    if (!isData && !isEmpty) add(name);
  }

  readonly #resolve = (written: string): LinkTarget => this.#tools.readTarget(written, this.#address);

  #keep(text: string): string {
    return this.#tools.keep(text);
  }

  #wordsOf(element: Element): string {
    return this.#keep(foldSpace(innerText(element.children)));
  }

  /** The text as it is known beforehand, where it is the same. */
  #share(key: string, text: string): string {
    const known = this.#tools.known.get(key)?.folded;
    return known?.vi === text ? known.vi : known?.en === text ? known.en : this.#keep(text);
  }
}

/** Where a node begins in the file. */
function offsetOf(node: ChildNode): number {
  return node.startIndex ?? 0;
}

function isHidden({ name, attribs }: Element): boolean {
  const { hidden, 'aria-hidden': silent } = attribs;
  return name === 'noscript' || silent === 'true' || (hidden !== undefined && hidden !== 'until-found');
}
