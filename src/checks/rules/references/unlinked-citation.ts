import type { TextRange } from '../../../citations/found-citation.ts';
import { findMiswrittenSymbols } from '../../../citations/symbols.ts';
import { LANGUAGES, type Language } from '../../../language/language.ts';
import { memoize } from '../../../language/memoize.ts';
import type { Corpus } from '../../../model/corpus.ts';
import type { Document } from '../../../model/document.ts';
import { formatTarget } from '../../../model/provision-id.ts';
import { isDeclared } from '../../../model/references/find-scope.ts';
import { outsideWithSymbol } from '../../../model/references/outside-citations.ts';
import { citationsIn } from '../../../model/wording/citations-in.ts';
import { type FlatText, flatten, runAt, spanInFlat } from '../../../model/wording/flat-text.ts';
import {
  type Inline,
  inlineText,
  notesIn,
  stretchesOf,
  withoutQuotes,
} from '../../../model/wording/wording.ts';
import type { CorpusRule, RuleIssue } from '../../engine/rule.ts';
import {
  EXAMPLE_BASE,
  example,
  exampleHead,
  exampleTexts,
  exampleWording,
  FACTS_FILE,
  VI_FILE,
  wordingExample,
} from '../../examples/example-base.ts';
import { documentCited, documentOfUnits, isFullUnit, targetCited } from './cited-target.ts';

export const unlinkedCitation: CorpusRule<'unlinked-citation'> = {
  id: 'unlinked-citation',
  group: 'references',
  severity: 'error',
  examplesInOneLanguage: true,
  title: {
    vi: 'Mọi viện dẫn đều có liên kết',
    en: 'Every citation is linked',
  },
  explanation: {
    vi: 'Viện dẫn có số, ký hiệu của một văn bản, cách gọi tắt đã khai ở mentions.named đều phải nằm trong <Ref>: từ đơn vị đầu tiên hoặc tên loại văn bản đến ngày (hoặc đến ký hiệu nếu không ghi ngày). Mục, khoản của chính văn bản thì lời văn tự thành liên kết; của văn bản chưa có toàn văn thì không cần liên kết riêng. Văn bản được viện dẫn mà sổ tay không có thì ghi ở outside.yaml, không cần <Ref>.',
    en: 'A citation with the symbol of a document and a short name listed under mentions.named must be inside a <Ref>: from the first unit or the type of document to the date (or to the symbol where there is no date). Units of the document itself are linked by their words; those of a document without full text need no link of their own. A document that is cited and not held is listed in outside.yaml and needs no <Ref>.',
  },
  unitLabel: { vi: 'đoạn văn', en: 'paragraphs' },
  failing: [
    wordingExample('Ký hiệu chưa có liên kết', 'A symbol without a link', {
      vi: 'Thực hiện ▶Nghị quyết số 07-NQ/MAU, ngày 12/6/2021 của cấp trên.',
    }),
    wordingExample('Ký hiệu của văn bản chưa có hồ sơ', 'The symbol of a document without a record', {
      en: 'To carry out ▶Decree No. 30/2020/NĐ-CP of 5 March 2020.',
    }),
    wordingExample('Ngày của một văn bản khác cùng ký hiệu', 'The date of another document of that symbol', {
      vi: 'Thực hiện ▶Nghị quyết số 07-NQ/MAU, ngày 12/6/2016.',
    }),
    wordingExample('Ký hiệu viết rời', 'A symbol with spaces in it', {
      en: 'To carry out Resolution No. ▶07 – NQ/MAU of 12 June 2021.',
    }),
    wordingExample('Ngày nằm ngoài liên kết', 'A date outside the link', {
      vi: 'Thực hiện <Ref to="nq-mau">Nghị quyết số 07-NQ/MAU</Ref>▶, ngày 12/6/2021.',
      en: 'To carry out ▶Resolution No. <Ref to="nq-mau">07-NQ/MAU of 12 June 2021</Ref>.',
    }),
    example('Cách gọi tắt đã khai', 'A declared short name', {
      [FACTS_FILE]: `${EXAMPLE_BASE[FACTS_FILE]}mentions:
  named:
    - to: nq-mau
      words: { vi: [Nghị quyết mẫu], en: [Sample resolution] }
      reason: { vi: Gọi tắt., en: A short name. }
`,
      ...exampleTexts(
        'Thực hiện ▶Nghị quyết mẫu.',
        'To carry out the <Ref to="nq-mau">Sample resolution</Ref>.',
      ),
    }),
    example('Ký hiệu trong trang hướng dẫn', 'A symbol in a guide page', {
      'guides/vi/mau.mdx': `${exampleHead('Mẫu')}Xem ▶Nghị quyết số 07-NQ/MAU, ngày 12/6/2021.\n\n> Nghị quyết số 07-NQ/MAU\n`,
      'guides/en/mau.mdx': `${exampleHead('Sample')}See <Ref to="nq-mau">Resolution No. 07-NQ/MAU of 12 June 2021</Ref>, or \`07-NQ/MAU\`.\n`,
    }),
  ],
  passing: [
    wordingExample('Ký hiệu nằm trong Ref', 'The symbol is in a Ref', {
      vi: 'Thực hiện <Ref to="nq-mau">Nghị quyết số *07-NQ/MAU*, ngày 12/6/2021</Ref>.',
    }),
    example('Văn bản ghi ở outside.yaml', 'A document listed in outside.yaml', {
      'outside.yaml': '- symbol: 30/2020/NĐ-CP\n  type: { vi: Nghị định, en: Decree }\n  date: 2020-03-05\n',
      ...exampleTexts('Theo khoản 1 Điều 5 Nghị định số 30/2020/NĐ-CP, ngày 05/3/2020.'),
    }),
    wordingExample('Khoản của chính văn bản này', 'A clause of the document itself', {
      vi: 'Theo khoản 1, mục I của Kế hoạch này.',
      en: 'Under clause 1, section I of this Plan.',
    }),
    wordingExample('Phân số và ngày tháng không phải ký hiệu', 'Fractions and dates are not symbols', {
      vi: 'Đạt 2/3 số phiếu, ngày 20/11/2021, giai đoạn 2021-2025.',
    }),
    wordingExample('Khoản của văn bản khác chưa có toàn văn', 'A clause of a document without full text', {
      vi: 'Theo khoản 2, mục III, <Ref to="nq-mau">Nghị quyết số 07-NQ/MAU, ngày 12/6/2021</Ref>; khoản 1, mục I, Kế hoạch của cấp trên.',
    }),
    example('Nhắc chung, đã khai ở mentions.unlinked', 'A general mention, listed under mentions.unlinked', {
      [FACTS_FILE]: `${EXAMPLE_BASE[FACTS_FILE]}mentions:
  unlinked:
    - words: { vi: ["biểu mẫu số 07-NQ/MAU, ngày 12/6/2021"], en: [] }
      reason: { vi: Tên một biểu mẫu., en: The name of a form. }
`,
      [VI_FILE]: exampleWording('Dùng biểu mẫu số 07-NQ/MAU, ngày 12/6/2021.'),
    }),
  ],
  *checkLoneDocument(document, _files, countChecked) {
    for (const { wording } of document.provisions.values()) {
      countChecked(LANGUAGES.filter((language) => wording[language] !== null).length);
    }
    for (const place of placesIn(document)) yield* findingsAt(place, unlinkedWords(document, place));
  },
  *checkDocument(corpus, document) {
    for (const place of citingPlacesIn(document)) {
      yield* findingsAt(place, unlinkedCitations(corpus, document, place));
    }
  },
  *check(corpus, countChecked) {
    for (const { file, language, stretches } of corpus.guides) {
      for (const flat of stretches) {
        countChecked();
        yield* unlinkedCitations(corpus, null, { file, language, flat });
      }
    }
  },
};

