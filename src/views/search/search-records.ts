import { capitalized } from '../../language/capitalized.ts';
import { citeProvision, oneLine } from '../../model/citation.ts';
import type { Document } from '../../model/document.ts';
import { formatTarget } from '../../model/provision-id.ts';
import { shownText } from '../../model/translation/vietnamese-only.ts';
import type { SearchRecord } from '../../search/shared/record.ts';
import { viewNotes } from '../documents/document-facts.ts';
import { NOTES_ID } from '../documents/document-page.ts';
import { viewValidity } from '../documents/validity.ts';
import { ROLE_LABELS, registryText } from '../registry/registry-strings.ts';
import { listTasks, viewTask } from '../tasks/task-view.ts';
import { uiText } from '../ui-strings.ts';
import type { ViewContext } from '../view-context.ts';

/** What a record is about, beside its words. */
type Facts = Omit<SearchRecord, 'key' | 'url' | 'label' | 'heading' | 'text' | 'kind'>;

/** So much of a guide page is searched beside its headings: the long ones would be half of the index. */
const LETTERS_OF_GUIDE = 4000;

const NO_FACTS: Facts = { document: '', documentName: '', textStatus: null, bodies: [], time: null };

/**
 * What search finds in a language: every document and every provision in that language, in document order, then tasks,
 * bodies, terms, dated notes and guide pages. What is not translated is found in Vietnamese only.
 */
export function viewSearchRecords(context: ViewContext): readonly SearchRecord[] {
  const { corpus } = context;
  return [
    ...corpus.documents.flatMap((document) => recordsOfDocument(context, document)),
    ...recordsOfTasks(context),
    ...recordsOfBodies(context),
    ...recordsOfTerms(context),
    ...corpus.documents.flatMap((document) => recordOfNotes(context, document)),
    ...recordsOfGuides(context),
  ];
}

function factsOf({ language }: ViewContext, { id, facts }: Document): Facts {
  const { shortName, textStatus } = facts;
  return { ...NO_FACTS, document: id, documentName: shortName[language], textStatus };
}

function recordsOfDocument(context: ViewContext, document: Document): readonly SearchRecord[] {
  const { addresses, language } = context;
  const { facts } = document;
  const common = factsOf(context, document);
  const whole: SearchRecord = {
    ...common,
    key: document.id,
    url: addresses.document(language, document.id),
    label: facts.shortName[language],
    // What is in Vietnamese only is not found in English.
    heading: shownText(facts.title, language).lang === undefined ? oneLine(facts.title[language]) : null,
    text: shownText(facts.description, language).lang === undefined ? facts.description[language] : '',
    kind: 'document',
  };
  const provisions = [...document.provisions.values()].flatMap((provision): SearchRecord[] => {
    const wording = provision.wording[language];
    if (wording === null) return [];
    return [
      {
        ...common,
        key: formatTarget(document.id, provision.id),
        url: addresses.provision(language, document.id, provision.id),
        label: citeProvision(document, provision, language, 'short'),
        heading: wording.heading,
        text: wording.text,
        kind: 'provision',
      },
    ];
  });
  return [whole, ...provisions];
}

/** A task in the editors' words: the sentence that assigns it is found as the provision that it stands in. */
function recordsOfTasks(context: ViewContext): readonly SearchRecord[] {
  const { corpus, language } = context;
  return listTasks(corpus).flatMap((task): SearchRecord[] => {
    const document = corpus.documentsById.get(task.document);
    if (document === undefined) return [];
    const { href, title, clause, bodies, time, output, note } = viewTask(context, task);
    const lines = [
      ...[...Map.groupBy(bodies, ({ role }) => role)].map(
        ([role, group]) => `${ROLE_LABELS[role][language]}: ${group.map(({ name }) => name).join(', ')}.`,
      ),
      time.kind === 'unstated' ? '' : `${capitalized(time.words ?? time.text)}.`,
      output === null ? '' : `${registryText('output', language)}: ${output}.`,
      note ?? '',
    ];
    return [
      {
        ...factsOf(context, document),
        textStatus: null,
        documentName: [clause?.text, document.facts.shortName[language]].filter(Boolean).join(', '),
        key: `task:${task.id}`,
        url: href,
        label: title,
        heading: null,
        text: lines.filter((line) => line !== '').join('\n'),
        kind: 'task',
        bodies: [...new Set(bodies.map(({ id }) => id))],
        time: time.kind,
      },
    ];
  });
}

