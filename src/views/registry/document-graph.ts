import { compareText } from '../../language/compare-text.ts';
import type { Language } from '../../language/language.ts';
import type { Document } from '../../model/document.ts';
import { RELATIONS, type Relation } from '../../model/schema.ts';
import { TEXT_STATUS_ORDER } from '../../site/site.ts';
import { viewStatus, viewStatusOf } from '../documents/document-facts.ts';
import { type DocumentLink, documentLinks, linksAround } from '../documents/document-links.ts';
import type { ViewContext } from '../view-context.ts';
import { wrapText } from './picture-text.ts';
import { RELATION_LABELS, SOURCE_BASIS_LABELS } from './registry-strings.ts';

/** What one document does to others: a line that leaves it once and branches to each. */
export interface GraphLine {
  readonly relation: Relation;
  readonly path: string;
  /** Tips of the arrows, each at the left of a document. */
  readonly tips: readonly { readonly x: number; readonly y: number }[];
}

/** CSS pixels on a phone 320 wide; the drawing scales up, with letters never below 15 px. */
const WIDTH = 270;
const LANE = 11;
const LINE_HEIGHT = 19;
const ROW_GAP = 20;
const LETTERS = 24;
/** Between a document's mark and the tips of the arrows that reach it. */
const TIP_GAP = 8;
/** More documents than this make the drawing unreadable. */
const MOST_DOCUMENTS = 24;

/** All related documents, those that are carried out above those that carry them out; null where none are related. */
export function viewDocumentGraph(context: ViewContext) {
  const { corpus } = context;
  return drawGraph(context, documentLinks(corpus), null);
}

/** A document with those related to it; null for a single related one, for which a line of text is enough. */
export function viewGraphAround(context: ViewContext, document: Document) {
  const { corpus } = context;
  const picture = drawGraph(context, linksAround(corpus, document), document);
  return picture === null || picture.nodes.length < 3 ? null : picture;
}

function drawGraph(
  { addresses, language }: ViewContext,
  links: readonly DocumentLink[],
  here: Document | null,
) {
  const members = sortMembers(links);
  if (members.length === 0 || members.length > MOST_DOCUMENTS) return null;
  const trunks = assignLanes(links, members);
  const lanes = Math.max(...trunks.map(({ lane }) => lane)) + 1;
  const markX = LANE * lanes + 20;
  const rows = layOutRows(members, language);
  const statuses = new Set(members.map((document) => document.facts.textStatus));
  return {
    width: WIDTH,
    height: rows.height,
    nodes: members.map((document, index) => {
      const { top, lines } = rows.rows[index] ?? { top: 0, lines: [] };
      return {
        href: addresses.document(language, document.id),
        name: document.facts.shortName[language],
        status: viewStatusOf(document, language),
        /** Whether it is the document of the page. */
        here: document === here,
        x: markX,
        y: top + LINE_HEIGHT / 2,
        lines: lines.map((text, at) => ({ x: markX + 13, y: top + 14 + at * LINE_HEIGHT, text })),
      };
    }),
    lines: drawTrunks(trunks, (row) => (rows.rows[row]?.top ?? 0) + LINE_HEIGHT / 2, markX, lanes),
    legend: RELATIONS.filter((relation) => links.some((link) => link.relation === relation)).map(
      (relation) => ({ relation, label: RELATION_LABELS[relation][language] }),
    ),
    statuses: TEXT_STATUS_ORDER.filter((status) => statuses.has(status)).map((status) =>
      viewStatus(status, language),
    ),
    /** The same in sentences. */
    sentences: [...links]
      .sort((a, b) => members.indexOf(b.from) - members.indexOf(a.from))
      .map((link) => sentenceOf(link, language)),
    /** Of the lines that no text states, the sentence, with the editors' reason where the page does not give it. */
    drawnByEditors: links
      .filter(({ basis }) => basis === 'editorial')
      .map((link) => {
        // The page of a document gives the reason beside the link itself.
        const isOfHere = link.from === here || link.to === here;
        const reason = isOfHere ? '' : (link.reason?.[language] ?? '');
        return `${sentenceOf(link, language)} ${reason}`.trim();
      }),
  };
}

export type DocumentGraph = NonNullable<ReturnType<typeof drawGraph>>;

