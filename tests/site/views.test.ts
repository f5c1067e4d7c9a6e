import { parseDocument } from 'htmlparser2';
import { expect, it } from 'vitest';
import { openReport } from '../../src/build/check-report.ts';
import { listPages } from '../../src/views/site/list-pages.ts';
import { addresses, built, corpus, site } from './finished-site.ts';
import { countIn, rowsIn, SayingElement, saidIn, spokenIn } from './page-says.ts';

/** What a view has besides what its page says. */
const NOT_SAID: readonly RegExp[] = [
  // By which a component chooses or draws.
  /\.(key|kind|type|basis|role|relation|state|language|depth|headingLevel|entry|cacheTag|bundles)$/,
  /^\w+\.frame\b/,
  /\.(x|y|at|until|leader|width|height|path|bottom)$/,
  // Wording is held letter by letter by a rule; examples are held by the tests of the report.
  /\.blocks$|\.titleLines$|^rule\.(failing|passing)$/,
  // A source is named in full once a page.
  /\.(evidence|notes)\.sources?$/,
  // Shown by some of the pages that have a task, a body or a document for a row.
  /\.(grouping|count|bodies\.reason|sheetTitle)$|\.kindLabel$/,
  /^home\.tasksByBody\.(posts|bodies)\.countText$/,
  /^(tasks|review|body|bodyReview)\.head\.(status|validity|translation)$|^(tasks|body)\.\S*\.note$|\.(row|task)s?\.time\.words$/,
  /^task\.task\.number$|^body\.(id|links)$|^body\.below\.id$|\.bodies\.id$/,
  // Words that are filled in, or used for some of the rows.
  /^(correspondence|search)\.words$|^glossary\.letters\.entries\.name\.vi$|^correspondence\.documents\.chain\.(break|leads)$/,
];

/** Rows without an element of their own, or whose words stand in other rows too. */
const NOT_APART: readonly RegExp[] = [
  /^correspondence\.documents\.(groups(\.rows\.relations)?|subjects)$|^body\.assignments\.groups(\.lists)?$|\.others\.bodies$/,
  /^guide\.references$|^document\.evidence$|^glossary\.letters\.entries\.places$|\.(lines|legend)$|^document\.graph\.nodes$|^handouts\.groups(\.parts)?$|\.copying\.forms(\.pieces)?$/,
];

const isLeftOut = (path: string): boolean => NOT_SAID.some((pattern) => pattern.test(path));

const source = { corpus, site, addresses };
const pages = listPages(source).map((page) => {
  const file = built.pages.get(page.path)?.file ?? '';
  return {
    page,
    view: page.view(() => openReport(source)),
    html: new SayingElement(parseDocument(built.read(file))),
  };
});

it('every page says all that its view has for it, as often', () => {
  const missing = new Map<string, string>();
  for (const { page, view, html } of pages) {
    const said = saidIn(view, page.kind, isLeftOut);
    const byText = Map.groupBy(said, ({ text }) => text);
    for (const [text, all] of byText) {
      const found = countIn(html.text, text);
      if (found >= all.length) continue;
      for (const { path } of all) missing.set(path, `${page.path}: ${found} of ${all.length} “${text}”`);
    }
  }
  expect([...missing].map(([path, what]) => `${path} at ${what}`)).toEqual([]);
});

it('what a view has in one row stands together on the page', () => {
  const apart = new Map<string, string>();
  for (const { page, view, html } of pages) {
    for (const { path, rows } of rowsIn(view, page.kind, isLeftOut)) {
      if (NOT_APART.some((pattern) => pattern.test(path))) continue;
      for (const row of rows) {
        const { text } = html.innermost(row);
        const stranger = rows.find(
          (other) => other.every((part) => text.includes(part)) && !isWithin(other, row),
        );
        if (stranger !== undefined) apart.set(path, `${page.path}: ${row.join(' ')}`);
      }
    }
  }
  expect([...apart].map(([path, where]) => `${path} at ${where}`)).toEqual([]);
});

it('titles and quotations are marked with their language', () => {
  // The examples of rules are code.
  const speaking = pages.filter(({ page }) => page.kind !== 'rule');
  const wrong = speaking.flatMap(({ page, view, html }) =>
    spokenIn(view)
      .filter(({ language, texts }) => html.innermost(texts).language !== language)
      .map(({ language, texts }) => `${page.path}: ${texts.join(' ')} in ${language}`),
  );
  expect(wrong).toEqual([]);
  expect(speaking.flatMap(({ view }) => spokenIn(view)).length).toBeGreaterThan(100);
});

/** Whether all that a row says is said by another. */
function isWithin(row: readonly string[], other: readonly string[]): boolean {
  return row.every((part) => other.some((text) => text.includes(part)));
}
