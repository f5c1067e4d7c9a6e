import { LANGUAGES } from '../../language/language.ts';
import type {
  BuiltLink,
  BuiltPage,
  BuiltSite,
  BuiltWording,
  WordedLink,
} from '../../model/site/built-site.ts';
import {
  type ExpectedFacts,
  type ExpectedSite,
  type LinksByWords,
  languageOfAddress,
} from '../../model/site/expected-site.ts';
import { example } from '../examples/example-base.ts';
import { exampleClause, exampleFile, exampleSection } from '../examples/site-example-base.ts';
import { languageMeant, type ShownProvision, shownProvisions } from './rendered-provisions.ts';
import { isAnswered } from './site-links.ts';
import { findAtLink, type SiteRule, type SiteRuleIssue } from './site-rule.ts';

export const misleadingLink: SiteRule<'misleading-link'> = {
  id: 'misleading-link',
  severity: 'error',
  title: {
    vi: 'Liên kết dẫn đến đúng chỗ mà dữ liệu và chữ trên liên kết nêu',
    en: 'A link leads to exactly what the data and its words name',
  },
  explanation: {
    vi: 'Liên kết mở ra một trang có thật nhưng không phải trang được nêu thì người đọc trích nhầm mà không biết. Viện dẫn trong văn bản (data-reference), thuật ngữ, số của đoạn và liên kết mang tên một văn bản, đoạn, nhiệm vụ hay cơ quan phải dẫn đến đúng đích ấy. Địa chỉ lấy từ src/views/addresses.ts.',
    en: 'A link that opens an existing page other than the one named makes readers quote wrongly without knowing. References in the wording (data-reference), terms, the numbers of provisions and links with the name of a document, provision, task or body must lead to exactly that target. Addresses come from src/views/addresses.ts.',
  },
  target: 'pages',
  failing: [
    example(
      'Viện dẫn mở một văn bản khác',
      'A citation that opens another document',
      exampleFile('vi', 'plan', exampleSection('vi').replace('"/nq-mau/"', '"▶/kh-mau/"')),
    ),
    example(
      'Viện dẫn mất liên kết',
      'A citation that has lost its link',
      exampleFile(
        'en',
        'clause',
        exampleClause('en')
          .replace('<p data-text', '▶<p data-text')
          .replace(/<a href="[^"]*" data-reference>([^<]*)<\/a>/, '$1'),
      ),
    ),
    example(
      'Số của đoạn mở một đoạn khác',
      'The number of a provision opens another one',
      exampleFile('vi', 'clause', exampleClause('vi').replace('"/kh-mau/i-1/"', '"▶/kh-mau/i/"')),
    ),
    example(
      'Tên văn bản dẫn đến một đoạn',
      'The name of a document leads to a provision',
      exampleFile('en', 'section', `<a href="▶/en/kh-mau/i-1/">Sample plan</a>\n${exampleSection('en')}`),
    ),
    example(
      'Nút sao chép địa chỉ của trang khác',
      'A button that copies the address of another page',
      exampleFile(
        'vi',
        'plan',
        `<button data-copy-link="▶https://so-tay.example/nq-mau/">Chép</button>\n${exampleSection('vi')}`,
      ),
    ),
  ],
  passing: [
    example('Mỗi tên dẫn đến đúng trang của nó', 'Each name leads to its own page', {
      ...exampleFile(
        'vi',
        'section',
        `<a href="/kh-mau/">Kế hoạch mẫu</a> <a href="/nq-mau/">Văn bản khác</a>\n${exampleSection('vi')}`,
      ),
      ...exampleFile(
        'vi',
        'plan',
        `<button data-copy-link="https://so-tay.example/kh-mau/">Chép</button>\n${exampleSection('vi')}`,
      ),
    }),
  ],
  *check(site, expected) {
    for (const page of site.pages.values()) {
      for (const { link, offset, ...misled } of misledOn(page, expected)) {
        // A link to nothing is another rule's finding.
        if (link !== null && !leadsSomewhere(site, expected, link)) continue;
        yield link === null
          ? { file: page.file, at: offset, message: misled.message }
          : findAtLink(page.file, link, misled);
      }
    }
  },
};

interface Misled extends Pick<SiteRuleIssue, 'message' | 'suggestion' | 'cause'> {
  /** Null where a link is missing. */
  readonly link: BuiltLink | null;
  readonly offset: number;
}