interface Place {
  readonly file: string;
  readonly language: Language;
  readonly flat: FlatText;
}

interface PlaceInProvision extends Place {
  /** `{doc}#{provision}` */
  readonly holder: string;
}

/** The stretches of a document that may have to be linked. */
function* placesIn({ id, facts, provisions }: Document): Generator<PlaceInProvision> {
  for (const provision of provisions.values()) {
    // The head of a paper gives its own symbol.
    if (provision.kind === 'head') continue;
    const holder = formatTarget(id, provision.id);
    for (const language of LANGUAGES) {
      const { blocks = [], span } = provision.wording[language] ?? {};
      for (const stretch of [...stretchesOf(withoutQuotes(blocks)), ...notesIn(blocks)]) {
        if (span === undefined || !(mayCite(stretch) || facts.mentions.named.length > 0)) continue;
        yield { file: span.file, language, flat: flatten(stretch), holder };
      }
    }
  }
}

/** Those of them that cite, which are few: found once for as long as the document is kept. */
const citingPlacesIn = memoize((document: Document) => [
  ...placesIn(document).filter(({ flat, language }) => citationsIn(document, flat.text, language).length > 0),
]);

function* findingsAt(
  { holder, language }: PlaceInProvision,
  findings: Iterable<RuleIssue>,
): Generator<RuleIssue> {
  for (const finding of findings) {
    yield { ...finding, subjectIds: holder, requires: [{ of: holder, part: 'wording', language }] };
  }
}

/** Every citation has one of these. */
const FIGURE = /[0-9]|(?<!\p{L})[IVXLC]+(?!\p{L})/u;

/** Whether a citation can be outside the links of a paragraph: a quick test that settles most paragraphs. */
function mayCite(inlines: readonly Inline[]): boolean {
  return inlines.some((inline) => {
    if (inline.type === 'text') return FIGURE.test(inline.value);
    // A link that begins with a figure may have left the kind of document outside.
    if (inline.type === 'reference') return /^\s*(?:số |no\. )?\d/i.test(inlineText(inline.children));
    return inline.type !== 'note' && mayCite(inline.children);
  });
}

