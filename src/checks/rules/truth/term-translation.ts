import type { Localized } from '../../../language/language.ts';
import { lineAt } from '../../../language/lines.ts';
import { type Corpus, resolveTarget } from '../../../model/corpus.ts';
import type { ProvisionWording } from '../../../model/provision.ts';
import { spanInBlocks } from '../../../model/wording/flat-text.ts';
import { type NamedEntity, type Occurrence, occurrencesOf } from '../../../model/wording/occurrences.ts';
import type { CorpusRule, RuleIssue } from '../../engine/rule.ts';
import { EN_FILE, example, exampleFile, exampleTexts } from '../../examples/example-base.ts';
import { BODIES_FILE, registryExample, TERMS_FILE } from '../../examples/registry-example.ts';
import { strangeNames } from '../../texts/exchanged-texts.ts';

export const termTranslation: CorpusRule<'term-translation'> = {
  id: 'term-translation',
  group: 'truth',
  severity: 'error',
  comparesLanguages: true,
  title: {
    vi: 'Mỗi thuật ngữ, tên gọi chỉ có một cách dịch',
    en: 'Each term or name has one English rendering',
  },
  explanation: {
    vi: 'Bản tiếng Việt dùng thuật ngữ hay tên cơ quan nào thì bản dịch dùng cách gọi tiếng Anh đã chọn (forms.en). Sửa bản dịch; nếu cách gọi ấy đúng mà chưa khai thì thêm vào forms.en; nếu ở chỗ đó phải dịch khác thì ghi vào content/exceptions.yaml kèm lý do.',
    en: 'Where the Vietnamese uses a term or a body’s name, the translation uses the English chosen for it (forms.en). Correct the translation; if a form is right but not listed, add it to forms.en; if another word is needed here, record it in content/exceptions.yaml with the reason.',
  },
  unitLabel: { vi: 'chỗ dùng thuật ngữ hoặc tên gọi', en: 'uses of terms and names' },
  failing: [
    example(
      'Dịch thuật ngữ bằng chữ khác',
      'Another word for a term',
      registryExample(
        EN_FILE,
        ['The sample union', '▶The sample union'],
        ['the inspection and supervision', 'the control'],
      ),
    ),
    example('Dịch tiêu đề bằng chữ khác', 'Another word in a heading', {
      'terms.yaml':
        '- id: muc-dich\n  name: { vi: mục đích, en: purpose }\n  kind: term\n  abbreviation: null\n  definition: { vi: Điều nhắm tới., en: What is aimed at. }\n  forms: { vi: [MỤC ĐÍCH], en: [PURPOSE] }\n',
      [EN_FILE]: exampleFile(EN_FILE, ['PURPOSE', '▶AIMS']),
    }),
    example('Ở đoạn thứ hai', 'In the second paragraph', {
      'terms.yaml':
        '- id: hoc-tap\n  name: { vi: học tập, en: study }\n  kind: term\n  abbreviation: null\n  definition: { vi: Việc học., en: The act of studying. }\n  forms: { vi: [Học tập], en: [Study] }\n',
      ...exampleTexts('Làm tốt.\n\nHọc tập tốt.', 'Work well.\n\n▶Learn well.'),
    }),
  ],
  passing: [
    example('Dịch bằng cách gọi đã chọn', 'The chosen English', registryExample()),
    example('Chỗ được chấp nhận dịch khác, có lý do', 'A different word accepted, with the reason', {
      ...registryExample(EN_FILE, ['the inspection and supervision', 'the control']),
      'exceptions.yaml':
        '- rule: term-translation\n  place: "kh-mau#i-1 kiem-tra-giam-sat"\n  reason: { vi: Câu ngắn., en: A short sentence. }\n  who: Ban biên tập\n  day: 2026-11-22\n',
    }),
  ],
  *checkDocument(corpus, document, countChecked) {
    const exchanged = strangeNames(corpus).flatMap(({ entry, other, isExchange }) =>
      isExchange ? [entry, other] : [],
    );
    for (const occurrences of Map.groupBy(occurrencesOf(corpus, document), ({ key }) => key).values()) {
      const english = occurrences.filter(({ language }) => language === 'en');
      const checked = new Set<string>();
      for (const occurrence of occurrences) {
        const { named, language, part, inside } = occurrence;
        const name = `${part} ${named.type} ${named.record.id}`;
        if (language !== 'vi' || inside || checked.has(name) || named.record.forms.en.length === 0) continue;
        if (exchanged.includes(named.record)) continue;
        checked.add(name);
        countChecked();
        if (english.some((other) => other.part === part && other.named.record === named.record)) continue;
        yield* reportMissing(corpus, occurrence);
      }
    }
  },
};

const WHAT: Readonly<Record<NamedEntity['type'], Localized>> = {
  term: { vi: 'thuật ngữ', en: 'the term' },
  body: { vi: 'tên', en: 'the name' },
};

function* reportMissing(corpus: Corpus, { named, key, part, form, index }: Occurrence): Generator<RuleIssue> {
  const { vi, en } = resolveTarget(corpus, key)?.provision?.wording ?? {};
  // Missing translations are reported by another rule.
  if (!vi || !en || (en[part] ?? '') === '') return;
  const what = WHAT[named.type];
  const forms = named.record.forms.en.map((text) => `“${text}”`).join(', ');
  yield {
    span: part === 'heading' ? (en.headingSpan ?? en.span) : spanOfTranslatedLine(en, vi.text, index),
    subjectIds: [key, `${key} ${named.record.id}`],
    // Names inside longer ones do not count, so all names must be known.
    requires: [{ of: key, part: 'wording' }, { file: BODIES_FILE }, { file: TERMS_FILE }],
    message: {
      vi: `Tiếng Việt ở đây dùng ${what.vi} “${form}”, bản dịch không có cách gọi nào đã chọn: ${forms}. Sửa bản dịch, bổ sung forms.en của “${named.record.id}”, hoặc ghi ngoại lệ kèm lý do.`,
      en: `The Vietnamese has ${what.en} “${form}” here; the translation has none of the chosen forms: ${forms}. Correct it, add to forms.en of “${named.record.id}”, or record an exception with the reason.`,
    },
  };
}

/** The line of the translation that corresponds to a Vietnamese letter’s; all of it where their numbers differ. */
function spanOfTranslatedLine(
  { span, blocks, text }: ProvisionWording,
  vietnamese: string,
  index: number,
): RuleIssue['span'] {
  const lines = text.split('\n');
  if (lines.length !== vietnamese.split('\n').length) return spanInBlocks(span.file, blocks, 0, text.length);
  const before = lines.slice(0, lineAt(vietnamese, index).number - 1);
  const start = before.reduce((sum, line) => sum + line.length + 1, 0);
  return spanInBlocks(span.file, blocks, start, (lines[before.length] ?? '').length);
}
