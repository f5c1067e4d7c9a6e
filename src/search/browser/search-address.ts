/** What the address of the search page says. Empty means: not asked for. */
export interface SearchRequest {
  readonly query: string;
  readonly document: string;
  readonly status: string;
}

export function readAddress(search: string): SearchRequest {
  const values = new URLSearchParams(search);
  const value = (name: string): string => (values.get(name) ?? '').trim();
  return { query: value('q'), document: value('document'), status: value('status') };
}

/** The part of an address behind the path: `?q=…`, or nothing where nothing is asked. */
export function searchOf({ query, document, status }: SearchRequest): string {
  const values = new URLSearchParams();
  if (query !== '') values.set('q', query);
  if (document !== '') values.set('document', document);
  if (status !== '') values.set('status', status);
  const search = values.toString();
  return search === '' ? '' : `?${search}`;
}

/** Puts a request into the address bar, so that the page can be reloaded, kept and sent, and into its twin's link. */
export function writeAddress(request: SearchRequest): void {
  const search = searchOf(request);
  if (search !== location.search) history.replaceState(history.state, '', location.pathname + search);
  const twin = document.querySelector<HTMLAnchorElement>('[data-twin]');
  if (twin !== null) twin.search = search;
}
