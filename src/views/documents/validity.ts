import { formatDay } from '../../language/dates.ts';
import type { Document } from '../../model/document.ts';
import type { Validity } from '../../model/schema.ts';
import { type UiString, uiText } from '../ui-strings.ts';
import type { ViewContext } from '../view-context.ts';
import { viewSources } from './sources.ts';

const STATES: Readonly<Record<Validity['state'], UiString>> = {
  'in-force': 'inForce',
  partly: 'partlyInForce',
  expired: 'expired',
  'not-yet': 'notYetInForce',
  unknown: 'validityUnknown',
};

/** Whether a document is in force, who says so, and when the editors looked; null where nothing is said. */
export function viewValidity(context: ViewContext, { facts }: Pick<Document, 'facts'>) {
  const { language } = context;
  const { validity } = facts;
  if (validity === undefined) return null;
  const { state, from, to, asOf, evidence } = validity;
  const days = [
    ['validFrom', from],
    ['validTo', to],
  ] as const;
  const dated = days.flatMap(([key, day]) =>
    day === undefined ? [] : [`${uiText(key, language)} ${formatDay(day, language)}`],
  );
  return {
    state,
    /** `Còn hiệu lực, có hiệu lực từ ngày 01/7/2020`. */
    words: [uiText(STATES[state], language), ...dated].join(', '),
    sources: viewSources(context, evidence),
    asOf: formatDay(asOf, language),
  };
}

export type ValidityView = NonNullable<ReturnType<typeof viewValidity>>;
