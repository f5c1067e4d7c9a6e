/**
 * What is chosen for a handout, as an address keeps it: `?chon=nq-mau/iii-2,co-quan/ban-mau&mau=chi-bo`. The same
 * in both languages. Read by scripts of the page too, so nothing else may stand here.
 */
export const CHOICE_PARAMETERS = { parts: 'chon', form: 'mau' } as const;

/** More than this is no handout: whoever wants it takes the files. */
export const MOST_PARTS = 60;

/** What a handout is made for. The first is taken where an address names none. */
export const MEETING_FORMS = ['thuong', 'chi-bo', 'chuyen-de', 'mot-to', 'co-lon', 'song-ngu'] as const;
export type MeetingForm = (typeof MEETING_FORMS)[number];

/** A choice as an address says it, and what in it cannot be followed. */
export interface HandoutChoice {
  readonly parts: readonly string[];
  readonly form: MeetingForm;
  readonly unknownParts: readonly string[];
  readonly repeated: readonly string[];
  /** Null where the form is known, or none is named. */
  readonly unknownForm: string | null;
  /** How many were left out because there are too many. */
  readonly tooMany: number;
}

/** Reads the query of an address. `isKnown` tells which parts there are. */
export function readChoice(query: string, isKnown: (part: string) => boolean): HandoutChoice {
  const parameters = new URLSearchParams(query);
  const asked = (parameters.get(CHOICE_PARAMETERS.parts) ?? '').split(',').filter((part) => part !== '');
  const once = [...new Set(asked)];
  const known = once.filter(isKnown);
  const form = parameters.get(CHOICE_PARAMETERS.form);
  const knownForm = MEETING_FORMS.find((one) => one === form);
  return {
    parts: known.slice(0, MOST_PARTS),
    form: knownForm ?? MEETING_FORMS[0],
    unknownParts: once.filter((part) => !isKnown(part)),
    repeated: once.filter((part) => asked.indexOf(part) !== asked.lastIndexOf(part)),
    unknownForm: form === null || form === '' || knownForm !== undefined ? null : form,
    tooMany: Math.max(0, known.length - MOST_PARTS),
  };
}

/** The query that says a choice, empty where nothing is chosen. Its letters need no escape, so that it stays readable. */
export function formatChoice({ parts, form }: Pick<HandoutChoice, 'parts' | 'form'>): string {
  const said = [
    ...(parts.length === 0 ? [] : [`${CHOICE_PARAMETERS.parts}=${parts.join(',')}`]),
    ...(form === MEETING_FORMS[0] ? [] : [`${CHOICE_PARAMETERS.form}=${form}`]),
  ];
  return said.length === 0 ? '' : `?${said.join('&')}`;
}
