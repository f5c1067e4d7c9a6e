import { describe, expect, it } from 'vitest';
import { axeViolations } from '../../scripts/browser/page-audit.ts';
import { PAGE_KINDS } from './page-kinds.ts';
import { at, visitSitePage } from './site-pages.ts';

/**
 * Between them the two screens see both languages and both themes: a twin has the same markup. One screen after the
 * other: to change it at each page is to lay each page out twice.
 */
const SCREENS = [
  ['phone', 'vi', { width: 360, height: 740, colorScheme: 'light' }],
  ['desktop', 'en', { width: 1366, height: 768, colorScheme: 'dark' }],
] as const;

describe.each(SCREENS)('on a %s, %s', (_, language, conditions) => {
  it.each(PAGE_KINDS)(
    '%s: accessible, quiet, on its own, and leads to the other language',
    async (kind, vi, en) => {
      const path = language === 'vi' ? vi : en;
      const audited = await visitSitePage(path, conditions);
      expect(await axeViolations(audited.page)).toEqual([]);
      const overflow = await audited.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${path} is wider than the screen`).toBeLessThanOrEqual(0);
      // An address that leads nowhere answers 404, which the browser notes on its console.
      if (kind !== 'not found') expect(audited.consoleMessages).toEqual([]);
      expect(audited.pageErrors).toEqual([]);
      expect(audited.foreignRequests).toEqual([]);
      expect(audited.cspViolations).toEqual([]);
      await audited.page.click('[data-twin]');
      expect(await audited.page.getAttribute('html', 'lang')).toBe(language === 'vi' ? 'en' : 'vi');
      if (kind !== 'not found') expect(audited.page.url()).toBe(at(language === 'vi' ? en : vi));
    },
  );
});
