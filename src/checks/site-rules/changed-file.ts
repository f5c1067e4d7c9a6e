import { formatCount } from '../../language/count.ts';
import type { Localized } from '../../language/language.ts';
import { type FileDigest, MANIFEST_FILE } from '../../model/site/site-manifest.ts';
import { example } from '../examples/example-base.ts';
import { examplePlanData, SITE_EXAMPLE_BASE } from '../examples/site-example-base.ts';
import type { SiteRule, SiteRuleIssue } from './site-rule.ts';

/** The manifest of the base: what an example has in another way was changed after the build. */
const AS_BUILT = { [MANIFEST_FILE]: SITE_EXAMPLE_BASE[MANIFEST_FILE] ?? null };

export const changedFile: SiteRule<'changed-file'> = {
  id: 'changed-file',
  severity: 'error',
  title: {
    vi: 'Mọi tệp còn đúng như lúc dựng, không thiếu, không thừa',
    en: 'Every file is as it was built; none is missing, none was added',
  },
  explanation: {
    vi: `Dựng xong, máy ghi độ dài và mã SHA-256 của từng tệp vào ${MANIFEST_FILE}. Tệp bị sửa tay, chép thiếu hay lẫn tệp của bản khác thì người đọc có thể đọc sai mà không biết. Không sửa tệp đã dựng: sửa nội dung, dựng lại rồi chép cả thư mục. Tệp đã khác lúc dựng thì các quy tắc khác không nói thêm về tệp ấy.`,
    en: `When the site is built, the size and the SHA-256 of each file are written to ${MANIFEST_FILE}. If a file is edited by hand, not copied, or left over from another edition, readers may be misled without knowing. Do not edit built files: correct the content, build again and copy the whole folder. For a file that has changed, the other rules report nothing more.`,
  },
  target: 'files',
  failing: [
    example('Một chữ trong dữ liệu bị sửa', 'A word in the data was edited', {
      ...AS_BUILT,
      'api/v1/kh-mau.json': `▶${examplePlanData().replace('Thực hiện Nghị quyết', 'Thi hành Nghị quyết')}`,
    }),
    example('Một tệp không được chép theo', 'A file was not copied', {
      ...AS_BUILT,
      'api/v1/terms.json': '▶',
    }),
    example('Một tệp lạ', 'A file that the build did not write', {
      ...AS_BUILT,
      'ghi-chu.txt': '▶Việc cần làm.\n',
    }),
    example('Danh sách tệp bị cắt giữa chừng', 'The list of files is cut short', {
      [MANIFEST_FILE]: '▶{\n"files": [\n',
    }),
    example('Không có danh sách tệp', 'There is no list of files', { [MANIFEST_FILE]: '▶' }),
    example('Danh sách tệp trống', 'The list of files is empty', {
      [MANIFEST_FILE]: '▶{\n"files": [\n\n]\n}\n',
    }),
    example('Danh sách tệp của một lần dựng khác', 'The list of files is of another build', {
      [MANIFEST_FILE]: `▶${AS_BUILT[MANIFEST_FILE]?.replaceAll('"sha256":"', '"sha256":"0')}`,
    }),
  ],
  passing: [example('Mọi tệp như lúc dựng', 'Every file as it was built', AS_BUILT)],
  *check({ files, manifest }) {
    if (manifest === null) {
      yield { file: MANIFEST_FILE, at: 0, message: NO_MANIFEST };
      return;
    }
    const unlike = [...listUnlike(files, manifest)];
    const all = new Set([...manifest.keys(), ...files.keys()]).size;
    // Where hardly a file is as listed, it is the list that is not of these files.
    if (unlike.length > all / 2) {
      yield { file: MANIFEST_FILE, at: 0, message: formatOtherBuild(unlike.length, all) };
      return;
    }
    yield* unlike;
  },
};

/** Every file that is not as the list has it. */
function* listUnlike(
  files: ReadonlyMap<string, FileDigest>,
  manifest: ReadonlyMap<string, FileDigest>,
): Generator<SiteRuleIssue> {
  for (const [file, built] of manifest) {
    const found = files.get(file);
    if (found === undefined) yield { file, at: 0, message: MISSING };
    else if (found.sha256 !== built.sha256) yield { file, at: 0, message: formatChanged(built, found) };
  }
  for (const file of files.keys()) {
    if (!manifest.has(file)) yield { file, at: 0, message: ADDED };
  }
}

function formatOtherBuild(unlike: number, all: number): Localized {
  return {
    vi: `Danh sách này không phải của các tệp ở đây: ${formatCount(unlike, 'vi')} trong ${formatCount(all, 'vi')} tệp không đúng như danh sách. Danh sách hoặc các tệp thuộc một lần dựng khác: chép lại cả thư mục đã dựng, hoặc dựng lại.`,
    en: `This list is not of the files here: ${formatCount(unlike, 'en')} of ${formatCount(all, 'en')} files are not as listed. The list or the files are of another build: copy the whole built folder again, or build again.`,
  };
}

const NO_MANIFEST: Localized = {
  vi: 'Không có danh sách tệp lúc dựng, hoặc danh sách đã hỏng, nên không biết tệp nào đã thay đổi. Dựng lại bằng npm run build.',
  en: 'The list of the built files is missing or damaged, so it is not known which files have changed. Build again with npm run build.',
};

const MISSING: Localized = {
  vi: 'Thiếu tệp này, dù lúc dựng có. Chép lại cả thư mục đã dựng, hoặc dựng lại.',
  en: 'This file is missing although it was built. Copy the whole built folder again, or build again.',
};

const ADDED: Localized = {
  vi: 'Tệp này không có lúc dựng. Bỏ tệp này, hoặc dựng lại.',
  en: 'This file was not part of the build. Remove it, or build again.',
};

function formatChanged(built: FileDigest, found: FileDigest): Localized {
  const vi =
    built.bytes === found.bytes ? 'độ dài vẫn thế' : `lúc dựng ${built.bytes} byte, nay ${found.bytes}`;
  const en =
    built.bytes === found.bytes ? 'of the same size' : `${built.bytes} bytes when built, ${found.bytes} now`;
  return {
    vi: `Tệp này không còn như lúc dựng (${vi}). Chép lại cả thư mục đã dựng, hoặc dựng lại.`,
    en: `This file is not as it was built (${en}). Copy the whole built folder again, or build again.`,
  };
}
