import { foldSpace } from '../../language/fold-space.ts';
import { LANGUAGES } from '../../language/language.ts';
import type { BuiltPage } from '../../model/site/built-site.ts';
import type { ExpectedSite } from '../../model/site/expected-site.ts';
import { findAt, type SiteRuleIssue } from './site-rule.ts';

/** A quotation or preview is part of the wording or heading of its provision; “…” marks a cut. */
export function* quotationFindings(
  { file, quotations }: BuiltPage,
  expected: ExpectedSite,
): Generator<SiteRuleIssue> {
  for (const { key, text, offset } of quotations) {
    const provision = expected.provisions.get(key);
    if (provision === undefined) {
      yield findAt(file, offset, {
        vi: `Lời trích ở đây ghi là của đoạn “${key}”, nhưng dữ liệu không có đoạn ấy. Sửa data-quotes.`,
        en: `The quotation here is marked as from “${key}”, which is not in the data. Correct data-quotes.`,
      });
      continue;
    }
    const { folded, heading } = provision;
    const words = text.replace(/^…|…$/g, '').trim();
    const whole = LANGUAGES.flatMap((language) => [
      folded[language] ?? '',
      foldSpace(heading[language] ?? ''),
    ]);
    if (whole.some((one) => one.includes(words))) continue;
    yield findAt(file, offset, {
      vi: `Lời trích “${shorten(words)}” không có trong đoạn “${key}”. Trích đúng từng chữ như dữ liệu.`,
      en: `The quotation “${shorten(words)}” is not in the wording of “${key}”. Quote it letter for letter from the data.`,
    });
  }
}

/** What a reader copies into a paper is the citation of the page, letter for letter. */
export function* citationFindings(page: BuiltPage, expected: ExpectedSite): Generator<SiteRuleIssue> {
  if (page.citations.length === 0) return;
  const wanted = expected.pages.get(page.address)?.facts().citations;
  for (const { form, text, offset } of page.citations) {
    const own = wanted?.get(form);
    if (own === undefined || own === text) continue;
    const { found, instead } = showDifference(text, own);
    yield findAt(page.file, offset, {
      vi: `Trích dẫn để sao chép (“${form}”) ở đây là “${found}”, theo dữ liệu phải là “${instead}”. Lấy trích dẫn từ src/model/citation.ts.`,
      en: `The citation to copy (“${form}”) is “${found}” here but “${instead}” in the data. Take it from src/model/citation.ts.`,
    });
  }
}

/** Most letters of a quotation that a finding shows. */
const SHOWN = 120;

function shorten(words: string): string {
  return words.length <= SHOWN ? words : `${words.slice(0, SHOWN).trimEnd()}…`;
}

/** Letters shown before and behind the first difference. */
const BEFORE = 16;
const BEHIND = 32;

/** The part of two texts round their first difference: what was found and what belongs there. */
export function showDifference(
  found: string,
  wanted: string,
): { readonly found: string; readonly instead: string } {
  let at = 0;
  while (at < Math.min(found.length, wanted.length) && found.charAt(at) === wanted.charAt(at)) at++;
  // From the beginning of a word.
  const from = at <= BEFORE ? 0 : found.lastIndexOf(' ', at - BEFORE) + 1;
  return { found: excerpt(found, from, at + BEHIND), instead: excerpt(wanted, from, at + BEHIND) };
}

function excerpt(text: string, from: number, to: number): string {
  const lead = from > 0 ? '…' : '';
  if (to >= text.length) return lead + text.slice(from);
  const end = text.lastIndexOf(' ', to);
  return `${lead}${text.slice(from, end > from ? end : to)}…`;
}