/** Symbols that are no symbols as they are written, and declared names, without a link. */
function* unlinkedWords(document: Document, place: Place): Generator<RuleIssue> {
  const { flat, language } = place;
  // An issued text keeps the signs of its source.
  const isIssued = language === 'vi' && document.facts.textStatus === 'verbatim';
  for (const { index, words, symbol } of isIssued ? [] : findMiswrittenSymbols(flat.text)) {
    if (!isLinked(flat, index)) {
      yield {
        span: spanInFlat(place.file, flat, index, words.length),
        message: {
          vi: `Ký hiệu “${words}” viết rời hoặc dùng sai dấu gạch. Viết “${symbol}” rồi đặt cả cụm viện dẫn trong <Ref>.`,
          en: `The symbol “${words}” has a space or a wrong dash in it. Write “${symbol}”, and put the whole citation in a <Ref>.`,
        },
      };
    }
  }
  for (const { to, words } of document.facts.mentions.named) {
    for (const name of words[language]) {
      for (let at = flat.text.indexOf(name); at !== -1; at = flat.text.indexOf(name, at + name.length)) {
        if (!isLinked(flat, at)) yield unlinked(place, { start: at, end: at + name.length }, to, name);
      }
    }
  }
}

/** Citations without a link: of documents by symbol, of units of the document itself by number. */
function* unlinkedCitations(corpus: Corpus, own: Document | null, place: Place): Generator<RuleIssue> {
  const { flat, language } = place;
  for (const citation of citationsIn(own ?? corpus, flat.text, language)) {
    const { document: cited, start, end } = citation;
    if (own !== null && isDeclared(own, flat.text, citation, language)) continue;
    const words = flat.text.slice(start, end);
    if (cited !== null && !isLinked(flat, cited.symbol.start)) {
      const document = documentCited(corpus, cited);
      if (own !== null && document === own) continue;
      if (document === null && outsideWithSymbol(corpus, cited.symbol.value).length > 0) continue;
      // Guides may cite any document as an example; only citations of documents on record are linked.
      if (own === null && document === null) continue;
      const to = document === null ? null : (targetCited(document, citation) ?? document.id);
      yield unlinked(place, isLinked(flat, start) ? cited : citation, to, words);
      continue;
    }
    if (cited !== null && !(isLinked(flat, cited.start) && isLinked(flat, cited.end - 1))) {
      yield partlyLinked(place, cited);
      continue;
    }
    if (own === null || isLinked(flat, start) || !isFullUnit(citation)) continue;
    const document = documentOfUnits(corpus, own, citation, flat.text, language);
    // Units of the document itself are linked by their words: internal-reference.
    const to = document === null || document === own ? null : targetCited(document, citation);
    if (to !== null) yield unlinked(place, citation, to, words);
  }
}

/** A citation that its link covers only in part; the span begins where the link does not reach. */
function partlyLinked({ file, flat }: Place, { start, end }: TextRange): RuleIssue {
  const words = flat.text.slice(start, end);
  let from = start;
  if (isLinked(flat, start)) {
    while (from < end && (isLinked(flat, from) || flat.text.charAt(from) === ' ')) from++;
  }
  return {
    span: spanInFlat(file, flat, from, end - from),
    message: {
      vi: `“${words}” chỉ có một phần nằm trong <Ref>. Mở rộng <Ref> từ tên loại văn bản đến ngày (hoặc đến ký hiệu nếu không ghi ngày).`,
      en: `Only a part of “${words}” is in its <Ref>. Extend the <Ref> from the type of document to the date (or to the symbol where there is no date).`,
    },
  };
}

function isLinked(flat: FlatText, index: number): boolean {
  return runAt(flat, index)?.referenced ?? true;
}

function unlinked(
  { file, flat }: Place,
  { start, end }: TextRange,
  to: string | null,
  words: string,
): RuleIssue {
  const span = spanInFlat(file, flat, start, end - start);
  const run = runAt(flat, start);
  if (to === null) {
    return {
      span,
      message: {
        vi: `“${words}” được viện dẫn nhưng chưa có hồ sơ văn bản nào mang ký hiệu và ngày này. Ghi văn bản ấy vào content/outside.yaml (npm run check -- --fix ghi giúp), hoặc thêm thư mục content/documents/… rồi đặt <Ref>.`,
        en: `“${words}” is cited, but no document in the content has this symbol and date. List it in content/outside.yaml (npm run check -- --fix does so), or add a folder content/documents/… for it, then a <Ref>.`,
      },
    };
  }
  const link = `<Ref to="${to}">${flat.text.slice(start, end)}</Ref>`;
  // Words that other markup divides cannot be linked by a plain replacement.
  const isWhole = run !== undefined && run.run.raw === undefined && end <= run.start + run.run.value.length;
  return {
    span,
    message: {
      vi: `“${words}” chưa có liên kết. Đặt cả cụm viện dẫn trong ${link}.`,
      en: `“${words}” is not linked. Put the whole citation in ${link}.`,
    },
    ...(isWhole ? { suggestion: link } : {}),
  };
}
