import { CliError } from '../cli-error.ts';

/** Letters that Windows allows in no name. */
const FORBIDDEN = /[<>:"|?*\\\u0000-\u001f]/;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** Windows stops at 260 letters; the rest is for the drive and the folders above. */
const LONGEST_PATH = 180;

/** Why a file could not be copied to another file system, for each that could not. */
export function findUnsafeNames(
  files: readonly string[],
): readonly { readonly file: string; readonly why: 'name' | 'long' | 'case' }[] {
  const seen = new Map<string, string>();
  return files.flatMap((file) => {
    const folded = file.normalize('NFC').toLowerCase();
    const isTwin = seen.has(folded);
    seen.set(folded, file);
    if (file.split('/').some(isUnsafe)) return { file, why: 'name' as const };
    if (file.length > LONGEST_PATH) return { file, why: 'long' as const };
    return isTwin ? { file, why: 'case' as const } : [];
  });
}

function isUnsafe(name: string): boolean {
  return FORBIDDEN.test(name) || RESERVED.test(name) || /[. ]$/.test(name);
}

const REASONS = {
  name: { vi: 'tên mà Windows không cho dùng', en: 'a name that Windows does not allow' },
  long: { vi: `đường dẫn dài hơn ${LONGEST_PATH} chữ`, en: `a path of more than ${LONGEST_PATH} letters` },
  case: {
    vi: 'tên chỉ khác tên khác ở chữ hoa, chữ thường',
    en: 'a name that differs from another only in upper and lower case',
  },
};
const MOST_NAMED = 5;

/** @throws CliError that names the files that could not be copied to every file system */
export function refuseUnsafeNames(files: readonly string[]): void {
  const unsafe = findUnsafeNames(files);
  if (unsafe.length === 0) return;
  const list = (language: 'vi' | 'en'): string =>
    unsafe
      .slice(0, MOST_NAMED)
      .map(({ file, why }) => `${file} (${REASONS[why][language]})`)
      .join('; ');
  throw new CliError({
    vi: `Có ${unsafe.length} tệp không chép được sang mọi ổ đĩa: ${list('vi')}. Đổi mã của văn bản, nhiệm vụ hay cơ quan ấy rồi dựng lại.`,
    en: `${unsafe.length} files cannot be copied to every disk: ${list('en')}. Change the id of that document, task or body and build again.`,
  });
}
