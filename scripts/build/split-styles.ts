import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import postcss, { type Container, type Root } from 'postcss';

type Occurs = (className: string) => boolean;

const SHEET_LINK = /(<link rel="stylesheet" href="[^"]*\/_astro\/)([^"/]+\.css)(">)/;
const WHOLE = /^style\..*\.css$/;
const KIND = /<html [^>]*data-kind="([^"]*)"/;

/** The page of a document shows parts of the pages of its provisions in a sheet. */
const SHOWS_PARTS_OF: Readonly<Record<string, string>> = { document: 'provision' };

/**
 * Gives each kind of page a style sheet of its own, cut from the one of the site: the rules whose classes stand on a page
 * of the kind or in a script. A reader who comes for one clause fetches half of what the whole site needs.
 */
export function splitStyles(folder: string): void {
  const assets = join(folder, '_astro');
  const names = readdirSync(assets);
  const scripts = names.filter((name) => name.endsWith('.js'));
  const set = new Set(scripts.flatMap((name) => classesOfScript(readFileSync(join(assets, name), 'utf8'))));
  // `status-` of `status-${…}`.
  const begun = [...set].filter((word) => /\w-$/.test(word));
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => {
      const file = join(folder, name);
      const html = readFileSync(file, 'utf8');
      return { file, html, kind: KIND.exec(html)?.[1] ?? '' };
    });
  const sheet = postcss.parse(
    readFileSync(join(assets, names.find((name) => WHOLE.test(name)) ?? ''), 'utf8'),
  );
  const kinds = Map.groupBy(pages, (page) => page.kind);
  for (const [kind, ofKind] of kinds) {
    const shown = [...ofKind, ...(kinds.get(SHOWS_PARTS_OF[kind] ?? '') ?? [])];
    const classes = set.union(new Set(shown.flatMap(({ html }) => classesOfPage(html))));
    const css = cutStyles(sheet, (name) => classes.has(name) || begun.some((word) => name.startsWith(word)));
    const name = `${kind || 'plain'}.${createHash('sha256').update(css).digest('base64url').slice(0, 8)}.css`;
    writeFileSync(join(assets, name), css);
    for (const { file, html } of ofKind) writeFileSync(file, html.replace(SHEET_LINK, `$1${name}$3`));
  }
  for (const name of names) if (name.endsWith('.css')) rmSync(join(assets, name));
}

/** What is left of a sheet where only some classes occur. Rules that ask for none stay. */
export function cutStyles(sheet: Root, occurs: Occurs): string {
  const cut = sheet.clone();
  cut.walkRules((rule) => {
    const selectors = rule.selectors.filter((selector) => canMatch(selector, occurs));
    if (selectors.length === 0) rule.remove();
    else if (selectors.length < rule.selectors.length) rule.selectors = selectors;
  });
  cut.walkAtRules((rule) => {
    if (rule.nodes?.length === 0) removeEmpty(rule);
  });
  return cut.toString();
}

function removeEmpty(rule: Container): void {
  const { parent } = rule;
  rule.remove();
  if (parent?.type === 'atrule' && parent.nodes?.length === 0) removeEmpty(parent as Container);
}

/** Whether all classes occur that a selector asks for, in each of its lists those of one entry; what it excludes does not count. */
function canMatch(selector: string, occurs: Occurs): boolean {
  const lists: string[] = [];
  const outside = withoutLists(selector, lists);
  return (
    classesIn(outside).every(occurs) &&
    lists.every((list) => postcss.list.comma(list).some((one) => canMatch(one, occurs)))
  );
}

/** A selector without what stands in `:is(…)` and the like; the lists of which one must match go into `lists`. */
function withoutLists(selector: string, lists: string[]): string {
  const match = /:(is|where|has|not)\(/.exec(selector);
  if (!match) return selector;
  const start = match.index + match[0].length;
  let depth = 1;
  let end = start;
  for (; depth > 0 && end < selector.length; end++) {
    if (selector[end] === '(') depth++;
    if (selector[end] === ')') depth--;
  }
  if (match[1] !== 'not') lists.push(selector.slice(start, end - 1));
  return selector.slice(0, match.index) + withoutLists(selector.slice(end), lists);
}

function classesIn(selector: string): readonly string[] {
  return [...selector.matchAll(/\.([a-zA-Z_][\w-]*)/g)].map(([, name = '']) => name);
}

function classesOfPage(html: string): readonly string[] {
  return [...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/));
}

/** Words that a script may set as a class: those of its texts. */
function classesOfScript(code: string): readonly string[] {
  return [...code.matchAll(/["'`]([\w -]+)(?:["'`]|\$\{)/g)].flatMap(([, words = '']) => words.split(/\s+/));
}
