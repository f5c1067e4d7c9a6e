import { type Document, provisionOf } from '../model/corpus.ts';
import { LANGUAGES, type Language, type Localized } from '../model/language.ts';
import type { Provision, ProvisionWording } from '../model/provision.ts';
import { formatTarget, type ProvisionId } from '../model/provision-id.ts';
import { type Block, inlineText } from '../model/wording.ts';
import type { Finding } from './rule.ts';

/** Where the provisions of a level stand in another order in one language than in the other. */
export function* findOtherOrder(document: Document, level: readonly ProvisionId[]): Generator<Finding> {
  const shared = level
    .map((id) => provisionOf(document, id))
    .filter(({ wording }) => wording.vi !== null && wording.en !== null);
  const [vi, en] = LANGUAGES.map((language) => inOrderOf(shared, language));
  const at = vi?.findIndex((provision, index) => nameIn(provision) !== nameIn(en?.[index])) ?? -1;
  const wanted = vi?.[at];
  const found = en?.[at];
  if (wanted === undefined || found === undefined || found.wording.en === null) return;
  yield {
    span: found.wording.en.span,
    about: formatTarget(document.id, found.id),
    message: {
      vi: `Ở chỗ này bản tiếng Việt có “${wanted.id}”, bản tiếng Anh có “${found.id}”. Xếp hai tệp theo cùng một thứ tự, là thứ tự của bản gốc.`,
      en: `Here the Vietnamese has “${wanted.id}” and the English “${found.id}”. Put both files in one order, that of the original.`,
    },
  };
}

/** The order of numbers among themselves is held by another rule: of numbered neighbours only the kind counts. */
function nameIn(provision: Provision | undefined): string | undefined {
  return provision?.num == null ? provision?.id : provision.kind;
}

function inOrderOf(provisions: readonly Provision[], language: Language): readonly Provision[] {
  const start = ({ wording }: Provision): number => wording[language]?.span.start ?? 0;
  return [...provisions].sort((a, b) => start(a) - start(b));
}

/** The first place where the wording of one language has a paragraph, row or cell that the other lacks. */
export function findOtherShape(vi: ProvisionWording, en: ProvisionWording): Localized | null {
  const [inVi, inEn] = [vi.blocks.map(shapeOf), en.blocks.map(shapeOf)];
  if (inVi.length !== inEn.length) {
    return {
      vi: `có ${inVi.length} đoạn chữ hoặc bảng trong tiếng Việt, ${inEn.length} trong tiếng Anh`,
      en: `has ${inVi.length} paragraphs or tables in Vietnamese and ${inEn.length} in English`,
    };
  }
  const at = inVi.findIndex((shape, index) => shape !== inEn[index]);
  if (at === -1) return null;
  return {
    vi: `có số hàng, ô của bảng hoặc số dòng khác nhau ở khối thứ ${at + 1}`,
    en: `differs in rows, cells or lines in its block ${at + 1}`,
  };
}

/** What both languages must have alike: a paragraph, or so many rows of so many cells. */
function shapeOf(block: Block): string {
  if (block.type === 'paragraph') return 'paragraph';
  return block.rows.map((row) => row.filter((cell) => inlineText(cell) !== '').length).join(' ');
}
