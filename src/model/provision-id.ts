declare const provisionIdBrand: unique symbol;
declare const documentIdBrand: unique symbol;

/** The id of a provision within its document, such as `iii-1-2`. */
export type ProvisionId = string & { readonly [provisionIdBrand]: true };

/** The id of a document, such as `nd-30-2020`: the first segment of its address. */
export type DocumentId = string & { readonly [documentIdBrand]: true };

const ID_FORM = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** `LXXXVIII` is the longest number below a hundred. */
const LONGEST_NUMBER = 20;
/** A Roman number may have a letter behind it, `VIIa`, but none that is itself a Roman sign: `Vi` is a slip for `VI`. */
const NUMBER_FORM = /^(?:[IVXLCDM]+[abđeghk]?|[A-ZĐ]|[0-9]+(?:\.[0-9]+)*[a-zđ]{0,2}|[a-zđ]{1,2}[0-9]*)$/;

/** Letters that an id has at most: it names a folder of the site, and files beside it. */
const LONGEST_ID = 100;

/** Names that Windows keeps for devices: no folder can have one. */
const DEVICE_NAME = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Whether a text has the form of an id: lower-case Latin letters and digits in groups joined by hyphens. */
export function hasIdForm(text: string): boolean {
  return text.length <= LONGEST_ID && ID_FORM.test(text) && !DEVICE_NAME.test(text);
}

export function isProvisionId(text: string): text is ProvisionId {
  return hasIdForm(text);
}

export function isDocumentId(text: string): text is DocumentId {
  return hasIdForm(text);
}

/**
 * Whether a printed number is one that a provision can carry: Roman capitals, one capital, `1`, `1.1`, a small letter;
 * also as amending papers number what they insert: `1a`, `a1`, `aa`, `VIIa`.
 */
export function isPrintedNumber(text: string): boolean {
  return text.length <= LONGEST_NUMBER && NUMBER_FORM.test(text);
}

/**
 * The own part of a numbered provision's id: the number in lower case, of `1.1` only the last number,
 * `đ` written `dd`. Takes a number that `isPrintedNumber` accepts.
 */
export function ownPartOfNumber(number: string): string {
  return number
    .slice(number.lastIndexOf('.') + 1)
    .toLowerCase()
    .replaceAll('đ', 'dd');
}

/** Joins a parent's id (null at document level) and an own part to a provision's id. */
export function joinProvisionId(parent: ProvisionId | null, ownPart: string): ProvisionId {
  return (parent === null ? ownPart : `${parent}-${ownPart}`) as ProvisionId;
}

/** What a reference points to: a document, or one provision of it. */
export interface Target {
  readonly document: string;
  readonly provision: string | null;
}

/** Reads `{doc}` or `{doc}#{provision}`. Null if the text has neither form. */
export function parseTarget(text: string): Target | null {
  const hash = text.indexOf('#');
  const document = hash === -1 ? text : text.slice(0, hash);
  const provision = hash === -1 ? null : text.slice(hash + 1);
  if (!hasIdForm(document) || (provision !== null && !hasIdForm(provision))) return null;
  return { document, provision };
}

/** Writes a target in the form in which authors and data write it. */
export function formatTarget(document: string, provision: string | null): string {
  return provision === null ? document : `${document}#${provision}`;
}
