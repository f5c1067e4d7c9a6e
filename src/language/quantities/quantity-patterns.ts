import { ENGLISH_MONTH } from '../dates.ts';
import type { Localized } from '../language.ts';
import { ENGLISH_ORDINALS } from '../number-words.ts';

/** Letters of Vietnamese and of foreign names. Classes without the flag `u`: these patterns read every text. */
const LETTER = 'A-Za-z\\u00C0-\\u024F\\u1E00-\\u1EFF';
const CAPITAL = 'A-ZĐĂÂÊÔƠƯ';

/** The last word of an English ordinal in small letters; a pattern of its own, since it begins with any letter. */
export const SMALL_ORDINAL = new RegExp(ENGLISH_ORDINALS.join('|'), 'g');
const CAPITAL_ORDINAL = ENGLISH_ORDINALS.map((word) => {
  const capitals = word.toUpperCase();
  return `${capitals.charAt(0)}${word.slice(1)}|${capitals}`;
}).join('|');

const YEAR = '\\d{4}(?!\\d)';

/** Alternatives that are alike in both languages. */
const SHARED = {
  code: `[${CAPITAL}][A-Za-zĐđ]{0,9}-?\\d+`,
  day: `\\d{1,2}\\s?/\\s?\\d{1,2}\\s?/\\s?${YEAR}|\\d{1,2}\\s?-\\s?\\d{1,2}\\s?-\\s?${YEAR}|\\d{1,2}\\.\\d{1,2}\\.${YEAR}|\\d{4}-\\d{2}-\\d{2}(?!\\d)`,
  symbol: `\\d{1,5}(?:/\\d{4})?(?:[-/][${CAPITAL}][${LETTER}\\d]*)+`,
  monthOfYear: `\\d{1,2}\\s?/\\s?${YEAR}`,
  fraction: '\\d{1,3}\\s?/\\s?\\d{1,3}(?!\\d)',
  // No number in use is longer; without an end to it a line of a million I would be gone through again and again.
  roman: `[IVXLC]{1,9}(?![${LETTER}\\d])`,
};

const NUMBER = '\\d+(?:[.,]\\d+)*';

/** A unit that multiplies the number before it; not the first syllable of `tỷ lệ` or `triệu tập`. */
const VI_SCALE = `\\s(?:trăm|nghìn|ngàn|triệu(?!\\s(?:tập|hồi))|t[ỷỉ](?!\\s(?:lệ|trọng|số|suất|giá|phú|mỉ)))(?![${LETTER}])`;
const VI_PERCENT = '\\s?[%‰]|\\s(?:điểm\\s)?phần\\s?trăm|\\sđiểm\\s%';
const EN_SCALE = '[\\s-](?:hundred|thousand|million|billion|trillion)(?![a-z])';
const EN_PERCENT = '\\s?[%‰]|[\\s-]?per[\\s-]?cent(?:age)?';

/**
 * What each kind of quantity looks like. Each begins with a digit or a capital (but for `thứ`, `tháng`), so that the
 * letters between are passed quickly; whether words begin where a match does is for the reader to see.
 */
export const QUANTITY_PATTERNS = {
  vi: {
    ...SHARED,
    // `6 tháng 1 lần` is once in six months.
    dayInWords: `\\d{1,2}\\s+tháng\\s+\\d{1,2}(?!\\d|\\s+(?:lần|ngày|tuần))(?:(?:\\s+năm\\s+|\\s*[/,.-]\\s*|\\s+)${YEAR})?`,
    month: `(?:[Tt]háng|THÁNG)\\s+\\d{1,2}(?!\\d|\\s+lần)(?:(?:\\s+(?:năm|NĂM)\\s+|\\s?[/,.-]\\s?)${YEAR})?`,
    // Never: hours are plain numbers. It begins with a digit, as the others do, so that reading stays quick.
    clock: '\\d(?!\\d|\\D|$)',
    ordinal: `(?:[Tt]hứ|THỨ)\\s+(?=[${LETTER}\\d])`,
    number: `${NUMBER}(?:(?:${VI_SCALE})+|${VI_PERCENT})?`,
  },
  en: {
    ...SHARED,
    dayInWords: `\\d{1,2}(?:st|nd|rd|th)?(?:\\s+of)?\\s+(?:${ENGLISH_MONTH})(?![a-z])\\.?(?:,?\\s+${YEAR})?`,
    month: `(?:${ENGLISH_MONTH})(?![a-z])\\.?(?:,?\\s+(?:of\\s+)?${YEAR}|\\s+\\d{1,2}(?:st|nd|rd|th)?(?![\\d${LETTER}%.:-]|,\\d)(?:,?\\s+${YEAR})?)`,
    clock: '\\d{1,2}(?:[:.]\\d{2})?\\s?[ap]\\.?m(?![a-z])',
    ordinal: `\\d+(?:st|nd|rd|th)(?![${LETTER}])|${CAPITAL_ORDINAL}`,
    number: `${NUMBER}(?:(?:${EN_SCALE})+|${EN_PERCENT})?`,
  },
};

/** Words before a Roman number that make it one, even if it is a single letter. */
export const ROMAN_LEADS: Localized<RegExp> = {
  vi: /(?:^|[\s("“])(?:thứ|kh[oó][áa]|k[ỳì]|hạng|loại|bậc|cấp|quý|kỷ|tập|lớp|nhóm|lần|vòng|vùng|đợt|mục|phần|chương|khoản|điểm|quyển|bảng|lục)\s+$/i,
  en: /(?:^|[\s("“])(?:tenure|term|congress|class|grade|category|quarter|volume|annex|appendix|group|level|phase|round|region|zone|type|table|titles?|sections?|parts?|chapters?)\s+$/i,
};

/** Words before a number that names a part of a document. */
export const UNIT_LEADS: Localized<RegExp> = {
  vi: /(?:mục|phần|chương)\s+$/i,
  en: /(?:sections?|parts?|chapters?)\s+$/i,
};

/** What may stand between two quantities of one row or range. */
export const ROW_JOINT =
  /^(?:\s*[-–—;,/]\s*|\s*,?\s+(?:và|hoặc|hay|đến|tới|and|or|to)\s+)(?:(?:ngày|tháng|mục)\s+)?$/;
