import type { Language } from '../../language/language.ts';
import { citeProvision } from '../../model/citation.ts';
import { resolveTarget } from '../../model/corpus.ts';
import { ancestorsOf, type Document } from '../../model/document.ts';
import { type Provision, printedNumber } from '../../model/provision.ts';
import type { Task } from '../../model/registry.ts';
import { contentsText, shorten } from '../documents/provision-view.ts';
import { placeLabel } from '../tasks/place-label.ts';
import { gatherBySource, type TraceGroup } from '../tasks/trace-groups.ts';
import type { ViewContext } from '../view-context.ts';
import type { CorrespondenceLink } from './correspondence-link.ts';

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

/** How much of an unheaded clause a row shows, in letters. */
const ROW_LENGTH = 110;

/** The clauses that lay down tasks, below the top-level part that holds them. */
export function viewByClause(
  { corpus, addresses, language }: ViewContext,
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
      text: rowText(provision, language),
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

/** The heading of a provision, or the first words of its text. */
export function rowText(provision: Provision, language: Language): string {
  const shown = provision.wording[language] ?? provision.wording.vi;
  return shown?.heading ?? shorten((shown?.text ?? '').replaceAll('\n', ' '), ROW_LENGTH);
}
