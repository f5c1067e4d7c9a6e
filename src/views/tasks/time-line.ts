import { compareText } from '../../language/compare-text.ts';
import { formatDay } from '../../language/dates.ts';
import { fillPlaces } from '../../language/fill-places.ts';
import type { Localized } from '../../language/language.ts';
import { type Corpus, resolveTarget } from '../../model/corpus.ts';
import type { Document } from '../../model/document.ts';
import type { LinkView } from '../documents/document-facts.ts';
import { wrapText } from '../registry/picture-text.ts';
import type { ViewContext } from '../view-context.ts';

const STRINGS = {
  between: { vi: 'giữa {a} và {b}', en: 'between {a} and {b}' },
  inferred: { vi: 'ban biên tập suy ra', en: 'inferred by the editors' },
  deadline: { vi: 'Thời hạn', en: 'Deadline' },
} as const satisfies Record<string, Localized>;

/** Measures in CSS pixels of a phone of 320. */
const WIDTH = 270;
const AXIS = 40;
const TEXT = 84;
const LETTERS = 26;
const LINE_HEIGHT = 18;
const GAP = 12;
const MOST_EVENTS = 24;

interface Event {
  readonly from: string;
  readonly to: string;
  readonly kind: 'document' | 'deadline' | 'between';
  readonly href: string;
  readonly when: string;
  readonly what: string;
}

/** The dated documents and days on a line true to scale; null where there are not two. */
export function viewTimeLine(context: ViewContext) {
  const { events, undated } = findEvents(context);
  const first = events[0]?.from;
  const last = events
    .map(({ to }) => to)
    .sort(compareText)
    .at(-1);
  if (first === undefined || last === undefined || first === last || events.length > MOST_EVENTS) return null;
  const blocks = events.map((event) => {
    const date = wrapText(event.when, LETTERS);
    const what = wrapText(event.what, LETTERS);
    return { event, date, what, height: (date.length + what.length) * LINE_HEIGHT + GAP };
  });
  const height = blocks.reduce((sum, block) => sum + block.height, 0);
  const [start, end] = [Number(first.slice(0, 4)), Number(last.slice(0, 4)) + 1];
  const labelEvery = Math.max(1, Math.ceil((end - start) / 8));
  const top = 8;
  const bottom = height - 8;
  const yOf = (day: string): number => round(top + ((yearsOf(day) - start) / (end - start)) * (bottom - top));
  let y = 0;
  return {
    width: WIDTH,
    height,
    axis: { x: AXIS, top, bottom },
    years: Array.from({ length: end - start + 1 }, (_, index) => ({
      y: yOf(`${start + index}-01-01`),
      label: index % labelEvery === 0 ? String(start + index) : null,
    })),
    events: blocks.map(({ event, date, what, height: used }) => {
      const line = (offset: number) => (text: string, at: number) => ({
        x: TEXT,
        y: y + 14 + (offset + at) * LINE_HEIGHT,
        text,
      });
      const at = yOf(event.from);
      const until = yOf(event.to);
      const view = {
        href: event.href,
        kind: event.kind,
        /** For the text beside the picture. */
        sentence: `${event.when}: ${event.what}`,
        /** Places on the axis: for a time between two days its upper and lower end. */
        at,
        until,
        /** The line from the axis to the words. */
        leader: `M${AXIS + 5} ${round((at + until) / 2)}L${TEXT - 18} ${y + 9}H${TEXT - 6}`,
        dateLines: date.map(line(0)),
        lines: what.map(line(date.length)),
      };
      y += used;
      return view;
    }),
    /** Documents of which no date is known. */
    undated,
  };
}

export type TimeLine = NonNullable<ReturnType<typeof viewTimeLine>>;

function findEvents({ corpus, addresses, language }: ViewContext) {
  const events: Event[] = [];
  const undated: LinkView[] = [];
  for (const document of corpus.documents) {
    const href = addresses.document(language, document.id);
    const { date, symbol } = document.facts;
    const name = document.facts.shortName[language];
    const between = date === null ? inferredTime(corpus, document) : null;
    if (date !== null) {
      const type = document.facts.type[language];
      const what = symbol === null ? name : `${type} ${language === 'vi' ? 'số' : 'No.'} ${symbol}`;
      events.push({ from: date, to: date, kind: 'document', href, when: formatDay(date, language), what });
    } else if (between !== null) {
      const [from, to] = between;
      const days = { a: formatDay(from, language), b: formatDay(to, language) };
      const when = fillPlaces(STRINGS.between[language], days);
      const inferred = `${when} (${STRINGS.inferred[language]})`;
      events.push({ from, to, kind: 'between', href, when: inferred, what: name });
    } else undated.push({ href, text: name });
  }
  for (const task of corpus.tasks) {
    const { kind, date } = task.time;
    if (kind !== 'date' || date === undefined) continue;
    events.push({
      from: date,
      to: date,
      kind: 'deadline',
      href: addresses.task(language, task.id),
      when: formatDay(date, language),
      what: `${STRINGS.deadline[language]}: ${task.title[language]}`,
    });
  }
  // A time between two days is listed by its middle.
  events.sort(
    (a, b) => compareText(middle(a), middle(b)) || compareText(a.from, b.from) || compareText(a.to, b.to),
  );
  return { events, undated };
}

function middle({ from, to }: Event): string {
  return new Date((Date.parse(from) + Date.parse(to)) / 2).toISOString().slice(0, 10);
}

/**
 * The time in which a document without a date must have been issued: after the latest that it carries out, before the
 * first deadline that it sets. Null where either end is missing.
 */
function inferredTime(corpus: Corpus, document: Document): readonly [string, string] | null {
  const after = document.facts.related
    .filter(({ relation, basis }) => relation === 'implements' && basis === 'stated')
    .flatMap(({ to }) => resolveTarget(corpus, to)?.document.facts.date ?? []);
  const before = corpus.tasks
    .filter((task) => task.document === document.id && task.time.kind === 'date')
    .flatMap((task) => task.time.date ?? []);
  const from = after.sort(compareText).at(-1);
  const to = before.sort(compareText)[0];
  return from === undefined || to === undefined || from >= to ? null : [from, to];
}

/** A day as a number of years, true to within a day. */
function yearsOf(day: string): number {
  const year = Number(day.slice(0, 4));
  const begin = Date.UTC(year, 0, 1);
  return year + (Date.parse(day) - begin) / (Date.UTC(year + 1, 0, 1) - begin);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