function recordsOfBodies({ corpus, addresses, language }: ViewContext): readonly SearchRecord[] {
  return [...corpus.bodiesById.values()].map((body): SearchRecord => {
    const { id, name, abbreviations, forms, overall, note } = body;
    const others = new Set(
      [...abbreviations, ...forms[language]].filter(
        (form) => form.toLowerCase() !== name[language].toLowerCase(),
      ),
    );
    const lines = [overall?.[language] ?? '', note?.[language] ?? ''];
    return {
      ...NO_FACTS,
      key: `body:${id}`,
      url: addresses.body(language, id),
      label: capitalized(name[language]),
      // Other names are names too.
      heading: others.size === 0 ? null : [...others].join('; '),
      text: lines.filter((line) => line !== '').join('\n'),
      kind: 'body',
      bodies: [id],
    };
  });
}

function recordsOfTerms({ corpus, addresses, language }: ViewContext): readonly SearchRecord[] {
  return [...corpus.termsById.values()].map((term): SearchRecord => {
    const { id, name, abbreviation, otherEnglish, definition } = term;
    const others = language === 'en' && otherEnglish.length > 0 ? `${otherEnglish.join('; ')}.` : '';
    return {
      ...NO_FACTS,
      key: `term:${id}`,
      url: addresses.term(language, id),
      label: capitalized(name[language]) + (abbreviation === null ? '' : ` (${abbreviation})`),
      heading: null,
      text: [definition[language], others].filter((line) => line !== '').join('\n'),
      kind: 'term',
    };
  });
}

/** The dated notes of a document with what is known of its force: what has changed since it was issued. */
function recordOfNotes(context: ViewContext, document: Document): readonly SearchRecord[] {
  const { addresses, language } = context;
  const validity = viewValidity(context, document);
  const notes = viewNotes(context, document);
  if (notes.length === 0) return [];
  return [
    {
      ...factsOf(context, document),
      textStatus: null,
      key: `note:${document.id}`,
      url: `${addresses.document(language, document.id)}#${NOTES_ID}`,
      label: uiText('editorsNotes', language),
      heading: validity === null ? null : validity.words,
      text: notes.map(({ date, text }) => `${date}: ${text}`).join('\n'),
      kind: 'note',
    },
  ];
}

/** A guide page with its headings: they say what it answers. */
function recordsOfGuides({ corpus, addresses, language }: ViewContext): readonly SearchRecord[] {
  return corpus.guides
    .filter((guide) => guide.language === language && guide.head !== null)
    .map(({ slug, head, stretches, headings }): SearchRecord => {
      const isHeading = ({ runs }: (typeof stretches)[number]): boolean =>
        headings.some(({ span }) =>
          runs.some(({ run }) => run.offset >= span.start && run.offset < span.end),
        );
      const [titles, others] = [true, false].map((wanted) =>
        stretches.filter((stretch) => isHeading(stretch) === wanted).map(({ text }) => text),
      );
      return {
        ...NO_FACTS,
        key: `guide:${slug}`,
        url: addresses.guide(language, slug),
        label: head?.title ?? slug,
        heading: (titles ?? []).join('; ') || null,
        // A sign stands for each piece of code.
        text: [head?.description ?? '', ...(others ?? [])]
          .join('\n')
          .replaceAll('`', '…')
          .slice(0, LETTERS_OF_GUIDE)
          .trimEnd(),
        kind: 'guide',
      };
    });
}
