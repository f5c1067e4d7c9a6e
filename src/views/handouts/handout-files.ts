import type { Language } from '../../language/language.ts';
import { memoize } from '../../language/memoize.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { HandoutFile, HandoutManifest, Print } from '../../model/site/handout-manifest.ts';
import type { Site } from '../../site/site.ts';
import { viewEdition } from '../data/edition.ts';
import type { LinkView } from '../documents/document-facts.ts';
import type { ViewContext } from '../view-context.ts';
import { handoutText } from './handout-strings.ts';

/** Whether files were made from just this content, for just this address. Others would say what the pages do not. */
export function isCurrent(
  manifest: HandoutManifest,
  corpus: Corpus,
  site: Pick<Site, 'url' | 'base'>,
): boolean {
  const { fingerprint } = viewEdition(corpus);
  return manifest.edition.fingerprint === fingerprint && manifest.site === site.url + site.base;
}

/** The files by what they are about, made once for all pages. */
const bySubject = memoize(({ files }: HandoutManifest) =>
  Map.groupBy(files, ({ provision, body, task }) => provision ?? body ?? task ?? ''),
);

/** The files about a provision, document, body or task in the language of the page; none that is not of this edition. */
export function viewHandoutFiles(
  { corpus, site, addresses, language }: ViewContext,
  subject: string,
): readonly LinkView[] {
  const { handouts } = site;
  if (handouts === null || !isCurrent(handouts, corpus, site)) return [];
  return (bySubject(handouts).get(subject) ?? [])
    .filter((file) => file.language === language)
    .map((file) => ({ href: addresses.file(file.path), text: describeFile(file, language) }));
}

/** `Tải PDF, cỡ chữ lớn (2 trang, 84 KB)`. */
function describeFile({ format, form, print, sheets, bytes }: HandoutFile, language: Language): string {
  const name = handoutText(format === 'pdf' ? 'downloadPdf' : 'downloadWord', language);
  const how = print === 'normal' ? '' : `, ${handoutText(PRINT_WORDS[print], language)}`;
  const what = form === 'extract' ? '' : `: ${handoutText(FORM_NAMES[form], language)}`;
  const size = `${Math.ceil(bytes / 1000)} KB`;
  return `${name}${what}${how} (${describeLength(sheets, print, language)}${size})`;
}

function describeLength(sheets: number | null, print: Print, language: Language): string {
  if (sheets === null) return '';
  // Two pages on each side of a leaf.
  if (print === 'booklet') return `${handoutText('leaves', language, { n: Math.ceil(sheets / 2) })}, `;
  return `${handoutText(sheets === 1 ? 'onePage' : 'pages', language, { n: sheets })}, `;
}

const PRINT_WORDS = { large: 'largePrint', fit: 'fitOnOnePage', booklet: 'booklet' } as const;

const FORM_NAMES = {
  bilingual: 'bilingual',
  tasks: 'taskTable',
  summary: 'summary',
  'share-out': 'shareOut',
  plan: 'plan',
  report: 'report',
  meeting: 'facing',
} as const;
