/** What the address of the search page asks for; empty where nothing is. */
export interface SearchRequest {
  readonly query: string;
  readonly document: string;
  readonly kind: string;
  readonly body: string;
  readonly time: string;
  readonly status: string;
  /** Whether the words are to be taken in the very letters that were typed. */
  readonly literally: boolean;
}

/** The names of filters in the address and in the form. */
export const FILTERS = ['document', 'kind', 'body', 'time', 'status'] as const;
const QUERY = 'q';
const LITERALLY = 'dung-chu';

export function readAddress(search: string): SearchRequest {
  return readValues(new URLSearchParams(search));
}

/** A request out of the values of an address or of a form. */
export function readValues(values: { get(name: string): unknown }): SearchRequest {
  const value = (name: string): string => String(values.get(name) ?? '').trim();
  const [document = '', kind = '', body = '', time = '', status = ''] = FILTERS.map(value);
  return { query: value(QUERY), document, kind, body, time, status, literally: value(LITERALLY) !== '' };
}

/** The same question to everything. */
export function unfilteredOf(request: SearchRequest): SearchRequest {
  return { ...request, document: '', kind: '', body: '', time: '', status: '' };
}

/** The query string of a request, `?q=…`; empty for an empty request. */
export function searchOf(request: SearchRequest): string {
  const values = new URLSearchParams();
  if (request.query !== '') values.set(QUERY, request.query);
  for (const name of FILTERS) if (request[name] !== '') values.set(name, request[name]);
  if (request.literally) values.set(LITERALLY, '1');
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
