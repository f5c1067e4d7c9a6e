import { capitalized } from '../../language/capitalized.ts';
import type { Language } from '../../language/language.ts';
import { citeProvision } from '../../model/citation.ts';
import { ancestorsOf, type Document } from '../../model/document.ts';
import { printedNumber } from '../../model/provision.ts';
import { formatTarget } from '../../model/provision-id.ts';
import { isTranslated } from '../../model/translation/translation.ts';
import { documentLabel, type LinkView } from '../documents/document-facts.ts';
import { contentsText } from '../documents/provision-view.ts';
import { documentsByStatus } from '../home-page.ts';
import { registryText } from '../registry/registry-strings.ts';
import type { ViewContext } from '../view-context.ts';
import { MEETING_FORMS } from './handout-choice.ts';
import { viewHandoutFiles } from './handout-files.ts';
import { handoutText } from './handout-strings.ts';
import { isTaken } from './is-taken.ts';

/** Something that can be put into a handout: a page of the site whose sheet is taken. */
export interface HandoutPart {
  /** By which an address names it in both languages: the path of its Vietnamese page below the site. */
  readonly key: string;
  /** As it stands in the list, below its document. */
  readonly text: string;
  /** As it is called by itself: `Khoản 3, mục III: Đổi mới nội dung …`. */
  readonly name: string;
  /** Its own page. */
  readonly href: string;
  /** The page with both languages side by side; null where there is none. */
  readonly parallel: string | null;
  /** How deep it stands below its document, from 0. */
  readonly depth: number;
  readonly files: readonly LinkView[];
}

export interface HandoutGroup {
  readonly title: string;
  /** The language of the title. */
  readonly language: Language;
  readonly parts: readonly HandoutPart[];
}

/** The page on which a reader puts together what a meeting needs, and prints it. */
export function viewHandoutPage(context: ViewContext) {
  const { corpus, language } = context;
  const title = handoutText('handouts', language);
  return {
    frame: { language, title, description: handoutText('handoutsLead', language) },
    lead: handoutText('handoutsLead', language),
    forms: MEETING_FORMS.map((key) => ({
      key,
      text: handoutText(`form-${key}`, language),
      hint: handoutText(`form-${key}-hint`, language),
    })),
    groups: [
      ...documentsByStatus(corpus).flatMap((document) => viewDocumentParts(context, document)),
      ...viewBodyParts(context),
      ...viewTaskParts(context),
    ],
  };
}

export type HandoutPageView = ReturnType<typeof viewHandoutPage>;

/** The documents whose text is held, in whose pages there is something to print. */
export function hasHandouts({ corpus }: Pick<ViewContext, 'corpus'>): boolean {
  return corpus.documents.some(({ provisions }) => provisions.size > 0);
}

function viewDocumentParts(context: ViewContext, document: Document): readonly HandoutGroup[] {
  if (document.provisions.size === 0) return [];
  const { site, addresses, language } = context;
  const label = documentLabel(document, language);
  const parallel = isTranslated(document) ? addresses.parallel(language, document.id) : null;
  const whole: HandoutPart = {
    ...makeKey(context, (of, paths) => paths.document(of, document.id)),
    text: handoutText('wholeDocument', language),
    name: `${handoutText('wholeDocument', language)}: ${label.text}`,
    parallel,
    depth: 0,
    files: viewHandoutFiles(context, document.id),
  };
  const parts = [...document.provisions.values()]
    .filter((provision) => site.pages === 'all' && isTaken(document, provision))
    .map((provision): HandoutPart => {
      const heading = contentsText(document, provision, language);
      const unit = capitalized(citeProvision(document, provision, language, 'unit'));
      return {
        ...makeKey(context, (of, paths) => paths.provision(of, document.id, provision.id)),
        text: `${printedNumber(provision, language)} ${heading}`.trim(),
        name: unit.endsWith(heading) ? unit : `${unit}: ${heading}`,
        parallel,
        depth: ancestorsOf(document, provision).length,
        files: viewHandoutFiles(context, formatTarget(document.id, provision.id)),
      };
    });
  return [{ title: label.text, language: label.lang ?? language, parts: [whole, ...parts] }];
}

/** The tasks of each body or post, and the table in which it sums up what came of them. */
function viewBodyParts(context: ViewContext): readonly HandoutGroup[] {
  const { corpus, language } = context;
  const parts = [...corpus.bodiesById.values()]
    .filter(({ id }) => corpus.tasksByBody.has(id))
    .flatMap((body): readonly HandoutPart[] => {
      const common = { parallel: null };
      const name = capitalized(body.name[language]);
      const review = `${registryText('review', language)}: ${name}`;
      return [
        {
          ...makeKey(context, (of, paths) => paths.body(of, body.id)),
          ...{ ...common, text: name, name, depth: 0, files: viewHandoutFiles(context, body.id) },
        },
        {
          ...makeKey(context, (of, paths) => paths.bodyReview(of, body.id)),
          ...{ ...common, text: review, name: review, depth: 1, files: [] },
        },
      ];
    });
  return makeGroup(handoutText('tasksOfBodies', language), language, parts);
}

function viewTaskParts(context: ViewContext): readonly HandoutGroup[] {
  const { corpus, language } = context;
  const parts = [...corpus.tasksById.values()].map(
    ({ id, title }): HandoutPart => ({
      ...makeKey(context, (of, paths) => paths.task(of, id)),
      text: title[language],
      name: title[language],
      parallel: null,
      depth: 0,
      files: viewHandoutFiles(context, id),
    }),
  );
  return makeGroup(handoutText('singleTasks', language), language, parts);
}

function makeGroup(
  title: string,
  language: Language,
  parts: readonly HandoutPart[],
): readonly HandoutGroup[] {
  return parts.length === 0 ? [] : [{ title, language, parts }];
}

type PathOf = (language: Language, paths: ViewContext['addresses']) => string;

/** The address of a part, and its Vietnamese path below the site: the name that a choice has in both languages. */
function makeKey({ site, addresses, language }: ViewContext, pathOf: PathOf) {
  return {
    key: pathOf('vi', addresses).slice(site.base.length + 1, -1),
    href: pathOf(language, addresses),
  };
}
