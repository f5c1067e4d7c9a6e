import { citeProvision } from '../../model/citation.ts';
import { ancestorsOf, type Corpus, type Document, provisionOf, resolveTarget } from '../../model/corpus.ts';
import type { Task } from '../../model/knowledge.ts';
import type { Language, Localized } from '../../model/language.ts';
import { printedNumber } from '../../model/provision.ts';
import { formatTarget } from '../../model/provision-id.ts';
import type { Relation } from '../../model/schema.ts';
import type { Site } from '../../site.ts';
import { word } from '../../words.ts';
import { type Addresses, targetAddress } from '../addresses.ts';
import { documentLabel, type StatusView, viewStatus } from '../document-facts.ts';
import { framePage, type PageFrame } from '../page-frame.ts';
import { capitalized, contentsText, shorten } from '../provision-view.ts';
import { carriedOutChain, documentLinks } from './document-links.ts';
import { type FamilyPicture, viewFamilyPicture } from './family-picture.ts';
import { type PlaceLink, placeLabel, viewPlaces } from './place-label.ts';
import { type TimeLine, viewTimeLine } from './time-line.ts';
import { gatherBySource, joinReasons, type TraceGroup } from './trace-groups.ts';
import { type BasisView, placeName, viewBasis } from './trace-lists.ts';

const WORDS = {
  intro: {
    vi: 'Bảng này đặt cạnh nhau từng khoản, từng gạch đầu dòng có nêu nhiệm vụ và nội dung tương ứng ở các văn bản khác. Mỗi dòng ghi rõ do văn bản nêu hay do ban biên tập đối chiếu, kèm lý do.',
    en: 'This table sets each clause and indent that lays down a task beside what corresponds to it in other documents. Each line says whether the text states the link or the editors draw it, and why.',
  },
  circular: {
    vi: 'Một phần danh sách chủ đề của {a} do ban biên tập suy ra từ chính {b}, chưa đối chiếu với nguyên văn. Vì vậy bảng chỉ cho biết những nội dung cùng chủ đề; không dùng bảng để tính đã thực hiện được bao nhiêu, và một chủ đề không có trong bảng cũng không nói lên điều gì.',
    en: 'Part of the list of subjects of {a} was inferred by the editors from the {b} itself and has not been compared with the issued text. The table therefore shows only what deals with the same subject; it cannot be used to count how much has been carried out, and the absence of a subject says nothing.',
  },
  chain: { vi: 'Từ văn bản gốc đến nhiệm vụ', en: 'From the first document to the task' },
  chainBreak: {
    vi: 'Sổ tay không giữ toàn văn, nên chưa biết khoản nào của văn bản này nối văn bản trên với văn bản dưới. Mạch đứt ở đây: chỉ nối được ở cấp văn bản.',
    en: 'The text is not held, so it is not known which of its clauses join the document above to the one below. The chain breaks here: it holds at the level of whole documents only.',
  },
  chainDigest: {
    vi: 'Mới có bản tóm lược; chưa biết số của các khoản, nên nối theo chủ đề.',
    en: 'Only a digest is held; the numbers of its clauses are not known, so links go by subject.',
  },
  chainTasks: { vi: '{n} nhiệm vụ', en: '{n} tasks' },
  carriedOutBy: { vi: 'được thực hiện bằng', en: 'is carried out by' },
  laysDown: { vi: 'nêu ra', en: 'lays down' },
  common: {
    vi: 'Căn cứ chung của mọi khoản trong bảng, nên không nhắc lại ở từng dòng:',
    en: 'Common to every clause in the table, and so not repeated in each row:',
  },
  onlyCommon: { vi: 'Chỉ theo căn cứ chung nêu trên.', en: 'The common basis above only.' },
  byClause: { vi: 'Xếp theo khoản của {a}', en: 'By clause of {a}' },
  bySubject: { vi: 'Xếp theo nội dung tương ứng', en: 'By what they correspond to' },
  clause: { vi: 'Khoản, gạch đầu dòng', en: 'Clause, indent' },
  text: { vi: 'Nội dung', en: 'Text' },
  target: { vi: 'Tương ứng với', en: 'Corresponds to' },
  relation: { vi: 'Quan hệ', en: 'Relation' },
  basis: { vi: 'Căn cứ đối chiếu', en: 'Basis of the link' },
  subject: { vi: 'Nội dung tương ứng', en: 'Subject' },
  clauses: { vi: 'Các khoản, gạch đầu dòng', en: 'Clauses, indents' },
  tasks: { vi: 'Số nhiệm vụ', en: 'Tasks' },
  wholeDocument: { vi: 'cả văn bản', en: 'the document as a whole' },
  family: { vi: 'Các văn bản liên quan với nhau thế nào', en: 'How the documents stand to one another' },
  timeLine: { vi: 'Thời gian', en: 'Time' },
  asList: { vi: 'Đọc dưới dạng danh sách', en: 'Read as a list' },
  undated: { vi: 'Chưa rõ ngày', en: 'Date not known' },
} as const satisfies Record<string, Localized>;

