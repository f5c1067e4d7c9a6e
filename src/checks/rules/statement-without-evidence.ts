import { LANGUAGES } from '../../model/language.ts';
import type { ProvisionWording } from '../../model/provision.ts';
import { formatTarget } from '../../model/provision-id.ts';
import type { CorpusRule } from '../rule.ts';

const SOURCES =
  'bao-mau:\n  publisher: { vi: Báo Mẫu, en: Sample News }\n  title: { vi: Bài mẫu, en: A sample article }\n  url: https://example.org/\n  date: null\n  kind: press\n';
const VI = 'documents/kh-mau/vi.mdx';
const EN = 'documents/kh-mau/en.mdx';
const statement = (title: string, evidence: string): string =>
  `<Provision id="muc-tieu" title="${title}"${evidence}>\n${title}.\n</Provision>\n`;
const EVIDENCE = ' evidence="bao-mau" confidence="1"';

export const statementWithoutEvidence: CorpusRule = {
  id: 'statement-without-evidence',
  group: 'truth',
  severity: 'error',
  title: {
    vi: 'Mỗi nội dung tóm lược đều ghi căn cứ',
    en: 'Every statement of a digest names its evidence',
  },
  explanation: {
    vi: 'Bản tóm lược là lời của ban biên tập, nên người đọc cần biết từng nội dung lấy từ đâu. Thêm thuộc tính evidence (mã ở content/sources.yaml) và confidence vào <Provision>, trong cả hai tệp.',
    en: 'A digest is in the editors’ words, so readers need to know where each statement comes from. Add evidence (ids of content/sources.yaml) and confidence to the <Provision>, in both files.',
  },
  subject: { vi: 'nội dung tóm lược', en: 'digest statements' },
  failing: [
    {
      shows: { vi: 'Nội dung không ghi căn cứ', en: 'A statement without evidence' },
      files: {
        'sources.yaml': SOURCES,
        [VI]: `▶${statement('Mục tiêu', '')}`,
        [EN]: statement('Objective', EVIDENCE),
      },
    },
    {
      shows: { vi: 'Hai ngôn ngữ ghi căn cứ khác nhau', en: 'Other evidence in the other language' },
      files: {
        'sources.yaml': SOURCES,
        [VI]: statement('Mục tiêu', EVIDENCE),
        [EN]: statement('Objective', ' evidence="▶bao-mau" confidence="2"'),
      },
    },
  ],
  passing: [
    {
      shows: { vi: 'Nội dung có căn cứ', en: 'A statement with evidence' },
      files: {
        'sources.yaml': SOURCES,
        [VI]: statement('Mục tiêu', EVIDENCE),
        [EN]: statement('Objective', EVIDENCE),
      },
    },
  ],
  *checkDocument(_corpus, document, look) {
    if (document.facts.textStatus !== 'digest') return;
    for (const { id, kind, wording } of document.provisions.values()) {
      if (kind !== 'provision') continue;
      look();
      const about = formatTarget(document.id, id);
      for (const language of LANGUAGES) {
        const written = wording[language];
        if (written === null || written.text === '' || written.evidence.length > 0) continue;
        yield {
          span: written.span,
          about,
          message: {
            vi: `Nội dung “${id}” chưa ghi căn cứ. Thêm evidence="…" với mã ở content/sources.yaml, và confidence.`,
            en: `“${id}” names no evidence. Add evidence="…" with ids of content/sources.yaml, and confidence.`,
          },
        };
      }
      const [vi, en] = [evidenceOf(wording.vi), evidenceOf(wording.en)];
      if (wording.en === null || vi === '' || en === '' || vi === en) continue;
      yield {
        span: wording.en.evidence[0]?.span ?? wording.en.span,
        about,
        message: {
          vi: `Căn cứ của “${id}” khác nhau: tiếng Việt “${vi}”, tiếng Anh “${en}”. Ghi như nhau ở cả hai tệp.`,
          en: `The evidence of “${id}” differs: “${vi}” in Vietnamese, “${en}” in English. Write the same in both files.`,
        },
      };
    }
  },
};

/** The evidence of a wording in one line, in no order; empty without any. */
function evidenceOf(wording: ProvisionWording | null): string {
  return (wording?.evidence ?? [])
    .map(({ source, confidence }) => `${source} (${confidence})`)
    .sort()
    .join(', ');
}
