import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, type ResolvedConfig, StaticConfigLoader } from 'html-validate';
import { describe, expect, inject, it } from 'vitest';

const folder = inject('siteFolder');
const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.html'),
);

/** Works the rules out once and not for each page. */
class OneConfig extends StaticConfigLoader {
  #resolved: ResolvedConfig | Promise<ResolvedConfig> | undefined;

  override getConfigFor(handle: string): ResolvedConfig | Promise<ResolvedConfig> {
    this.#resolved ??= super.getConfigFor(handle);
    return this.#resolved;
  }
}

const rules = new OneConfig({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Astro writes void elements without a slash and keeps the case of the doctype.
    'doctype-style': 'off',
    // Titles name the clause and the document: longer than a search machine shows, never ambiguous.
    'long-title': 'off',
  },
});
const validator = new HtmlValidate(rules);

describe('the HTML of the built site', () => {
  it('has pages in both languages', () => {
    expect(pages.length).toBeGreaterThan(100);
    expect(pages.filter((name) => name.startsWith('en/')).length * 2).toBe(pages.length);
  });

  it('is valid on every page', async () => {
    const wrong: string[] = [];
    for (const name of pages) {
      const report = await validator.validateString(readFileSync(join(folder, name), 'utf8'));
      for (const { messages } of report.results) {
        wrong.push(
          ...messages.map(
            ({ ruleId, message, line, column }) => `${name}:${line}:${column} ${ruleId} ${message}`,
          ),
        );
      }
    }
    expect(wrong).toEqual([]);
  });

  it('holds no inline script or style; what is data for machines is not run', () => {
    const inline = pages.filter((name) =>
      /<script(?![^>]*\ssrc=)(?! type="application\/ld\+json")[^>]*>|<style|\sstyle=/.test(
        readFileSync(join(folder, name), 'utf8'),
      ),
    );
    expect(inline).toEqual([]);
  });
});