function sentenceOf({ from, to, relation, basis }: DocumentLink, language: Language): string {
  const names = [from, to].map(({ facts }) => facts.shortName[language]);
  return `${names.join(` ${RELATION_LABELS[relation][language]} `)} (${SOURCE_BASIS_LABELS[basis][language]}).`;
}

/** Documents by their depth below those that carry out no other, then by date. */
function sortMembers(links: readonly DocumentLink[]): readonly Document[] {
  const members = [...new Set(links.flatMap(({ from, to }) => [to, from]))];
  const depths = new Map<Document, number>();
  const depthOf = (document: Document, seen: readonly Document[]): number => {
    const known = depths.get(document);
    if (known !== undefined) return known;
    const below = links
      .filter(({ from, to }) => from === document && !seen.includes(to))
      .map(({ to }) => depthOf(to, [...seen, to]) + 1);
    const depth = Math.max(0, ...below);
    depths.set(document, depth);
    return depth;
  };
  for (const document of members) depthOf(document, [document]);
  // Documents without a date come last.
  const date = ({ facts }: Document): string => facts.date ?? '9999';
  return members.sort(
    (a, b) =>
      (depths.get(a) ?? 0) - (depths.get(b) ?? 0) || compareText(date(a), date(b)) || compareText(a.id, b.id),
  );
}

function layOutRows(members: readonly Document[], language: Language) {
  let top = 4;
  const rows = members.map((document) => {
    const lines = wrapText(document.facts.shortName[language], LETTERS);
    const row = { top, lines };
    top += lines.length * LINE_HEIGHT + ROW_GAP;
    return row;
  });
  return { rows, height: top - ROW_GAP + 6 };
}

interface Trunk {
  readonly relation: Relation;
  readonly source: number;
  readonly targets: readonly number[];
  /** Counted from the documents outwards. */
  readonly lane: number;
}

/** One trunk a document and relation; trunks that would lie over each other get lanes of their own, short ones inside. */
function assignLanes(links: readonly DocumentLink[], members: readonly Document[]): readonly Trunk[] {
  const groups = Map.groupBy(links, ({ from, relation }) => `${from.id} ${relation}`);
  const open = [...groups.values()].map((group) => ({
    relation: group[0]?.relation ?? 'cites',
    source: members.indexOf(group[0]?.from as Document),
    targets: group.map(({ to }) => members.indexOf(to)).sort((a, b) => a - b),
  }));
  const spanOf = ({ source, targets }: { source: number; targets: readonly number[] }) =>
    [Math.min(source, ...targets), Math.max(source, ...targets)] as const;
  const length = (one: (typeof open)[number]): number => spanOf(one)[1] - spanOf(one)[0];
  open.sort((a, b) => length(a) - length(b) || RELATIONS.indexOf(a.relation) - RELATIONS.indexOf(b.relation));
  const placed: Trunk[] = [];
  for (const trunk of open) {
    const [from, to] = spanOf(trunk);
    let lane = 0;
    while (placed.some((other) => other.lane === lane && spanOf(other)[0] <= to && from <= spanOf(other)[1]))
      lane++;
    placed.push({ ...trunk, lane });
  }
  return placed;
}

function drawTrunks(
  trunks: readonly Trunk[],
  yOf: (row: number) => number,
  markX: number,
  lanes: number,
): readonly GraphLine[] {
  // Lines that meet at one document reach it one below the other, the outermost lowest.
  const meeting = new Map<number, Trunk[]>();
  for (const trunk of [...trunks].sort((a, b) => b.lane - a.lane)) {
    for (const row of [trunk.source, ...trunk.targets]) {
      meeting.set(row, [...(meeting.get(row) ?? []), trunk]);
    }
  }
  const portOf = (trunk: Trunk, row: number): number => {
    const all = meeting.get(row) ?? [];
    return yOf(row) + (all.indexOf(trunk) - (all.length - 1) / 2) * 5;
  };
  const tipX = markX - TIP_GAP;
  return trunks.map((trunk) => {
    const x = (lanes - trunk.lane) * LANE;
    const start = portOf(trunk, trunk.source);
    const tips = trunk.targets.map((row) => ({ x: tipX, y: portOf(trunk, row) }));
    const path = tips.map(({ y }) => `M${tipX} ${start}H${x}V${y}H${tipX}`).join('');
    return { relation: trunk.relation, path, tips };
  });
}
