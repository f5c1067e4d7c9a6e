import { findSymbols } from '../../model/citation-marks.ts';
import type { Corpus, Document } from '../../model/corpus.ts';
import { LANGUAGES, type Language } from '../../model/language.ts';
import { formatTarget } from '../../model/provision-id.ts';
import { type FlatText, flatten, runAt, spanInFlat, stretchesOf } from '../../model/wording.ts';
import type { CorpusRule, Finding } from '../rule.ts';

const wrap = (inner: string): string =>
  `<Section n="I" title="MỤC ĐÍCH">\n\n<Clause n="1">\n${inner}\n</Clause>\n\n</Section>\n`;

export const unlinkedCitation: CorpusRule = {
  id: 'unlinked-citation',
  group: 'references',
  severity: 'error',
  title: {
    vi: 'Mọi văn bản được dẫn đều có liên kết',
    en: 'Every citation in the wording is linked',
  },
  explanation: {
    vi: 'Số, ký hiệu của một văn bản, hoặc cách gọi tắt đã khai ở mentions.named, phải nằm trong <Ref>, từ tên loại văn bản đến ngày (hoặc đến ký hiệu nếu không ghi ngày).',
    en: 'The symbol of a document, or a short name listed under mentions.named, stands inside a <Ref> that runs from the kind of document to its date (or to the symbol where no date stands).',
  },
  subject: { vi: 'đoạn lời văn', en: 'stretches of wording' },
  failing: [
    {
      shows: { vi: 'Ký hiệu chưa có liên kết', en: 'A symbol without a link' },
      files: { 'documents/kh-mau/vi.mdx': wrap('Thực hiện Nghị quyết số ▶07-NQ/MAU của cấp trên.') },
    },
    {
      shows: { vi: 'Ký hiệu của văn bản chưa có hồ sơ', en: 'The symbol of a document without a record' },
      files: {
        'documents/kh-mau/en.mdx': wrap('To carry out Decree No. ▶30/2020/NĐ-CP.').replace(
          'MỤC ĐÍCH',
          'PURPOSE',
        ),
      },
    },
  ],
  passing: [
    {
      shows: { vi: 'Ký hiệu nằm trong Ref', en: 'The symbol stands in a Ref' },
      files: {
        'documents/kh-mau/vi.mdx': wrap('Thực hiện <Ref to="nq-mau">Nghị quyết số *07-NQ/MAU*</Ref>.'),
      },
    },
    {
      shows: { vi: 'Phân số và ngày tháng không phải ký hiệu', en: 'Fractions and dates are no symbols' },
      files: { 'documents/kh-mau/vi.mdx': wrap('Đạt 2/3 số phiếu, ngày 20/11/2021, giai đoạn 2021-2025.') },
    },
  ],
  *checkDocument(corpus, document, look) {
    const documentsBySymbol = symbolsOf(corpus);
    for (const provision of document.provisions.values()) {
      for (const language of LANGUAGES) {
        const wording = provision.wording[language];
        if (wording === null) continue;
        look();
        const about = formatTarget(document.id, provision.id);
        for (const stretch of stretchesOf(wording.blocks)) {
          const flat = flatten(stretch);
          for (const finding of unlinkedIn(document, language, wording.span.file, flat, documentsBySymbol)) {
            yield { ...finding, about };
          }
        }
      }
    }
  },
};

const symbolsByCorpus = new WeakMap<Corpus, ReadonlyMap<string, string>>();

function symbolsOf(corpus: Corpus): ReadonlyMap<string, string> {
  const known = symbolsByCorpus.get(corpus);
  if (known !== undefined) return known;
  const made = new Map(corpus.documents.map(({ facts, id }) => [facts.symbol ?? '', id as string]));
  symbolsByCorpus.set(corpus, made);
  return made;
}

function* unlinkedIn(
  document: Document,
  language: Language,
  file: string,
  flat: FlatText,
  documentsBySymbol: ReadonlyMap<string, string>,
): Generator<Finding> {
  for (const { value, index, length } of findSymbols(flat.text)) {
    const target = documentsBySymbol.get(value);
    yield* unlinkedAt(file, flat, index, length, target, value);
  }
  for (const { to, words } of document.facts.mentions.named) {
    for (const name of words[language]) {
      for (let at = flat.text.indexOf(name); at !== -1; at = flat.text.indexOf(name, at + name.length)) {
        yield* unlinkedAt(file, flat, at, name.length, to, name);
      }
    }
  }
}

function* unlinkedAt(
  file: string,
  flat: FlatText,
  index: number,
  length: number,
  target: string | undefined,
  words: string,
): Generator<Finding> {
  const found = runAt(flat, index);
  if (found === undefined || found.referenced) return;
  yield {
    span: spanInFlat(file, flat, index, length),
    message:
      target === undefined
        ? {
            vi: `“${words}” được dẫn nhưng chưa có hồ sơ văn bản nào mang ký hiệu này. Thêm thư mục content/documents/… cho văn bản đó rồi đặt <Ref>.`,
            en: `“${words}” is cited, but no document on record has this symbol. Add a folder content/documents/… for it, then a <Ref>.`,
          }
        : {
            vi: `“${words}” chưa có liên kết. Đặt cả cụm, từ tên loại văn bản, trong <Ref to="${target}">…</Ref>.`,
            en: `“${words}” is not linked. Put the whole citation, from the kind of document on, in <Ref to="${target}">…</Ref>.`,
          },
  };
}
