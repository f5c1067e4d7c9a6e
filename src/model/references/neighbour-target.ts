import type { Language } from '../../language/language.ts';
import { type Corpus, resolveTarget } from '../corpus.ts';
import { formatTarget } from '../provision-id.ts';
import { parseNeighbourTarget } from './neighbour.ts';

/** Address and names of what a target of another site names; null if its list does not have it. */
export function resolveNeighbour(corpus: Pick<Corpus, 'neighbours' | 'siteFacts'>, to: string) {
  const parsed = parseNeighbourTarget(to);
  if (parsed === null) return null;
  const { site, target } = parsed;
  const titles = corpus.neighbours.get(site)?.titles;
  const url = corpus.siteFacts?.neighbours?.[site]?.url;
  const document = titles?.get(target.document);
  const provision = titles?.get(formatTarget(target.document, target.provision));
  if (url === undefined || document === undefined || provision === undefined) return null;
  const path = [target.document, ...(target.provision === null ? [] : [target.provision])].join('/');
  return {
    href: (language: Language): string =>
      `${url.replace(/\/*$/, '/')}${language === 'en' ? 'en/' : ''}${path}/`,
    title: (language: Language): string =>
      target.provision === null ? document[language] : `${provision[language]}, ${document[language]}`,
  };
}

/** Whether a target names something here or at a neighbour. */
export function leadsSomewhere(corpus: Corpus, to: string): boolean {
  return resolveTarget(corpus, to) !== null || resolveNeighbour(corpus, to) !== null;
}