export type CorrespondenceWord = keyof typeof WORDS;

/** How a clause stands to what it corresponds to. */
const RELATION_WORDS: Readonly<Record<Relation, Localized>> = {
  implements: { vi: 'thực hiện', en: 'carries out' },
  continues: { vi: 'tiếp tục thực hiện', en: 'continues' },
  cites: { vi: 'dẫn', en: 'cites' },
};

/** A link from a clause to a place in another text, or in another part of its own. */
export interface CorrespondenceLink {
  readonly href: string;
  readonly text: string;
  /** The document of the place, where the text does not name it. */
  readonly document: string | null;
  readonly relation: string;
  readonly basis: BasisView;
  readonly reasons: readonly string[];
}

export interface ClauseRow {
  readonly href: string;
  readonly label: string;
  readonly citation: string;
  readonly text: string;
  readonly links: readonly CorrespondenceLink[];
}

export interface ClauseGroup {
  readonly href: string;
  readonly title: string;
  readonly rows: readonly ClauseRow[];
}

export interface SubjectRow {
  readonly href: string;
  readonly text: string;
  readonly relation: string;
  readonly basis: BasisView;
  readonly clauses: readonly PlaceLink[];
  readonly tasks: number;
}

export interface SubjectGroup {
  readonly href: string;
  readonly title: string;
  readonly rows: readonly SubjectRow[];
}

export interface ChainStep {
  readonly href: string;
  readonly text: string;
  readonly status: StatusView | null;
  /** What is missing at this step. */
  readonly break: string | null;
  /** What leads on to the next step. */
  readonly leads: string | null;
}

/** The correspondence of one document that lays down tasks. */
export interface DocumentCorrespondence {
  readonly name: string;
  readonly byClauseTitle: string;
  readonly circular: string | null;
  readonly chain: readonly ChainStep[];
  readonly common: readonly CorrespondenceLink[];
  readonly groups: readonly ClauseGroup[];
  readonly subjects: readonly SubjectGroup[];
}

export interface CorrespondencePageView {
  readonly frame: PageFrame;
  readonly title: string;
  readonly words: Readonly<Record<CorrespondenceWord, string>>;
  readonly documents: readonly DocumentCorrespondence[];
  readonly family: FamilyPicture | null;
  readonly timeLine: TimeLine | null;
}

/** How much of an unheaded clause a row shows, in letters. */
const ROW_LENGTH = 110;

export function viewCorrespondencePage(
  corpus: Corpus,
  site: Site,
  addresses: Addresses,
  language: Language,
): CorrespondencePageView {
  const title = word('correspondence', language);
  const byDocument = Map.groupBy(corpus.tasks, ({ document }) => document);
  return {
    frame: framePage(corpus, site, addresses, language, {
      title,
      description: WORDS.intro[language],
      pathIn: (of) => addresses.page(of, 'correspondence'),
    }),
    title,
    words: Object.fromEntries(Object.entries(WORDS).map(([key, words]) => [key, words[language]])) as Record<
      CorrespondenceWord,
      string
    >,
    documents: [...byDocument].flatMap(([id, tasks]) => {
      const document = corpus.documentsById.get(id);
      return document === undefined
        ? []
        : [viewDocumentCorrespondence(corpus, addresses, language, document, tasks)];
    }),
    family: viewFamilyPicture(corpus, addresses, language),
    timeLine: viewTimeLine(corpus, addresses, language),
  };
}