function* misledOn(page: BuiltPage, expected: ExpectedSite): Generator<Misled> {
  for (const shown of shownProvisions(page, expected)) {
    yield* numberFindings(shown, expected);
    for (const text of shown.shown.texts) yield* referenceFindings(shown, text, expected);
  }
  yield* termFindings(page, expected);
  const facts = expected.pages.get(page.address)?.facts();
  if (facts === undefined) return;
  yield* nameFindings(page, facts);
  yield* copyFindings(page, facts);
}

function leadsSomewhere(site: BuiltSite, expected: ExpectedSite, { target }: BuiltLink): boolean {
  if (target.written === '' || target.written === '#') return false;
  return target.kind !== 'site' || isAnswered(site, expected, target.path);
}

function misled(link: BuiltLink, vi: string, en: string, wanted: string): Misled {
  const { written } = link.target;
  return {
    link,
    offset: link.offset,
    cause: `${written} ${wanted}`,
    suggestion: wanted,
    message: {
      vi: `${vi} dẫn đến “${written}”, theo nội dung phải là “${wanted}”. Lấy địa chỉ từ src/views/addresses.ts.`,
      en: `${en} leads to “${written}”; according to the content it should lead to “${wanted}”. Take the address from src/views/addresses.ts.`,
    },
  };
}

function* numberFindings({ shown, language }: ShownProvision, expected: ExpectedSite): Generator<Misled> {
  const { numberLink: link, key } = shown;
  const wanted = expected.addressOf(key, language);
  if (link === null || link.target.written === wanted) return;
  yield misled(link, `Số của đoạn “${key}”`, `The number of the provision “${key}”`, wanted);
}

/** Side by side each wording has the addresses of its own language, elsewhere those of the page. */
function* referenceFindings(
  { page, shown, expected: provision, language, wanted: languages }: ShownProvision,
  text: BuiltWording,
  expected: ExpectedSite,
): Generator<Misled> {
  const of = languageMeant(text, languages);
  // Other wording than that of the page is a finding of its own.
  if (provision.folded[of] !== text.text) return;
  const isSideBySide = (expected.pages.get(page.address)?.shownLanguages.length ?? 1) > 1;
  const wanted = expected.leadsFrom(shown.key, of, isSideBySide ? of : language);
  const found = text.references;
  if (found.length !== wanted.length) {
    yield {
      link: null,
      offset: text.offset,
      message: {
        vi: `Nội dung của “${shown.key}” ở đây có ${found.length} viện dẫn có liên kết, theo nội dung phải có ${wanted.length}. Xem src/components/documents/Wording.astro.`,
        en: `The wording of “${shown.key}” has ${found.length} linked citations here; according to the content there should be ${wanted.length}. See src/components/documents/Wording.astro.`,
      },
    };
    return;
  }
  for (const [index, link] of found.entries()) {
    const address = wanted[index] ?? '';
    if (link.target.written === address) continue;
    yield misled(link, `Viện dẫn này của “${shown.key}”`, `This citation in “${shown.key}”`, address);
  }
}

function* termFindings(page: BuiltPage, expected: ExpectedSite): Generator<Misled> {
  const own = languageOfAddress(expected.base, page.address);
  for (const { id, language, link } of page.terms) {
    const wanted = expected.termAddress(id, LANGUAGES.find((known) => known === language) ?? own);
    const { written } = link.target;
    if (wanted === null || written === wanted || written === expected.termAddress(id, own)) continue;
    yield misled(link, `Thuật ngữ “${id}”`, `The term “${id}”`, wanted);
  }
}

/** Links whose words, or one of whose parts, the content has for other addresses only. */
function* nameFindings(page: BuiltPage, facts: ExpectedFacts): Generator<Misled> {
  const links = facts.links();
  for (const { link, words, parts } of page.wordedLinks) {
    const name = misnamed({ link, words, parts }, links);
    const [wanted] = name === null ? [] : (links.get(name) ?? []);
    if (name === null || wanted === undefined) continue;
    yield misled(link, `Liên kết “${name}”`, `The link “${name}”`, wanted);
  }
}

function misnamed({ link, words, parts }: WordedLink, links: LinksByWords): string | null {
  const names = links.has(words) ? [words] : parts.filter((part) => links.has(part));
  const isRight = names.some((name) => links.get(name)?.has(link.target.written));
  return isRight ? null : (names[0] ?? null);
}

function* copyFindings(page: BuiltPage, { citations }: ExpectedFacts): Generator<Misled> {
  const wanted = citations.get('link');
  if (wanted === undefined) return;
  for (const link of page.copied) {
    if (link.target.written === wanted) continue;
    yield misled(link, 'Nút chép địa chỉ ở đây', 'The button that copies an address here', wanted);
  }
}
