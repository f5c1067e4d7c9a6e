import { Parser } from 'htmlparser2';
import { foldSpace } from '../../language/fold-space.ts';
import {
  type BuiltLink,
  type BuiltPage,
  type InlineCode,
  type LanguageMark,
  type LinkTarget,
} from '../../model/site/built-site.ts';
import type { KeepText, ReadTarget } from './link-target.ts';
import { ADDRESS_ATTRIBUTES, linksOfElement, type WrittenAddress } from './page-links.ts';
import { type KnownTexts, ProvisionReader } from './page-provisions.ts';
import { WordReader } from './page-words.ts';

/** What reading the pages of one site has in common. */
export interface PageTools {
  readonly keep: KeepText;
  readonly readTarget: ReadTarget;
  readonly known: KnownTexts;
}

type Attributes = Readonly<Record<string, string>>;

/** Data in a page that no browser runs. */
const DATA_BLOCK = /json/i;

/** Reads one HTML file in one pass. What stands in a `<template>` is no part of the page. */
export function readPage(file: string, address: string, html: string, tools: PageTools): BuiltPage {
  const { keep } = tools;
  const ids = new Map<string, number>();
  const doubleIds: { id: string; offset: number }[] = [];
  const links: BuiltLink[] = [];
  const alternates: { language: string; link: BuiltLink }[] = [];
  const switches: BuiltLink[] = [];
  const inlineCode: InlineCode[] = [];
  const languages: LanguageMark[] = [];
  const provisions = new ProvisionReader(keep, tools.known);
  const words = new WordReader(keep);
  const terms: { id: string; language: string; link: BuiltLink }[] = [];
  const copied: BuiltLink[] = [];
  let shareAddress: BuiltLink | null = null;
  let root: LanguageMark = { language: '', offset: 0 };
  let canonical: BuiltLink | null = null;
  let redirect: LinkTarget | null = null;
  let hidden = false;
  let title: { text: string; readonly offset: number } | null = null;
  let titleDepth = 0;
  let policy: BuiltPage['policy'] = null;
  let isUtf8 = false;
  let isWhole = false;

  let depth = 0;
  let addresses: WrittenAddress[] = [];
  const inForce: { readonly depth: number; readonly language: string }[] = [];
  /** The `<script>`, `<style>` or `<template>` whose content is passed over. */
  let passedOver: {
    readonly depth: number;
    readonly offset: number;
    readonly code: InlineCode['what'] | null;
  } | null = null;
  const resolve = (written: string): LinkTarget => tools.readTarget(written, address);

  const readHead = (name: string, attributes: Attributes, found: readonly BuiltLink[]): void => {
    const link = found[0];
    if (name === 'link' && link !== undefined) {
      const relations = (attributes.rel ?? '').toLowerCase().split(/\s+/);
      if (relations.includes('canonical')) canonical = link;
      if (relations.includes('alternate') && attributes.hreflang !== undefined) {
        alternates.push({ language: keep(attributes.hreflang), link });
      }
    } else if (name === 'meta') {
      if (link !== undefined) shareAddress = link;
      if (attributes.name === 'robots' && /\bnoindex\b/.test(attributes.content ?? '')) hidden = true;
      if (attributes['http-equiv']?.toLowerCase() === 'refresh') {
        const content = addresses.find(({ attribute }) => attribute === 'content');
        const written = /;\s*url=\s*['"]?([^'"]*)/i.exec(content?.value ?? '')?.[1]?.trim() ?? '';
        redirect = resolve(written);
        const offset = (content?.offset ?? 0) + (content?.value.indexOf(written) ?? 0);
        links.push({ kind: 'link', target: redirect, offset });
      }
    }
  };

  /** Where an `<a>` leads to whose own words tell it; null where its mark does. */
  const readAnchor = (attributes: Attributes, link: BuiltLink): BuiltLink | null => {
    const isReference = attributes['data-reference'] !== undefined;
    const term = attributes['data-term'];
    const isNumber = provisions.link(link, isReference);
    if (term !== undefined) terms.push({ id: keep(term), language: inForce.at(-1)?.language ?? '', link });
    return isReference || isNumber || term !== undefined ? null : link;
  };

  const parser = new Parser({
    onattribute(name, value, quote) {
      if (passedOver !== null) return;
      if (ADDRESS_ATTRIBUTES.has(name)) {
        const start = parser.endIndex - value.length - (quote ? 1 : 0);
        // A value with an entity is shorter than what the file has: then the place is that of the attribute.
        const isPlain = html.startsWith(value, start);
        addresses.push({ attribute: name, value, offset: isPlain ? start : parser.startIndex });
      } else if (name === 'style') {
        inlineCode.push({ what: 'style-attribute', offset: parser.startIndex });
      } else if (name.startsWith('on')) {
        inlineCode.push({ what: 'handler', offset: parser.startIndex });
      }
    },
    onopentag(name, attributes) {
      depth++;
      if (passedOver !== null) return;
      const offset = parser.startIndex;
      const { id, lang } = attributes;
      if (id !== undefined && id !== '') {
        if (ids.has(id)) doubleIds.push({ id: keep(id), offset });
        else ids.set(keep(id), offset);
      }
      if (name === 'html') root = { language: keep(lang ?? ''), offset };
      if (lang !== undefined) {
        const language = keep(lang);
        inForce.push({ depth, language });
        if (name !== 'html') languages.push({ language, offset });
      }
      if (name === 'title' && title === null) {
        title = { text: '', offset };
        titleDepth = depth;
      }
      if (name === 'meta') {
        if (attributes.charset?.toLowerCase() === 'utf-8') isUtf8 = true;
        if (policy === null && attributes['http-equiv']?.toLowerCase() === 'content-security-policy') {
          policy = { text: keep(attributes.content ?? ''), offset };
        }
      }
      if (name === 'base') inlineCode.push({ what: 'base', offset });
      if (attributes.srcdoc !== undefined) inlineCode.push({ what: 'frame', offset });
      let worded: BuiltLink | null = null;
      if (addresses.length > 0) {
        const found = linksOfElement(name, attributes, addresses, resolve);
        links.push(...found);
        const first = found[0];
        if (first !== undefined) {
          if (attributes['data-twin'] !== undefined) switches.push(first);
          if (attributes['data-copy-link'] !== undefined) copied.push(first);
          if (name === 'a') worded = readAnchor(attributes, first);
        }
        if (name === 'link' || name === 'meta') readHead(name, attributes, found);
        addresses = [];
      }
      words.openTag(attributes, depth, offset, worded);
      provisions.openTag(name, attributes, depth, offset, inForce.at(-1)?.language ?? '');
      passedOver = passingOver(name, attributes, depth, offset);
    },
    ontext(data) {
      if (title !== null && depth === titleDepth) title.text += data;
      if (passedOver === null) {
        words.text(data);
        provisions.text(data, parser.startIndex, inForce.at(-1)?.language ?? '');
      } else if (passedOver.code !== null && data.trim() !== '') {
        inlineCode.push({ what: passedOver.code, offset: passedOver.offset });
        passedOver = { ...passedOver, code: null };
      }
    },
    onclosetag(name, isImplied) {
      if (depth === titleDepth) titleDepth = 0;
      if (name === 'html' && !isImplied) isWhole = true;
      if (passedOver?.depth === depth) passedOver = null;
      if (passedOver === null) {
        provisions.closeTag(depth);
        words.closeTag(depth);
        if (inForce.at(-1)?.depth === depth) inForce.pop();
      }
      depth--;
    },
  });
  parser.write(html);
  parser.end();

  return {
    file,
    address,
    html: root,
    ids,
    doubleIds,
    links,
    canonical,
    alternates,
    switches,
    shareAddress,
    wordedLinks: words.links,
    terms,
    copied,
    citations: words.citations,
    provisions: provisions.provisions,
    quotations: provisions.quotations,
    fused: provisions.fused,
    inlineCode,
    languages,
    redirect,
    hidden,
    title: folded(title, keep),
    policy,
    isUtf8,
    isWhole,
  };
}

function folded(title: BuiltPage['title'], keep: KeepText): BuiltPage['title'] {
  return title === null ? null : { ...title, text: keep(foldSpace(title.text)) };
}

function passingOver(
  name: string,
  attributes: Attributes,
  depth: number,
  offset: number,
): { depth: number; offset: number; code: InlineCode['what'] | null } | null {
  if (name === 'template') return { depth, offset, code: null };
  if (name === 'style') return { depth, offset, code: 'style' };
  if (name !== 'script') return null;
  const isCode = attributes.src === undefined && !DATA_BLOCK.test(attributes.type ?? '');
  return { depth, offset, code: isCode ? 'script' : null };
}
