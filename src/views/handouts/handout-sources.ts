import { citeProvision } from '../../model/citation.ts';
import { type CorpusTarget, resolveTarget } from '../../model/corpus.ts';
import type { Document } from '../../model/document.ts';
import { viewCites } from '../documents/document-facts.ts';
import type { ProvisionView } from '../documents/provision-view.ts';
import { SOURCE_BASIS_LABELS } from '../registry/registry-strings.ts';
import { groupTraceLinks } from '../tasks/trace-groups.ts';
import { TRACE_LABELS, TRACES_LISTED } from '../tasks/trace-lists.ts';
import { traceRelation } from '../tasks/trace-relation.ts';
import { uiText } from '../ui-strings.ts';
import type { ViewContext } from '../view-context.ts';
import { citeTogether } from './cite-together.ts';
import { linked, plain, type Runs } from './handout.ts';
import { handoutText } from './handout-strings.ts';

/** A line below the wording. */
export interface HandoutNote {
  readonly label: string;
  readonly runs: Runs;
}

/** So many subjects of a digest are named; of more only their number is told. */
const MOST_SUBJECTS = 4;

/**
 * What some provisions of a document come from, in few lines: the documents that they cite, then what their tasks carry
 * out, all places of one document together. `keys` are those of the provisions and all below them.
 */
export function viewHandoutSources(
  context: ViewContext,
  document: Document,
  keys: readonly string[],
): readonly HandoutNote[] {
  const { corpus, language } = context;
  const cites = viewCites(
    context,
    keys.flatMap((key) => corpus.referencesFrom.get(key) ?? []),
  );
  const cited =
    cites.length === 0 ? [] : [{ label: uiText('cites', language), runs: join(cites.map(linked)) }];
  return [...cited, ...viewCarriedOut(context, document, keys)];
}

/** A line for each relation of the tasks to other texts. */
function viewCarriedOut(context: ViewContext, document: Document, keys: readonly string[]): HandoutNote[] {
  const { corpus, language } = context;
  const within = new Set(keys);
  const tasks = keys.flatMap((key) => corpus.tasksByProvision.get(key) ?? []);
  const links = groupTraceLinks(tasks).flatMap((group) => {
    const target = within.has(group.place) ? null : resolveTarget(corpus, group.place);
    return target === null
      ? []
      : [{ target, basis: group.basis, relation: traceRelation(group, document.id, target) }];
  });
  const lines = Map.groupBy(links, ({ relation, basis }) => `${relation} ${basis}`);
  return TRACES_LISTED.flatMap((relation) =>
    (['stated', 'editorial'] as const).flatMap((basis): HandoutNote[] => {
      const targets = (lines.get(`${relation} ${basis}`) ?? []).map(({ target }) => target);
      if (targets.length === 0) return [];
      const label = uiText(TRACE_LABELS[relation], language);
      // What the text itself states needs no word on who says so.
      const by = basis === 'stated' ? '' : ` (${SOURCE_BASIS_LABELS[basis][language]})`;
      return [{ label: label + by, runs: join(mergeTargets(context, document, targets)) }];
    }),
  );
}

/** Targets as few phrases: a document once, with all its places behind it; places of the own document without its name. */
function mergeTargets(
  context: ViewContext,
  own: Document,
  targets: readonly CorpusTarget[],
): readonly Runs[] {
  const { addresses, language } = context;
  return [...Map.groupBy(targets, ({ document }) => document)].map(([document, group]) => {
    const order = [...document.provisions.values()];
    const provisions = group
      .flatMap(({ provision }) => provision ?? [])
      .sort((a, b) => order.indexOf(a) - order.indexOf(b));
    const href = addresses.document(language, document.id);
    const name = linked({ href, text: document.facts.shortName[language] });
    if (provisions.length === 0) return name;
    const numbered = provisions.filter(({ kind }) => kind !== 'provision');
    const subjects = provisions
      .filter(({ kind }) => kind === 'provision')
      .map((subject) => `“${citeProvision(document, subject, language, 'short')}”`);
    const parts = citeTogether(document, numbered, language);
    if (subjects.length > MOST_SUBJECTS) {
      parts.push(handoutText('manySubjects', language, { n: subjects.length }));
    } else if (subjects.length > 0) {
      const key = subjects.length === 1 ? 'oneSubject' : 'subjects';
      parts.push(handoutText(key, language, { list: subjects.join(', ') }));
    }
    const places = parts.join('; ');
    return document === own ? plain(places) : [...name, ...plain(`: ${places}`)];
  });
}

/** The sources of the statements of a digest, each once. */
export function viewHandoutEvidence(
  { language }: ViewContext,
  provisions: readonly ProvisionView[],
): readonly HandoutNote[] {
  const all = flattenViews(provisions).flatMap(({ evidence }) => evidence.flatMap(({ sources }) => sources));
  const named = all.map(({ publisher, date }) => (date === null ? publisher : `${publisher} (${date})`));
  const names = [...new Set(named)];
  if (names.length === 0) return [];
  return [{ label: uiText('statementSource', language), runs: plain(`${names.join('; ')}.`) }];
}

/** The editors' remarks on oddities of the original, away from the words. */
export function viewHandoutRemarks(
  { language }: ViewContext,
  provisions: readonly ProvisionView[],
): readonly HandoutNote[] {
  const remarks = flattenViews(provisions)
    .flatMap(({ remarks: own }) => own)
    .map(({ words, text }) => (words === null ? text : `“${words}”: ${text}`));
  if (remarks.length === 0) return [];
  return [{ label: uiText('editorsNotes', language), runs: plain(`${remarks.join('; ')}.`) }];
}

/** Provisions with all below them, in the order of the text. */
export function flattenViews(provisions: readonly ProvisionView[]): readonly ProvisionView[] {
  return provisions.flatMap((provision) => [provision, ...flattenViews(provision.children)]);
}

/** Phrases with a semicolon between them and a full stop at the end. */
function join(phrases: readonly Runs[]): Runs {
  return [
    ...phrases.flatMap((phrase, index) => (index === 0 ? phrase : [...plain('; '), ...phrase])),
    ...plain('.'),
  ];
}
