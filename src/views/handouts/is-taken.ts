import { ancestorsOf, type Document } from '../../model/document.ts';
import type { Provision } from '../../model/provision.ts';
import type { ProvisionKind } from '../../model/provision-kind.ts';

/** The units that are taken to a meeting. In a paper with articles nothing smaller than an article is. */
const TAKEN: ReadonlySet<ProvisionKind> = new Set([
  'part',
  'chapter',
  'section',
  'subsection',
  'article',
  'annex',
  'provision',
]);

/** Whether a provision is taken to a meeting: there are files of it. */
export function isTaken(document: Document, provision: Provision): boolean {
  if (TAKEN.has(provision.kind)) return true;
  if (provision.kind !== 'clause') return false;
  return ancestorsOf(document, provision).every(({ kind }) => kind !== 'article' && kind !== 'clause');
}
