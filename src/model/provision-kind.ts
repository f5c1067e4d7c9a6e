import type { Localized } from '../language/language.ts';

interface KindFacts {
  /** The MDX element that writes such a provision. */
  readonly element: string;
  /** The own part of the id where the kind carries no number. */
  readonly fixedPart: string | null;
  /** What the unit is called in a citation. */
  readonly label: Localized;
}

/**
 * The kinds of provision. The names of the levels (mục, khoản, gạch đầu dòng) are the project's choice where
 * Party papers print none; letters are always điểm.
 */
export const PROVISION_KINDS = {
  preamble: {
    element: 'Preamble',
    fixedPart: 'mo-dau',
    label: { vi: 'phần mở đầu', en: 'opening paragraph' },
  },
  section: { element: 'Section', fixedPart: null, label: { vi: 'mục', en: 'section' } },
  clause: { element: 'Clause', fixedPart: null, label: { vi: 'khoản', en: 'clause' } },
  point: { element: 'Point', fixedPart: null, label: { vi: 'điểm', en: 'point' } },
  closing: { element: 'Closing', fixedPart: 'ket', label: { vi: 'đoạn cuối', en: 'closing paragraph' } },
  recipients: {
    element: 'Recipients',
    fixedPart: 'noi-nhan',
    label: { vi: 'phần nơi nhận', en: 'recipients' },
  },
  signature: { element: 'Signature', fixedPart: 'ky-ten', label: { vi: 'phần ký', en: 'signature' } },
  provision: { element: 'Provision', fixedPart: null, label: { vi: 'nội dung', en: 'subject' } },
} as const satisfies Record<string, KindFacts>;

export type ProvisionKind = keyof typeof PROVISION_KINDS;

export const PROVISION_KIND_NAMES = Object.keys(PROVISION_KINDS) as ProvisionKind[];

/** The kind that an MDX element writes, or undefined if the element writes no provision. */
export function kindOfElement(element: string): ProvisionKind | undefined {
  return PROVISION_KIND_NAMES.find((kind) => PROVISION_KINDS[kind].element === element);
}

/** The kinds that may stand directly inside a kind; `null` is the document itself. */
export function kindsInside(parent: ProvisionKind | null): readonly ProvisionKind[] {
  switch (parent) {
    case null:
      return PROVISION_KIND_NAMES;
    case 'section':
      return ['preamble', 'clause', 'point', 'closing'];
    case 'clause':
      return ['clause', 'point', 'closing'];
    case 'point':
      return ['point'];
    case 'provision':
      return ['provision'];
    default:
      return [];
  }
}
