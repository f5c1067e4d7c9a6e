import { compareNames, type NameDifference } from '../../../language/name-comparison.ts';
import type { Corpus } from '../../../model/corpus.ts';
import type { Document } from '../../../model/document.ts';
import { localizedTexts } from '../../../model/localized-texts.ts';
import type { Provision } from '../../../model/provision.ts';
import { formatTarget } from '../../../model/provision-id.ts';
import type { WrittenAt } from '../../../model/registry.ts';
import { spanInBlocks } from '../../../model/wording/flat-text.ts';
import type { CorpusRule, Finding, Look } from '../../engine/rule.ts';
import { EXAMPLE_BASE, exampleWording } from '../../examples/example-base.ts';
import { spanInYamlText, spanWithin } from '../../texts/own-words.ts';
import { recordsBesideDocuments } from '../../texts/yaml-records.ts';

const FACTS = 'documents/kh-mau/document.yaml';
const VI = 'documents/kh-mau/vi.mdx';
const EN = 'documents/kh-mau/en.mdx';
const example = (vi: string, en: string): Record<string, string> => ({
  [VI]: exampleWording(vi),
  [EN]: exampleWording(en, 'en'),
});

export const namesDiffer: CorpusRule = {
  id: 'names-differ',
  group: 'truth',
  severity: 'error',
  title: {
    vi: 'Tên riêng tiếng Việt trong bản dịch đúng từng chữ, từng dấu',
    en: 'Vietnamese names in the translation have every letter and accent',
  },
  explanation: {
    vi: 'Tên người, tên đất sai một dấu là thành tên khác. Từ có dấu tiếng Việt trong bản dịch phải có trong lời văn tiếng Việt của chính chỗ đó; tên gồm hai từ trở lên phải giữ đủ dấu. Sửa bản dịch theo tiếng Việt; nếu khác nhau là đúng thì khai ngoại lệ.',
    en: 'The name of a person or place with another accent is another name. A word with Vietnamese accents in the translation stands in the Vietnamese of the same place; a name of two words or more keeps its accents. Mend the translation after the Vietnamese; where the two rightly differ, record an exception.',
  },
  subject: { vi: 'cặp lời văn và bản dịch', en: 'texts in both languages' },
  failing: [
    {
      shows: { vi: 'Tên người sai dấu', en: 'The name of a person with another accent' },
      files: example('Do đồng chí Lê Văn Mẫu ký.', 'Signed by Comrade Lê ▶Văn Mậu.'),
    },
    {
      shows: { vi: 'Tên đất mất dấu', en: 'A place that lost its accents' },
      files: example('Tại tỉnh Lâm Đồng.', 'In ▶Lam Dong province.'),
    },
    {
      shows: { vi: 'Tên người khác', en: 'Another person' },
      files: example('Do đồng chí Lê Văn Mẫu ký.', 'Signed by Comrade Lê ▶Thị Gương.'),
    },
    {
      shows: { vi: 'Tên trong mô tả', en: 'A name in a description' },
      files: {
        [FACTS]: (EXAMPLE_BASE[FACTS] ?? '').replace(
          '{ vi: Văn bản mẫu., en: A sample document. }',
          '{ vi: Văn bản mẫu của tỉnh Lâm Đồng., en: A sample document of ▶Lâm Dong province. }',
        ),
      },
    },
  ],
  passing: [
    {
      shows: { vi: 'Tên giữ đủ dấu', en: 'Names with their accents' },
      files: example(
        'Do đồng chí LÊ VĂN MẪU, Chủ tịch Công đoàn tỉnh Lâm Đồng, ký tại Hà Nội.',
        'Signed in Hanoi by Comrade Lê Văn Mẫu, chair of the Trade Union of Lâm Đồng province. A communiqué followed.',
      ),
    },
  ],
  *checkDocument(corpus, document, look) {
    for (const provision of document.provisions.values()) yield* findInProvision(document, provision, look);
    yield* findInRecord(corpus, document.facts, { file: document.file, path: [] }, document.id, look);
  },
  *check(corpus, look) {
    for (const { record, at, about } of recordsBesideDocuments(corpus)) {
      yield* findInRecord(corpus, record, at, about, look);
    }
  },
};

function* findInProvision(document: Document, { id, wording }: Provision, look: Look): Generator<Finding> {
  const { vi, en } = wording;
  if (vi === null || en === null) return;
  look();
  const about = formatTarget(document.id, id);
  // A name of the heading may stand in the text alone.
  const all = vi.heading === null ? vi.text : `${vi.heading}\n${vi.text}`;
  const restsOn = [{ of: about, part: 'wording' as const }];
  if (en.heading !== null) {
    const spanOf = spanWithin(en.headingSpan ?? en.span);
    for (const difference of compareNames({ vi: all, en: en.heading })) {
      yield { ...say(difference, spanOf(difference.index, difference.words.length)), about, restsOn };
    }
  }
  for (const difference of compareNames({ vi: all, en: en.text })) {
    const span = spanInBlocks(en.span.file, en.blocks, difference.index, difference.words.length);
    yield { ...say(difference, span), about, restsOn };
  }
}

function* findInRecord(
  corpus: Corpus,
  record: unknown,
  { file, path }: WrittenAt,
  about: Finding['about'],
  look: Look,
): Generator<Finding> {
  for (const { path: inside, texts } of localizedTexts(record)) {
    look();
    for (const difference of compareNames(texts)) {
      const { index, words } = difference;
      const span = spanInYamlText(corpus, file, [...path, ...inside, 'en'], texts.en, index, words.length);
      yield { ...say(difference, span), ...(about === undefined ? {} : { about }) };
    }
  }
}

function say({ words, wanted }: NameDifference, span: Finding['span']): Finding {
  if (wanted === null) {
    return {
      span,
      message: {
        vi: `Bản dịch ghi “${words}”, nhưng tiếng Việt ở chỗ này không có chữ đó. Chép lại tên theo tiếng Việt, đủ dấu.`,
        en: `The translation has “${words}”, which the Vietnamese does not have here. Copy the name from the Vietnamese, accents included.`,
      },
    };
  }
  return {
    span,
    message: {
      vi: `Tiếng Việt ghi “${wanted}”, bản dịch ghi “${words}”. Chép lại tên theo tiếng Việt, đủ dấu.`,
      en: `The Vietnamese has “${wanted}”, the translation “${words}”. Copy the name from the Vietnamese, accents included.`,
    },
    suggestion: wanted,
  };
}
