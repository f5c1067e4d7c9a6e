import type { ProvisionId } from '../model/provision-id.ts';
import { DOCUMENT, type Unread } from '../model/unread.ts';

/** Collects what is lost while a language file is read; `null` stands for the document itself. */
export class LostParts implements Unread {
  readonly wording = new Set<string>();
  readonly children = new Map<string, number>();

  /** Notes that the own words of a provision, or of the document, were not read as written. */
  loseWording(id: ProvisionId | null): void {
    this.wording.add(id ?? DOCUMENT);
  }

  /** Notes that an element which may be a child was not read, with the offset of its start. */
  loseChild(parent: ProvisionId | null, start: number): void {
    const before = this.children.get(parent ?? DOCUMENT) ?? Number.POSITIVE_INFINITY;
    this.children.set(parent ?? DOCUMENT, Math.min(before, start));
  }
}
