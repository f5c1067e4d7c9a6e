import type { Language } from '../language/language.ts';
import { type Corpus, resolveTarget } from '../model/corpus.ts';
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
  if (!path.replace(/\?.*$/, '').endsWith('/')) return false;
  const [segment] = Object.entries(SEGMENTS).find(([, names]) => names[language] === first) ?? [];
  const known = (has: { has(id: string): boolean }): boolean => {
    if (third !== undefined) return has.has(second ?? '') && third === REVIEW_SEGMENT[language];
    return second === undefined || has.has(second) || second === REVIEW_SEGMENT[language];
  };
  if (more.length > 0) return false;
  switch (segment) {
    case undefined:
      return third === undefined && isProvisionOf(corpus, first, second ?? mark);
    case 'parallel':
      return third === undefined && isProvisionOf(corpus, second ?? '', mark);
    case 'tasks':
      return known(corpus.tasksById);
    case 'bodies':
      return known(corpus.bodiesById);
    case 'glossary':
      return second === undefined && (mark === undefined || corpus.termsById.has(mark));
    default:
      return third === undefined;
  }
}

function isProvisionOf(corpus: Corpus, document: string, provision: string | undefined): boolean {
  return resolveTarget(corpus, provision === undefined ? document : `${document}#${provision}`) !== null;
}

const DATA_FILES = /^(?:documents|tasks|bodies|terms|checks)\.json$|^(?:tasks|trace)\.csv$/;

function isDataFile(corpus: Corpus, [name = '', schema]: readonly string[]): boolean {
  if (name === 'schema') {
    return /^(?:documents?|tasks|bodies|terms|checks|check-report)\.schema\.json$/.test(schema ?? '');
  }
  return (
    schema === undefined && (DATA_FILES.test(name) || corpus.documentsById.has(name.replace(/\.json$/, '')))
  );
}
