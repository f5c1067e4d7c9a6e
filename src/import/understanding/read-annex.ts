import { plainSlug } from '../plain-slug.ts';
import { makeUnit, type Unit } from './unit.ts';

const ANNEX =
  /^(?:PHỤ LỤC|Phụ lục)(?:\s+(?:SỐ|số))?(?:\s+([IVXLC]+|\d+[a-z]?|[A-H]))?(?![\p{L}\d])[.:]?\s*(.*)$/su;
const ATTACHED =
  /^(QUY CHẾ|QUY ĐỊNH|ĐIỀU LỆ|CHƯƠNG TRÌNH|KẾ HOẠCH|DANH MỤC|ĐỀ ÁN|NỘI QUY|HƯỚNG DẪN)(?![\p{L}])/u;
export const ISSUED_WITH = /^\(?(?:Ban hành )?[Kk]èm theo|^\((?:Ban hành|Kèm theo)/u;

/**
 * The annex that a paragraph begins, null where it begins none. `mayBeAttached`: the paper above it is signed, so that
 * what is issued with it may follow, under its own name.
 */
export function readAnnex(text: string, place: number, mayBeAttached: boolean): Unit | null {
  const [first = '', ...more] = text.split('\n');
  const annex = ANNEX.exec(text);
  const rest = annex?.[2] ?? '';
  if (annex !== null && (rest === rest.toUpperCase() || ISSUED_WITH.test(rest))) {
    const sign = first.replace(rest, '').trim();
    return makeUnit('annex', place, { num: annex[1] ?? null, sign, title: rest || more.join('\n') || null });
  }
  const attached = mayBeAttached && text === text.toUpperCase() ? ATTACHED.exec(text)?.[1] : undefined;
  return attached === undefined ? null : makeUnit('annex', place, { id: plainSlug(attached), title: text });
}
