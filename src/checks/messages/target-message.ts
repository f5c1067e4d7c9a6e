import type { Localized } from '../../language/language.ts';
import { nearest } from '../../language/suggestion.ts';
import { type Corpus, resolveTarget } from '../../model/corpus.ts';
import type { Span } from '../../model/diagnostic.ts';
import type { Document } from '../../model/document.ts';
import { resolveAlias } from '../../model/promises/resolve-alias.ts';
import { formatTarget, parseTarget } from '../../model/provision-id.ts';
import { type NeighbourTarget, parseNeighbourTarget } from '../../model/references/neighbour.ts';
import type { RuleIssue } from '../engine/rule.ts';
import { formatFormerIdMessage, formatSuggestion } from './unknown-id.ts';

/** A target `{doc}` or `{doc}#{provision}` that does not exist. */
export function* findMissingTarget(
  corpus: Corpus,
  to: string,
  spanOf: () => Span,
  subjectIds: RuleIssue['subjectIds'],
): Generator<RuleIssue> {
  if (resolveTarget(corpus, to) !== null) return;
  const elsewhere = parseNeighbourTarget(to);
  if (elsewhere !== null) {
    const message = missingAtNeighbour(corpus, elsewhere);
    if (message !== null) yield { span: spanOf(), message, subjectIds, requires: [{ file: 'site.yaml' }] };
    return;
  }
  const requires: RuleIssue['requires'] = [{ of: to, part: 'wording' }];
  yield { span: spanOf(), ...formatMissingMessage(corpus, to), subjectIds, requires };
}

/** A target of another site that its list does not have; null where the list itself is at fault. */
function missingAtNeighbour(corpus: Corpus, { site, target }: NeighbourTarget): Localized | null {
  const index = corpus.neighbours.get(site);
  const named = Object.keys(corpus.siteFacts?.neighbours ?? {});
  if (!named.includes(site)) {
    const { vi, en } = formatSuggestion(nearest(site, named) ?? undefined, {
      vi: 'Khai sổ tay ấy ở mục neighbours của site.yaml.',
      en: 'Name it under neighbours in site.yaml.',
    });
    return {
      vi: `Không có sổ tay nào mang tên “${site}” trong site.yaml. ${vi}`,
      en: `No site is called “${site}” in site.yaml. ${en}`,
    };
  }
  const key = formatTarget(target.document, target.provision);
  if (index == null || index.titles.has(key)) return null;
  const present = index.former.get(key) ?? nearest(key, index.titles.keys());
  const { vi, en } = formatSuggestion(present === null ? undefined : `${site}:${present}`, {
    vi: 'Xem lại mã ở trang ấy; nếu mã mới có thì tải lại danh sách.',
    en: 'Look at the id there; if it is new, fetch the list again.',
  });
  return {
    vi: `Danh sách của “${site}” không có “${key}”. ${vi}`,
    en: `The list of “${site}” has no “${key}”. ${en}`,
  };
}

function formatMissingMessage(corpus: Corpus, to: string): Omit<RuleIssue, 'span'> {
  const target = parseTarget(to);
  if (target === null) return unknownDocument(corpus, to, true);
  const present = resolveAlias(corpus, target.provision === null ? 'document' : 'provision', to);
  if (present !== null) return formatFormerIdMessage(to, present.to);
  const document = corpus.documentsById.get(target.document);
  if (document === undefined || target.provision === null) return unknownDocument(corpus, to, false);
  return unknownProvision(document, target.provision);
}

function unknownDocument(corpus: Corpus, to: string, malformed: boolean): Omit<RuleIssue, 'span'> {
  const [name = '', provision] = to.split('#');
  const near = nearest(name, corpus.documentsById.keys());
  // Only a suggestion that would pass: with the provision if that exists too, else the document alone.
  const whole = near === null || provision === undefined ? null : formatTarget(near, provision);
  const suggestion = (whole !== null && resolveTarget(corpus, whole) !== null ? whole : near) ?? undefined;
  const instead = formatSuggestion(suggestion, {
    vi: 'Các mã văn bản hiện có nằm trong content/documents/.',
    en: 'The ids in use are the names of the folders in content/documents/.',
  });
  const what = malformed
    ? {
        vi: `“${to}” không đúng dạng {văn-bản} hoặc {văn-bản}#{đoạn}.`,
        en: `“${to}” is not in the form {document} or {document}#{provision}.`,
      }
    : { vi: `Không có văn bản nào mang mã “${name}”.`, en: `No document has the id “${name}”.` };
  return { message: { vi: `${what.vi} ${instead.vi}`, en: `${what.en} ${instead.en}` }, suggestion };
}

function unknownProvision(document: Document, provision: string): Omit<RuleIssue, 'span'> {
  const near = nearest(provision, document.provisions.keys());
  const suggestion = formatTarget(document.id, near);
  if (near === null && document.facts.textStatus === 'record') {
    return {
      message: {
        vi: `Văn bản “${document.id}” chỉ có thông tin, không có toàn văn, nên không có đoạn “${provision}”. Viện dẫn cả văn bản: “${suggestion}”.`,
        en: `“${document.id}” is a record only, without a text, so it has no provision “${provision}”. Cite the whole document: “${suggestion}”.`,
      },
      suggestion,
    };
  }
  return {
    message: {
      vi: `Văn bản “${document.id}” không có đoạn “${provision}”. Có phải là “${suggestion}”?`,
      en: `“${document.id}” has no provision “${provision}”. Did you mean “${suggestion}”?`,
    },
    suggestion,
  };
}
