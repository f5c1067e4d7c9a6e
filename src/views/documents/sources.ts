import { formatDay } from '../../language/dates.ts';
import type { Document } from '../../model/document.ts';
import type { Provision } from '../../model/provision.ts';
import type { Confidence } from '../../model/schema.ts';
import { type UiString, uiText } from '../ui-strings.ts';
import type { ViewContext } from '../view-context.ts';

/** A publication that a statement rests on. */
export interface SourceView {
  readonly publisher: string;
  readonly title: string;
  readonly url: string | null;
  readonly date: string | null;
}

/** A source of `sources.yaml`; null for one that is not there, which the check has reported. */
export function viewSource({ corpus, language }: ViewContext, id: string): SourceView | null {
  const source = corpus.sources[id];
  if (source === undefined) return null;
  return {
    publisher: source.publisher[language],
    title: source.title[language],
    url: source.url,
    date: source.date === null ? null : formatDay(source.date, language),
  };
}

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

/** What a digest's statement rests on: sources of one confidence together. */
export interface StatementEvidence {
  readonly confidence: string;
  readonly sources: readonly SourceView[];
}

/** What a digest's statement rests on, in words. */
export function viewProvisionEvidence(
  context: ViewContext,
  provision: Provision,
): readonly StatementEvidence[] {
  const { language } = context;
  const byConfidence = Map.groupBy(provision.evidence, ({ confidence }) => confidence);
  return [...byConfidence].map(([confidence, entries]) => ({
    confidence: uiText(CONFIDENCE_LABELS[confidence], language),
    sources: entries.map(({ source }) => viewSource(context, source)).filter((source) => source !== null),
  }));
}

/** Where the facts of a document's record come from. */
export function viewEvidence(context: ViewContext, document: Document) {
  const { language } = context;
  return document.facts.evidence.flatMap((entry) => {
    const source = viewSource(context, entry.source);
    if (source === null) return [];
    return [
      {
        facts: entry.for.map((fact) => FACT_LABELS[fact][language]).join(', '),
        confidence: uiText(CONFIDENCE_LABELS[entry.confidence], language),
        source,
      },
    ];
  });
}
