import { type Corpus, resolveTarget } from '../../model/corpus.ts';
import { movedWordings } from '../../model/promises/moved-wording.ts';
import type { RuleIssue } from './rule.ts';

/**
 * A finding that the two languages differ, told at the one that moved: where the Vietnamese alone has changed since its
 * translation was confirmed, the fault is most likely there, and to change the translation would carry it on.
 */
export function atMovedSide(corpus: Corpus, finding: RuleIssue): RuleIssue {
  const key = [finding.subjectIds ?? []].flat().find((id) => id.includes('#') && !id.includes(' '));
  const provision = key === undefined ? null : resolveTarget(corpus, key)?.provision;
  if (provision == null) return finding;
  const [moved, other] = movedWordings(corpus, provision);
  const [change] = moved?.changes ?? [];
  if (moved === undefined || moved.language !== 'vi' || other !== undefined || change === undefined)
    return finding;
  const words = moved.text.slice(change.start, change.end);
  const { vi, en } = finding.message;
  const { suggestion, ...kept } = finding;
  return {
    ...kept,
    span: moved.span,
    message: {
      vi: `Chính tiếng Việt ở đây đã đổi từ khi bản dịch được xác nhận${words === '' ? '' : ` (“${words}”)`}: xem lại tiếng Việt trước khi sửa bản dịch. ${vi}`,
      en: `It is the Vietnamese that has changed here since the translation was confirmed${words === '' ? '' : ` (“${words}”)`}: look at it before the translation is changed. ${en}`,
    },
  };
}
