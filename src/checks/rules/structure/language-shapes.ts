import { type Item, itemsLacking } from '../../../language/items-lacking.ts';
import { LANGUAGES, type Language, type Localized, otherLanguage } from '../../../language/language.ts';
import type { Corpus } from '../../../model/corpus.ts';
import type { Span } from '../../../model/diagnostic.ts';
import { type Document, provisionOf } from '../../../model/document.ts';
import type { Provision, ProvisionWording } from '../../../model/provision.ts';
import { formatTarget, type ProvisionId } from '../../../model/provision-id.ts';
import { comparedText } from '../../../model/wording/compared-text.ts';
import { spanInBlocks } from '../../../model/wording/flat-text.ts';
import { namedIn } from '../../../model/wording/occurrences.ts';
import { type Block, type Inline, inlineText } from '../../../model/wording/wording.ts';
import type { RuleIssue } from '../../engine/rule.ts';

/** The first provision of a level whose order differs between the languages. */
export function* findOtherOrder(document: Document, parent: ProvisionId | null): Generator<RuleIssue> {
  const shared = childrenOf(document, parent).filter(
    ({ wording }) => wording.vi !== null && wording.en !== null,
  );
  const [vi, en] = LANGUAGES.map((language) => inOrderOf(shared, language));
  const at = vi?.findIndex((provision, index) => orderKeyOf(provision) !== orderKeyOf(en?.[index])) ?? -1;
  const wanted = vi?.[at];
  const found = en?.[at];
  if (wanted === undefined || found === undefined || found.wording.en === null) return;
  yield {
    span: found.wording.en.span,
    subjectIds: formatTarget(document.id, found.id),
    requires: [{ of: formatTarget(document.id, found.parent), part: 'children' }],
    unsettles: [{ of: formatTarget(document.id, found.parent), part: 'whole' }],
    message: {
      vi: `Ở chỗ này bản tiếng Việt có “${wanted.id}”, bản tiếng Anh có “${found.id}”. Xếp hai tệp theo cùng một thứ tự, là thứ tự của bản gốc.`,
      en: `Here the Vietnamese has “${wanted.id}” and the English “${found.id}”. Put both files in the order of the original.`,
    },
  };
}

/** The rule numbering checks the order of numbers: of numbered provisions only the kind is compared. */
function orderKeyOf(provision: Provision | undefined): string | undefined {
  return provision?.num == null ? provision?.id : provision.kind;
}

function inOrderOf(provisions: readonly Provision[], language: Language): readonly Provision[] {
  const start = ({ wording }: Provision): number => wording[language]?.span.start ?? 0;
  return provisions.toSorted((a, b) => start(a) - start(b));
}

/** A paragraph or row that stands in one language alone; else the translation's tag. */
export function spanOfLonelyLine(corpus: Corpus, vi: ProvisionWording, en: ProvisionWording): Span {
  const [inVi, inEn] = [vi.text.split('\n'), en.text.split('\n')];
  const [of, lines] = inVi.length > inEn.length ? [vi, inVi] : [en, inEn];
  const [own, others] = [itemsOf(corpus, inVi, 'vi'), itemsOf(corpus, inEn, 'en')];
  const [at] = of === vi ? itemsLacking(own, others) : itemsLacking(others, own);
  if (at === undefined) return en.span;
  const start = lines.slice(0, at).join('\n').length + Math.sign(at);
  return spanInBlocks(of.span.file, of.blocks, start, lines[at]?.length ?? 0);
}

function itemsOf(corpus: Corpus, texts: readonly string[], language: Language): readonly Item[] {
  return texts.map((text) => ({ text, named: namedIn(corpus, text, language) }));
}

/**
 * The provision that stands in one language alone. Dashes have their place for an id, so that the last one seems to be
 * missing: which it is is told by what they say.
 */
export function findLonely(
  corpus: Corpus,
  document: Document,
  provision: Provision,
  language: Language,
): Provision {
  if (provision.dash === null) return provision;
  const dashes = childrenOf(document, provision.parent).filter(({ dash }) => dash !== null);
  const itemsIn = (of: Language): readonly Item[] => {
    const texts = dashes.flatMap(({ wording }) => (wording[of] === null ? [] : comparedText(wording[of])));
    return itemsOf(corpus, texts, of);
  };
  const there = itemsIn(otherLanguage(language));
  const lacking = itemsLacking(itemsIn(language), there);
  return dashes[lacking[provision.dash - 1 - there.length] ?? -1] ?? provision;
}

/** The provisions directly in a provision, or in the document. */
export function childrenOf(document: Document, parent: ProvisionId | null): readonly Provision[] {
  const ids = parent === null ? document.children : provisionOf(document, parent).children;
  return ids.map((id) => provisionOf(document, id));
}

/** The first place where the wording of one language has a paragraph, row or cell that the other lacks. */
export function findOtherShape(vi: ProvisionWording, en: ProvisionWording): Localized | null {
  const [inVi, inEn] = [vi.blocks.map(shapeOf), en.blocks.map(shapeOf)];
  if (inVi.length !== inEn.length) {
    return {
      vi: `có ${inVi.length} đoạn văn hoặc bảng trong tiếng Việt, ${inEn.length} trong tiếng Anh`,
      en: `has ${inVi.length} ${inVi.length === 1 ? 'paragraph or table' : 'paragraphs or tables'} in Vietnamese and ${inEn.length} in English`,
    };
  }
  const at = inVi.findIndex((shape, index) => shape !== inEn[index]);
  if (at === -1) return null;
  return formatOtherTableMessage(vi.blocks[at], en.blocks[at]);
}

/** Where two tables, or a table and a paragraph, differ. */
function formatOtherTableMessage(vi: Block | undefined, en: Block | undefined): Localized {
  if (vi?.type !== 'table' || en?.type !== 'table') {
    const [there, here] = vi?.type === 'table' ? ['tiếng Việt', 'Vietnamese'] : ['tiếng Anh', 'English'];
    return { vi: `có bảng trong ${there}, bên kia không có`, en: `has a table in ${here} only` };
  }
  if (vi.rows.length !== en.rows.length) {
    return {
      vi: `có bảng ${vi.rows.length} hàng trong tiếng Việt, ${en.rows.length} hàng trong tiếng Anh`,
      en: `has a table with ${vi.rows.length} rows in Vietnamese and ${en.rows.length} in English`,
    };
  }
  const at = vi.rows.findIndex((row, index) => countFilled(row) !== countFilled(en.rows[index]));
  const counts = [countFilled(vi.rows[at]), countFilled(en.rows[at])];
  return {
    vi: `có ${counts[0]} ô có chữ ở hàng thứ ${at + 1} của bảng trong tiếng Việt, ${counts[1]} trong tiếng Anh`,
    en: `has ${counts[0]} filled ${counts[0] === 1 ? 'cell' : 'cells'} in row ${at + 1} of its table in Vietnamese and ${counts[1]} in English`,
  };
}

/** What is equal in both languages: a paragraph, or a table with its numbers of filled cells. */
function shapeOf(block: Block): string {
  if (block.type === 'quote') return `quote ${block.blocks.map(shapeOf).join(', ')}`;
  return block.type === 'paragraph' ? 'paragraph' : block.rows.map(countFilled).join(' ');
}

function countFilled(row: readonly (readonly Inline[])[] = []): number {
  return row.filter((cell) => inlineText(cell) !== '').length;
}
