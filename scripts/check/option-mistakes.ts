import { formatDay } from '../../src/language/dates.ts';
import type { Localized } from '../../src/language/language.ts';
import { nearest } from '../../src/language/suggestion.ts';
import type { FormerRule } from '../../src/model/report/former-rule.ts';
import { CliError } from '../cli-error.ts';

/** What can be wrong with the command line: what was written, what there is instead. */
export const mistakes = {
  unknownFlag: (written: string, known: readonly string[]) =>
    wrongUse({
      vi: `Không có tùy chọn ${written}.${didYouMean(written, dashed(known)).vi}`,
      en: `There is no option ${written}.${didYouMean(written, dashed(known)).en}`,
    }),
  missingValue: (flag: string, allowed: readonly string[] | null) =>
    wrongUse({
      vi: `Thiếu giá trị sau ${flag}${allowed === null ? '' : `: ${list(allowed).vi}`}.`,
      en: `${flag} needs a value${allowed === null ? '' : `: ${list(allowed).en}`}.`,
    }),
  noValue: (flag: string) => wrongUse({ vi: `${flag} không nhận giá trị.`, en: `${flag} takes no value.` }),
  wrongValue: (flag: string, written: string, allowed: readonly string[]) =>
    wrongUse({
      vi: `Giá trị “${written}” của ${flag} không đúng, cần ${list(allowed).vi}.${didYouMean(written, allowed).vi}`,
      en: `“${written}” is not a value of ${flag}, which takes ${list(allowed).en}.${didYouMean(written, allowed).en}`,
    }),
  strayWord: (written: string, known: readonly string[]) =>
    wrongUse({
      vi: `Từ “${written}” không thuộc tùy chọn nào.${didYouMean(`--${written}`, dashed(known)).vi}`,
      en: `“${written}” belongs to no option.${didYouMean(`--${written}`, dashed(known)).en}`,
    }),
  notTogether: (first: string, second: string) =>
    wrongUse({
      vi: `Không dùng ${second} cùng với ${first}.`,
      en: `${second} does not go with ${first}.`,
    }),
  onlyWith: (flag: string, needed: string) =>
    wrongUse({ vi: `${flag} chỉ dùng cùng với ${needed}.`, en: `${flag} goes only with ${needed}.` }),
  newAlone: () =>
    wrongUse({
      vi: 'Sau --accept, ghi các mã hoặc chỉ một từ new.',
      en: 'After --accept write ids, or the word new alone.',
    }),
  watchFormat: (format: string) =>
    wrongUse({
      vi: `Không dùng --format ${format} cùng với --watch; chọn text hoặc json.`,
      en: `--format ${format} does not go with --watch; choose text or json.`,
    }),
  unknownRule: (written: string, known: readonly string[]) => {
    const near = didYouMean(written, known);
    const all = known.join(', ');
    return wrongUse({
      vi: `Không có quy tắc “${written}”.${near.vi === '' ? ` Các quy tắc: ${all}.` : near.vi}`,
      en: `There is no rule “${written}”.${near.en === '' ? ` The rules: ${all}.` : near.en}`,
    });
  },
  formerRule: ({ id, day, heldBy, rule }: FormerRule) =>
    wrongUse({
      vi: `Quy tắc “${id}” không còn giữ riêng, chỉ có đến ngày ${formatDay(day, 'vi')}. ${heldBy.vi} Trên trang đã dựng thì chọn ${rule}.`,
      en: `“${id}” was a rule until ${formatDay(day, 'en')} and is one no more. ${heldBy.en} For finished pages choose ${rule}.`,
    }),
  siteRule: (id: string) =>
    wrongUse({
      vi: `Quy tắc “${id}” xem các tệp đã dựng: thêm --site DIST.`,
      en: `“${id}” looks at built files: add --site DIST.`,
    }),
  noSite: (folder: string) =>
    wrongUse({
      vi: `Không có trang đã dựng trong ${folder}.`,
      en: `There is no built site in ${folder}.`,
    }),
} as const;

const HELP = 'npm run check -- --help';

function wrongUse({ vi, en }: Localized): CliError {
  return new CliError({ vi: `${vi} Cách dùng: ${HELP}`, en: `${en} How to use it: ${HELP}` }, 2);
}

function didYouMean(written: string, known: readonly string[]): Localized {
  const near = nearest(written, known);
  return near === null ? { vi: '', en: '' } : { vi: ` Có phải là ${near}?`, en: ` Did you mean ${near}?` };
}

function dashed(names: readonly string[]): readonly string[] {
  return names.map((name) => `--${name}`);
}

function list(values: readonly string[]): Localized {
  const first = values.slice(0, -1).join(', ');
  const last = values.at(-1) ?? '';
  return { vi: `${first} hoặc ${last}`, en: `${first} or ${last}` };
}
