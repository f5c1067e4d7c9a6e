import { hasSameLetters } from '../../../language/characters/same-letters.ts';
import type { CorpusRule, Example } from '../../engine/rule.ts';
import { changeWords, example } from '../../examples/example-base.ts';
import { VERBATIM_EXAMPLE } from '../../examples/verbatim-example.ts';
import { issueInYaml } from '../../messages/issue-in-yaml.ts';

const FOLDER = 'documents/kh-goc/';

/** The verbatim example with a mend of its source, and the text as the mend makes it. */
function mendExample(vi: string, en: string, find: string, replace: string): Example {
  const [facts, text] = [`${FOLDER}document.yaml`, `${FOLDER}vi.mdx`];
  const mend = `  mends:\n    - find: "${find}"\n      replace: ${replace}\n      count: 1\n      reason: { vi: Sửa., en: Mended. }\n`;
  const published = replace.replace(/▶|"/g, '');
  return example(vi, en, {
    ...VERBATIM_EXAMPLE,
    [facts]: VERBATIM_EXAMPLE[facts] + mend,
    [text]: changeWords(text, VERBATIM_EXAMPLE[text] ?? '', [[find, published]]),
  });
}

export const mendChangesWords: CorpusRule<'mend-changes-words'> = {
  id: 'mend-changes-words',
  group: 'truth',
  severity: 'error',
  examplesInOneLanguage: true,
  title: {
    vi: 'Chỗ hiệu đính bản nguồn không đổi chữ, số hay dấu câu',
    en: 'A correction of the source changes no word, figure or punctuation mark',
  },
  explanation: {
    vi: 'Mục source.mends chỉ để khắc phục lỗi phát sinh khi lấy chữ từ tệp: thừa hoặc thiếu dấu cách, một chữ bị thay bằng chữ của bảng mã khác (Ƣ thay cho Ư), ký tự không nhìn thấy, dãy gạch hoặc chấm trang trí. Đổi chữ, số, dấu câu là sửa chính văn bản đã ban hành. Chỗ sai của bản gốc thì giữ nguyên và giải thích bằng <Sic>. Số trang lẫn vào lời văn thì bỏ được khi đã ghi vào content/exceptions.yaml.',
    en: 'source.mends is only for what went wrong when the text was taken out of its file: a space too many or too few, a letter replaced by one of another code (Ƣ for Ư), an invisible character, an ornamental row of dashes or dots. To change a word, a figure or a punctuation mark is to change the issued text. An error of the original is kept and explained with <Sic>. A page number among the words may be taken out once that is recorded in content/exceptions.yaml.',
  },
  unitLabel: { vi: 'chỗ hiệu đính', en: 'corrections' },
  failing: [
    mendExample('Thêm một con số', 'A figure added', 'báo cáo kết', '▶"báo cáo 2 kết"'),
    mendExample('Đổi một chữ', 'A word changed', 'hằng năm', '▶"hằng quý"'),
    mendExample('Bỏ một dấu câu', 'A punctuation mark removed', 'Theo dõi,', '▶"Theo dõi"'),
  ],
  passing: [mendExample('Sửa dấu cách', 'A space mended', 'hằng năm', '"hằngnăm"')],
  *checkLoneDocument({ id, file, facts }, files, countChecked) {
    for (const [index, { find, replace }] of facts.source?.mends.entries() ?? []) {
      countChecked();
      if (hasSameLetters(find, replace)) continue;
      yield issueInYaml(files, { id, file }, ['source', 'mends', index, 'replace'], {
        vi: `Chỗ hiệu đính này đổi lời văn: bản nguồn ghi “${find}”, ở đây thay bằng “${replace}”. Chỉ được sửa dấu cách, chữ sai mã và bỏ dãy dấu trang trí; giữ đúng chữ của bản nguồn, chỗ sai của bản gốc thì giải thích bằng <Sic>. Nếu bỏ số trang thì ghi vào content/exceptions.yaml.`,
        en: `This correction changes the wording: the source has “${find}”, and “${replace}” takes its place. Only spaces, letters of a wrong code and ornamental rows of signs may be mended; keep the words of the source and explain an error of the original with <Sic>. If a page number is taken out, record it in content/exceptions.yaml.`,
      });
    }
  },
};
