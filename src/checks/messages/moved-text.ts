import type { Localized } from '../../language/language.ts';
import type { SourceLocation, Span } from '../../model/diagnostic.ts';

/** A number, a heading or a paragraph. */
export interface Piece {
  readonly start: number;
  /** The provision that it is of; null of the title. */
  readonly provision: string | null;
  readonly isNumber: boolean;
  readonly spanAt: (index: number) => Span;
}

/** The published text in pieces that can be traced to their files. */
export interface Published {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** Letters by which words are known again at another place. */
const KNOWN_BY = 40;

/** Words that stand in one provision and belong to another; or two provisions, each with the words of the other. */
interface Moved {
  readonly from: string;
  readonly to: string;
  readonly isExchange: boolean;
}

/** Whether a difference is that two provisions have changed places, or that a paragraph stands in another one. */
export function findMoved(published: Published, expected: string, at: number, piece: Piece): Moved | null {
  const { text, pieces } = published;
  const now = text.indexOf(expected.slice(at, at + KNOWN_BY), at);
  const other = now === -1 ? undefined : pieces.findLast(({ start }) => start <= now);
  if (piece.provision === null) return null;
  if (other?.provision != null && other.provision !== piece.provision) {
    const [here, there] = [rangeOf(published, piece.provision), rangeOf(published, other.provision)];
    const between = text.slice(here.end, there.start);
    const [ours, theirs] = [text.slice(here.start, here.end), text.slice(there.start, there.end)];
    if (text.slice(0, here.start) + theirs + between + ours === expected.slice(0, there.end))
      return { from: piece.provision, to: other.provision, isExchange: true };
  }
  for (const paragraph of new Set([other ?? piece, piece])) {
    const { provision: from } = paragraph;
    const to = findOwner(published, expected, paragraph);
    if (from !== null && to !== null && to !== from) return { from, to, isExchange: false };
  }
  return null;
}

function endOf({ text, pieces }: Published, piece: Piece | undefined): number {
  const next = piece === undefined ? undefined : pieces[pieces.indexOf(piece) + 1];
  return next === undefined ? text.length : next.start - 1;
}

/** Where the heading and the wording of a provision stand in the published text. */
function rangeOf(published: Published, provision: string): { readonly start: number; readonly end: number } {
  const own = published.pieces.filter((piece) => piece.provision === provision && !piece.isNumber);
  return { start: own[0]?.start ?? 0, end: endOf(published, own.at(-1)) };
}

/**
 * The provision that a piece belongs to, if published text and source agree but for its place: that of the words before
 * it in the source.
 */
function findOwner({ text, pieces }: Published, expected: string, piece: Piece): string | null {
  const next = pieces[pieces.indexOf(piece) + 1]?.start ?? text.length + 1;
  const words = text.slice(piece.start, next - 1);
  const without = text.slice(0, piece.start) + text.slice(next);
  const [head, tail, more] = expected.split(words);
  if (head === undefined || tail === undefined || more !== undefined) return null;
  if (head + tail.slice(1) !== without) return null;
  const before = head.length - 1;
  const at = before <= piece.start ? before - 1 : before - 1 + next - piece.start;
  return pieces.findLast(({ start }) => start <= at)?.provision ?? null;
}

export function formatMoved(
  { from, to, isExchange }: Moved,
  words: Localized,
  place: SourceLocation,
): Localized {
  const vi = `Theo bản nguồn (${place.file}, dòng ${place.line}), ở đây là “${words.vi}”`;
  const en = `According to the source (${place.file}, line ${place.line}), “${words.en}” stands here`;
  return isExchange
    ? {
        vi: `Lời văn của đoạn “${from}” và đoạn “${to}” bị đổi chỗ cho nhau. ${vi}: đổi lại.`,
        en: `The wording of “${from}” and that of “${to}” have changed places. ${en}: exchange them again.`,
      }
    : {
        vi: `Một đoạn chữ của “${to}” nằm nhầm ở “${from}”. ${vi}: chuyển đoạn chữ ấy về “${to}”.`,
        en: `A paragraph of “${to}” stands in “${from}”. ${en}: move the paragraph back to “${to}”.`,
      };
}
