import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runSiteExample } from '../../build/run-examples.ts';
import { SITE_RULES } from './index.ts';
import type { SiteExample } from './site-rule.ts';

const check = (example: SiteExample) => runSiteExample(example, SITE_RULES);
const BASE: SiteExample = { shows: { vi: 'Mẫu', en: 'The base' }, files: {} };

describe('every site rule', () => {
  it('is registered under the name of its file', () => {
    const files = new Set(readdirSync(import.meta.dirname).map((name) => name.replace(/\.ts$/, '')));
    expect(SITE_RULES.map(({ id }) => id).filter((id) => !files.has(id))).toEqual([]);
  });

  for (const rule of SITE_RULES) {
    for (const example of rule.failing) {
      it(`${rule.id} finds: ${example.shows.vi}`, () => {
        const { places, result } = check(example);
        const found = result.diagnostics;
        // One mistake is one kind of finding: nothing else may complain because of it.
        expect([...new Set(found.map((finding) => finding.rule))]).toEqual([rule.id]);
        expect(found.map(({ file, line, column }) => ({ file, line, column }))).toEqual(places);
        for (const { message, severity } of found) {
          expect(severity).toBe('error');
          expect(message.vi).not.toBe(message.en);
          expect(message.vi + message.en).not.toContain('undefined');
        }
      });
    }
    for (const example of rule.passing) {
      it(`${rule.id} passes: ${example.shows.vi}`, () => {
        expect(check(example).result.diagnostics).toEqual([]);
      });
    }
  }

  it('names only files of the source code that there are', () => {
    const texts = SITE_RULES.flatMap((rule) => [
      rule.explanation.en,
      ...rule.failing.flatMap((example) =>
        check(example).result.diagnostics.map(({ message }) => message.en),
      ),
    ]);
    const named = texts.flatMap((text) => text.match(/src\/[\w/.-]*\w/g) ?? []);
    expect([...new Set(named)].filter((path) => !existsSync(path))).toEqual([]);
  });

  it('finds nothing in a whole small site, written by hand', () => {
    expect(check(BASE).result.diagnostics).toEqual([]);
  });
});
