/** The query and filters in the address of the search page; empty where there are none. */
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

/** The query string of a request, `?q=…`; empty for an empty request. */
export function searchOf({ query, document, status }: SearchRequest): string {
  const values = new URLSearchParams();
  if (query !== '') values.set('q', query);
  if (document !== '') values.set('document', document);
  if (status !== '') values.set('status', status);
  const search = values.toString();
  return search === '' ? '' : `?${search}`;
}

/** Puts a request into the address bar and into the link to the page in the other language. */
export function writeAddress(request: SearchRequest): void {
  const search = searchOf(request);
  if (search !== location.search) history.replaceState(history.state, '', location.pathname + search);
  const alternate = document.querySelector<HTMLAnchorElement>('[data-twin]');
  if (alternate !== null) alternate.search = search;
}
