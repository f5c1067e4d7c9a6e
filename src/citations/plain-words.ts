import { type Localized, localize } from '../language/language.ts';
import type { Level } from './found-citation.ts';

type ByLevel = Localized<Readonly<Partial<Record<Level | 'any', ReadonlySet<string>>>>>;

/** The words of a list. */
export function setOf(list: string): ReadonlySet<string> {
  return new Set(list.match(/\S+/g));
}

/**
 * Words that make another word of the name of a level behind them, whatever follows its number: `thí điểm 2`, `danh
 * mục 3`, `giai đoạn 2`. None that also ends another word to which a citation may be the object, as `căn cứ` or
 * `hoàn thành`. By the level that the name alone would have.
 */
export const COMPOUNDS: ByLevel = {
  vi: {
    section: setOf('danh hạng tiết chuyên'),
    chapter: setOf('huy huân hiến niệm'),
    clause: setOf('tài điều tiểu ngân thanh'),
    point: setOf('thí thời địa khuyết ưu nhược khởi cực tọa toạ'),
    passage: setOf('giai công phân chú lưu đồng đại tùy tuỳ'),
    number: setOf('chi thời khí'),
  },
  en: {
    section: setOf('cross'),
    point: setOf('match power decimal melting boiling'),
  },
};

/** Words that do so where the level and its number stand alone: `chấm điểm 2`, but not `chấm điểm 2 mục III`. */
const ALONE: ByLevel = {
  vi: {
    any: setOf('mỗi từng một vài mấy nhiều'),
    section: setOf('đầu thư đề biên cột'),
    clause: setOf('danh chuyển vay'),
    point: setOf(
      'quan trọng đặc cao yếu nút giao thang bảng đạt được hạ nâng cộng trừ chấm cho tổng kiểm con số toàn trúng ' +
        'thưởng gỡ mốc hoa xã làm tiêu dứt',
    ),
  },
  en: {
    any: setOf('each every any one per'),
    point: setOf('set'),
  },
};

/** Words before an English level behind which `I` is the speaker: “the part I play”. */
export const BEFORE_SPEAKER: ReadonlySet<string> = setOf(
  'the a an this that each every any which last first next',
);

/** All of these, for a level with its number that stands alone. */
export const PARTNERS: ByLevel = localize((language) => {
  const [always, alone] = [COMPOUNDS[language], ALONE[language]];
  const levels = Object.keys({ ...always, ...alone }) as (Level | 'any')[];
  const wordsOf = (level: Level | 'any') => new Set([...(always[level] ?? []), ...(alone[level] ?? [])]);
  return Object.fromEntries(levels.map((level) => [level, wordsOf(level)]));
});

/** Words after a standing number that it counts: `khoản 30 người`, `articles 2 or 3 pages long`. */
export const COUNTED: Localized<ReadonlySet<string>> = {
  vi: setOf(
    'người đồng triệu nghìn ngàn tỷ tỉ trăm phút giờ ngày tuần tháng năm quý tuổi lần bản trang tờ cuốn km m mét cm ' +
      'mm kg tấn đơn em cháu nhà hộ xe suất phiếu vé ca buổi cuộc việc loại nhóm lớp môn mô máy chiếc ngôi ' +
      'héc ha lít usd vnd lượt trận chuyến',
  ),
  en: setOf(
    'people persons members pages lines words days weeks months years hours minutes million billion thousand ' +
      'hundred km m cm mm kg per times units unions cells copies percent dong vnd',
  ),
};

/** Words before a bare `III.2` that say what else it counts: `xếp hạng III.2`, `quý IV/21`. */
export const RANKED: Localized<ReadonlySet<string>> = {
  vi: setOf(
    'hạng loại bảng lớp hình bậc quý kỳ nhóm khóa khoá thứ phiên đời cấp tầng phòng lô mã nhà tòa toà khu biểu mẫu độ trục tổ',
  ),
  en: setOf('rank grade table class figure type quarter version group level room lot code form building'),
};
