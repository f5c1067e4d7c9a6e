import { formatDay } from '../../language/dates.ts';
import { memoize } from '../../language/memoize.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Document } from '../../model/document.ts';
import type { Provision } from '../../model/provision.ts';
import type { Confidence } from '../../model/schema.ts';
import { type UiString, uiText } from '../ui-strings.ts';
import type { ViewContext } from '../view-context.ts';

/** Sources of `sources.yaml`, without those that are not there, which the check has reported. */
export function viewSources({ corpus, language }: ViewContext, ids: readonly string[]) {
  return ids
    .map((id) => corpus.sources[id])
    .filter((source) => source !== undefined)
    .map(({ publisher, title, url, date }) => ({
      publisher: publisher[language],
      title: title[language],
      url,
      date: date === null ? null : formatDay(date, language),
    }));
}

/** A publication that a statement rests on. */
export type SourceView = ReturnType<typeof viewSources>[number];

const CONFIDENCE_LABELS: Readonly<Record<Confidence, UiString>> = {
  '2': 'confidence2',
  '1': 'confidence1',
  plan: 'confidencePlan',
  editorial: 'confidenceEditorial',
};

const FACT_LABELS = {
  symbol: { vi: 'số, ký hiệu', en: 'symbol' },
  date: { vi: 'ngày', en: 'date' },
  issuer: { vi: 'cơ quan ban hành', en: 'issuer' },
  title: { vi: 'tên', en: 'title' },
  subject: { vi: 'nội dung', en: 'subject' },
} as const;

/** What a digest's statement rests on, in words: sources of one confidence together. */
export function viewProvisionEvidence(context: ViewContext, provision: Provision) {
  const { language } = context;
  const byConfidence = Map.groupBy(provision.evidence, ({ confidence }) => confidence);
  return [...byConfidence].map(([confidence, entries]) => ({
    confidence: uiText(CONFIDENCE_LABELS[confidence], language),
    sources: entries.flatMap(({ source }) => viewStatementSource(context, source)),
  }));
}

/** The documents held letter for letter, by the sources of their facts. */
const heldBySource = memoize((corpus: Corpus) => {
  const held = corpus.documents.filter(({ facts }) => facts.textStatus === 'verbatim');
  const pairs = held.flatMap((document) =>
    document.facts.evidence.map(({ source }) => ({ source, document })),
  );
  return Map.groupBy(pairs, ({ source }) => source);
});

/** A source in the fewest words; what the handbook holds itself is called as everywhere, and linked. */
function viewStatementSource(context: ViewContext, id: string) {
  const { corpus, addresses, language } = context;
  const held = heldBySource(corpus).get(id)?.[0]?.document;
  if (held !== undefined) {
    const url = addresses.document(language, held.id);
    return [{ publisher: held.facts.shortName[language], url, date: null, isHeld: true }];
  }
  return viewSources(context, [id]).map(({ publisher, title, url, date }) => ({
    publisher: url === null ? title : publisher,
    url,
    date,
    isHeld: false,
  }));
}

/** Where the facts of a document's record come from: sources of one confidence together. */
export function viewEvidence(context: ViewContext, document: Document) {
  const { language } = context;
  const byConfidence = Map.groupBy(document.facts.evidence, ({ confidence }) => confidence);
  return [...byConfidence].map(([confidence, group]) => ({
    confidence: uiText(CONFIDENCE_LABELS[confidence], language),
    entries: group.flatMap((entry) =>
      viewSources(context, [entry.source]).map((source) => ({
        facts: entry.for.map((fact) => FACT_LABELS[fact][language]).join(', '),
        source,
      })),
    ),
  }));
}
