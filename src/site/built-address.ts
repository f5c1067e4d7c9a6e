import type { Language } from '../language/language.ts';
import type { Corpus } from '../model/corpus.ts';
import { type IdType, keyOfId } from '../model/promises/alias.ts';
import { isPresent } from '../model/promises/resolve-alias.ts';
import { REVIEW_SEGMENT, SEGMENTS } from './route-segments.ts';

/** Whether the site has a page or a data file at an address without its base. */
export function isBuiltAddress(corpus: Corpus, address: string): boolean {
  const [path = '', mark] = address.split('#');
  const steps = path
    .replace(/\?.*$/, '')
    .split('/')
    .filter((step) => step !== '');
  const language: Language = steps[0] === 'en' ? 'en' : 'vi';
  const [first = '', second, third, ...more] = language === 'en' ? steps.slice(1) : steps;
  if (first === '') return true;
  if (first === 'api') return isDataFile(corpus, steps.slice(2));
  if (ROOT_FILES.test(path)) return true;
  if (!path.replace(/\?.*$/, '').endsWith('/')) return false;
  const [segment] = Object.entries(SEGMENTS).find(([, names]) => names[language] === first) ?? [];
  const known = (type: 'task' | 'body'): boolean => {
    const isReview = (step: string | undefined): boolean => step === REVIEW_SEGMENT[language];
    if (third !== undefined) return isThere(corpus, type, second ?? '') && isReview(third);
    return second === undefined || isThere(corpus, type, second) || isReview(second);
  };
  if (more.length > 0) return false;
  switch (segment) {
    case undefined:
      return third === undefined && isProvisionOf(corpus, first, second ?? mark);
    case 'parallel':
      return third === undefined && isProvisionOf(corpus, second ?? '', mark);
    case 'tasks':
      return known('task');
    case 'bodies':
      return known('body');
    case 'glossary':
      return second === undefined && (mark === undefined || isThere(corpus, 'term', mark));
    default:
      return third === undefined;
  }
}

function isProvisionOf(corpus: Corpus, document: string, provision: string | undefined): boolean {
  return provision === undefined
    ? isThere(corpus, 'document', document)
    : isThere(corpus, 'provision', `${document}#${provision}`);
}

/** A promised id that is gone is reported for itself. */
export function isThere(corpus: Corpus, type: IdType, id: string): boolean {
  return isPresent(corpus, type, id) || corpus.ledger?.promised.has(keyOfId(type, id)) === true;
}

const ROOT_FILES = /^\/(?:(?:en\/)?(?:feed|opensearch)\.xml|robots\.txt|llms\.txt|sitemap\.xml)$/;
const DATA_FILES = /^(?:index|documents|tasks|bodies|terms|checks)\.json$|^(?:tasks|trace|terms)\.csv$/;

function isDataFile(corpus: Corpus, [name = '', schema, file]: readonly string[]): boolean {
  if (name === 'oembed') {
    const [, provision = ''] = /^(.+)\.(?:vi|en)\.json$/.exec(file ?? '') ?? [];
    return isThere(corpus, 'provision', `${schema}#${provision}`);
  }
  if (name === 'schema') {
    return /^(?:index|documents?|tasks|bodies|terms|checks|check-report|oembed)\.schema\.json$/.test(
      schema ?? '',
    );
  }
  return (
    schema === undefined &&
    (DATA_FILES.test(name) ||
      isThere(corpus, 'document', name.replace(/\.json$|\.(?:vi|en)\.(?:md|txt)$/, '')))
  );
}
