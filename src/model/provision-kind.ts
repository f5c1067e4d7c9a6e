import type { Localized } from '../language/language.ts';

interface KindFacts {
  /** The MDX element that writes such a provision. */
  readonly element: string;
  /** The own part of the id where the kind carries no number. */
  readonly fixedPart: string | null;
  /** What stands before the number in the own part of the id. */
  readonly idPrefix?: string;
  /** What the unit is called in a citation. */
  readonly label: Localized;
  /** Whether papers print that name before the number: `Điều 5.`, `Chương II`. */
  readonly isNamed?: true;
}

/**
 * The kinds of provision. The names of the levels (mục, khoản, gạch đầu dòng) are the project's choice where
 * Party papers print none; letters are always điểm.
 */
export const PROVISION_KINDS = {
  head: { element: 'Head', fixedPart: 'phan-dau', label: { vi: 'phần đầu', en: 'head' } },
  preamble: {
    element: 'Preamble',
    fixedPart: 'mo-dau',
    label: { vi: 'phần mở đầu', en: 'opening paragraph' },
  },
  part: {
    element: 'Part',
    fixedPart: null,
    idPrefix: 'phan-',
    label: { vi: 'Phần', en: 'Part' },
    isNamed: true,
  },
  chapter: {
    element: 'Chapter',
    fixedPart: null,
    idPrefix: 'chuong-',
    label: { vi: 'Chương', en: 'Chapter' },
    isNamed: true,
  },
  section: { element: 'Section', fixedPart: null, label: { vi: 'mục', en: 'section' } },
  subsection: {
    element: 'Subsection',
    fixedPart: null,
    idPrefix: 'tieu-muc-',
    label: { vi: 'Tiểu mục', en: 'Subsection' },
    isNamed: true,
  },
  article: {
    element: 'Article',
    fixedPart: null,
    idPrefix: 'dieu-',
    label: { vi: 'Điều', en: 'Article' },
    isNamed: true,
  },
  clause: { element: 'Clause', fixedPart: null, label: { vi: 'khoản', en: 'clause' } },
  point: { element: 'Point', fixedPart: null, label: { vi: 'điểm', en: 'point' } },
  text: { element: 'Text', fixedPart: null, idPrefix: 'doan-', label: { vi: 'đoạn', en: 'passage' } },
  closing: { element: 'Closing', fixedPart: 'ket', label: { vi: 'đoạn cuối', en: 'closing paragraph' } },
  recipients: {
    element: 'Recipients',
    fixedPart: 'noi-nhan',
    label: { vi: 'phần nơi nhận', en: 'recipients' },
  },
  signature: { element: 'Signature', fixedPart: 'ky-ten', label: { vi: 'phần ký', en: 'signature' } },
  annex: {
    element: 'Annex',
    fixedPart: null,
    idPrefix: 'phu-luc-',
    label: { vi: 'Phụ lục', en: 'Annex' },
    isNamed: true,
  },
  form: {
    element: 'Form',
    fixedPart: null,
    idPrefix: 'mau-',
    label: { vi: 'Mẫu số', en: 'Form No.' },
    isNamed: true,
  },
  provision: { element: 'Provision', fixedPart: null, label: { vi: 'nội dung', en: 'subject' } },
} as const satisfies Record<string, KindFacts>;

export type ProvisionKind = keyof typeof PROVISION_KINDS;

export const PROVISION_KIND_NAMES = Object.keys(PROVISION_KINDS) as ProvisionKind[];

/** The kind that an MDX element writes, or undefined if the element writes no provision. */
export function kindOfElement(element: string): ProvisionKind | undefined {
  return PROVISION_KIND_NAMES.find((kind) => PROVISION_KINDS[kind].element === element);
}

/**
 * What a numbered unit is called: `Điều`, `khoản`. A section with an Arabic number is one of a paper with articles,
 * which prints its name: `Mục 1`.
 */
export function unitLabel(kind: ProvisionKind, num: string | null): Localized {
  return isArabicSection(kind, num) ? { vi: 'Mục', en: 'Section' } : PROVISION_KINDS[kind].label;
}

/** Whether the paper prints the name of the unit before its number. */
export function isNamedUnit(kind: ProvisionKind, num: string | null): boolean {
  return 'isNamed' in PROVISION_KINDS[kind] || isArabicSection(kind, num);
}

/** What stands before the number in the own part of the id: `dieu-`, `muc-`; empty for clauses and points. */
export function idPrefix(kind: ProvisionKind, num: string | null): string {
  if (isArabicSection(kind, num)) return 'muc-';
  const facts: KindFacts = PROVISION_KINDS[kind];
  return facts.idPrefix ?? '';
}

function isArabicSection(kind: ProvisionKind, num: string | null): boolean {
  return kind === 'section' && num !== null && /^[0-9]/.test(num);
}

/** Levels that gather articles; an article's id and citation leave them out. */
export const GATHERS_ARTICLES: ReadonlySet<ProvisionKind> = new Set([
  'part',
  'chapter',
  'section',
  'subsection',
]);

/** The kinds that may stand directly inside a kind; `null` is the document itself. */
export function kindsInside(parent: ProvisionKind | null): readonly ProvisionKind[] {
  switch (parent) {
    case null:
      return PROVISION_KIND_NAMES;
    case 'annex':
      return PROVISION_KIND_NAMES.filter((kind) => kind !== 'annex' && kind !== 'provision');
    case 'part':
      return ['chapter', 'section', 'article', 'text'];
    case 'chapter':
      return ['section', 'article', 'text'];
    case 'section':
      return ['preamble', 'subsection', 'article', 'clause', 'point', 'text', 'closing'];
    case 'subsection':
      return ['article', 'text'];
    case 'article':
      return ['clause', 'point', 'text', 'closing'];
    case 'clause':
      return ['clause', 'point', 'text', 'closing'];
    case 'point':
      return ['point', 'text'];
    case 'provision':
      return ['provision'];
    default:
      return [];
  }
}