function viewDocumentCorrespondence(
  corpus: Corpus,
  addresses: Addresses,
  language: Language,
  document: Document,
  tasks: readonly Task[],
): DocumentCorrespondence {
  const name = document.facts.shortName[language];
  const all = gatherBySource(tasks);
  const isCommon = (group: TraceGroup): boolean =>
    all.some((one) => sameLink(one, group) && one.tasks.length === tasks.length);
  const link = (group: TraceGroup) => viewLink(corpus, addresses, language, document, group);
  const circular = circularDocument(corpus, document, all);
  return {
    name,
    byClauseTitle: WORDS.byClause[language].replace('{a}', name),
    circular:
      circular === null
        ? null
        : WORDS.circular[language].replace('{a}', circular.facts.shortName[language]).replace('{b}', name),
    chain: viewChain(corpus, addresses, language, document, tasks.length),
    // Of what holds for every task the commonest reason says enough.
    common: all.filter(isCommon).flatMap((group) => link({ ...group, reasons: group.reasons.slice(0, 1) })),
    groups: viewClauseGroups(corpus, addresses, language, document, tasks, (group) =>
      isCommon(group) ? [] : link(group),
    ),
    subjects: viewSubjects(
      corpus,
      addresses,
      language,
      document,
      all.filter((group) => !isCommon(group)),
    ),
  };
}

function sameLink(a: TraceGroup, b: TraceGroup): boolean {
  return a.place === b.place && a.relation === b.relation && a.basis === b.basis;
}

/** The document whose list of subjects was partly inferred from the very document that is compared with it. */
function circularDocument(
  corpus: Corpus,
  document: Document,
  groups: readonly TraceGroup[],
): Document | null {
  for (const { place } of groups) {
    const target = resolveTarget(corpus, place);
    if (target === null || target.document === document) continue;
    if (target.provision?.evidence.some(({ confidence }) => confidence === 'editorial'))
      return target.document;
  }
  return null;
}

function viewLink(
  corpus: Corpus,
  addresses: Addresses,
  language: Language,
  from: Document,
  { place, relation, basis, reasons }: TraceGroup,
): readonly CorrespondenceLink[] {
  const target = resolveTarget(corpus, place);
  if (target === null) return [];
  const { document, provision } = target;
  return [
    {
      href: targetAddress(addresses, language, document.id, provision?.id ?? null),
      text: capitalized(placeName(target, language)),
      document: provision === null || document === from ? null : document.facts.shortName[language],
      relation: RELATION_WORDS[relation][language],
      basis: viewBasis(basis, language),
      reasons: joinReasons(reasons.map((reason) => reason[language])),
    },
  ];
}

/** The clauses that lay down tasks, below the top-level part that holds them. */
function viewClauseGroups(
  corpus: Corpus,
  addresses: Addresses,
  language: Language,
  document: Document,
  tasks: readonly Task[],
  linksOf: (group: TraceGroup) => readonly CorrespondenceLink[],
): readonly ClauseGroup[] {
  const byProvision = Map.groupBy(tasks, ({ key }) => key);
  const groups = new Map<string, { href: string; title: string; rows: ClauseRow[] }>();
  for (const [key, own] of byProvision) {
    const provision = resolveTarget(corpus, key)?.provision ?? null;
    if (provision === null) continue;
    const top = ancestorsOf(document, provision)[0] ?? provision;
    const row = {
      href: addresses.provision(language, document.id, provision.id),
      label: placeLabel(document, provision, language),
      citation: citeProvision(document, provision, language, 'unit'),
      text: rowText(document, provision.id, language),
      links: gatherBySource(own).flatMap(linksOf),
    };
    const group = groups.get(top.id) ?? {
      href: addresses.provision(language, document.id, top.id),
      title: `${printedNumber(top.num)} ${contentsText(document, top, language)}`.trim(),
      rows: [],
    };
    groups.set(top.id, { ...group, rows: [...group.rows, row] });
  }
  return [...groups.values()];
}

function rowText(document: Document, id: Task['provision'], language: Language): string {
  const provision = provisionOf(document, id as Parameters<typeof provisionOf>[1]);
  const shown = provision.wording[language] ?? provision.wording.vi;
  return shown?.heading ?? shorten((shown?.text ?? '').replaceAll('\n', ' '), ROW_LENGTH);
}

/** What clauses correspond to, document by document: first those with subjects of their own, in document order. */
function viewSubjects(
  corpus: Corpus,
  addresses: Addresses,
  language: Language,
  from: Document,
  groups: readonly TraceGroup[],
): readonly SubjectGroup[] {
  const byDocument = Map.groupBy(groups, ({ place }) => resolveTarget(corpus, place)?.document ?? null);
  const rank = (document: Document): number =>
    (byDocument.get(document)?.some(({ place }) => place.includes('#')) ? 0 : 2) +
    (document === from ? 1 : 0);
  const documents = [...byDocument.keys()].filter((document) => document !== null);
  const places = new Map<string, number>();
  for (const document of documents) {
    places.set(document.id, places.size);
    for (const id of document.provisions.keys()) places.set(formatTarget(document.id, id), places.size);
  }
  return documents
    .sort((a, b) => rank(a) - rank(b))
    .map((document) => ({
      href: addresses.document(language, document.id),
      title: documentLabel(document, language),
      rows: [...(byDocument.get(document) ?? [])]
        .sort((a, b) => (places.get(a.place) ?? 0) - (places.get(b.place) ?? 0))
        .flatMap((group) => viewSubject(corpus, addresses, language, group)),
    }));
}

function viewSubject(
  corpus: Corpus,
  addresses: Addresses,
  language: Language,
  { place, relation, basis, tasks }: TraceGroup,
): readonly SubjectRow[] {
  const target = resolveTarget(corpus, place);
  if (target === null) return [];
  const { document, provision } = target;
  const keys = tasks.map(({ key }) => key);
  return [
    {
      href: targetAddress(addresses, language, document.id, provision?.id ?? null),
      text: provision === null ? capitalized(WORDS.wholeDocument[language]) : subjectName(target, language),
      relation: RELATION_WORDS[relation][language],
      basis: viewBasis(basis, language),
      clauses: viewPlaces(corpus, addresses, language, keys).flatMap(({ links }) => links),
      tasks: tasks.length,
    },
  ];
}

/** A numbered clause with its heading or first words; a subject by its heading alone. */
function subjectName(
  { document, provision }: NonNullable<ReturnType<typeof resolveTarget>>,
  language: Language,
): string {
  if (provision === null) return '';
  const text = rowText(document, provision.id, language);
  return provision.kind === 'provision' ? text : `${placeLabel(document, provision, language)}. ${text}`;
}

const STATUS_BREAKS = { verbatim: null, digest: 'chainDigest', record: 'chainBreak' } as const;

/** The way from the first document that is carried out down to the tasks, each missing link named. */
function viewChain(
  corpus: Corpus,
  addresses: Addresses,
  language: Language,
  document: Document,
  tasks: number,
): readonly ChainStep[] {
  const chain = carriedOutChain(corpus, document);
  const links = documentLinks(corpus);
  const steps = chain.map((step, index): ChainStep => {
    const next = chain[index + 1];
    const link = links.find(({ from, to }) => from === next && to === step);
    const missing = STATUS_BREAKS[step.facts.textStatus];
    return {
      href: addresses.document(language, step.id),
      text: step.facts.shortName[language],
      status: viewStatus(step, language),
      break: missing === null ? null : WORDS[missing][language],
      leads:
        link === undefined
          ? WORDS.laysDown[language]
          : `${WORDS.carriedOutBy[language]} (${viewBasis(link.basis, language).label})`,
    };
  });
  const last: ChainStep = {
    href: addresses.page(language, 'tasks'),
    text: WORDS.chainTasks[language].replace('{n}', String(tasks)),
    status: null,
    break: null,
    leads: null,
  };
  return [...steps, last];
}
