/** A form found in a text as whole words. */
export interface FormMatch<T> {
  readonly value: T;
  readonly form: string;
  readonly index: number;
}

/** Forms by their first word, so that a text is read once whatever the number of forms. */
export type FormIndex<T> = ReadonlyMap<string, readonly { readonly form: string; readonly value: T }[]>;

const WORD = /[\p{L}\p{N}]+|[^\p{L}\p{N}\s]/gu;
const LETTER = /[\p{L}\p{N}]/u;

/** Prepares forms for `findForms`. */
export function indexForms<T>(entries: Iterable<readonly [form: string, value: T]>): FormIndex<T> {
  const forms = Array.from(entries, ([form, value]) => ({ form, value }));
  return Map.groupBy(forms, ({ form }) => form.match(WORD)?.[0] ?? '');
}

/** Every place where a form stands as whole words, letter for letter, in the order of the text. */
export function findForms<T>(text: string, index: FormIndex<T>): FormMatch<T>[] {
  const matches: FormMatch<T>[] = [];
  for (const { 0: word, index: at } of text.matchAll(WORD)) {
    for (const { form, value } of index.get(word) ?? []) {
      if (text.startsWith(form, at) && endsWord(text, form, at)) matches.push({ value, form, index: at });
    }
  }
  return matches;
}

/** Whether a form stands in a text as whole words. */
export function hasForm(text: string, form: string): boolean {
  return indexOfForm(text, form) !== -1;
}

/** Where a form first stands in a text as whole words, or -1. What has no letter stands nowhere. */
export function indexOfForm(text: string, form: string): number {
  if (!LETTER.test(form)) return -1;
  for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) {
    const startsWord = !LETTER.test(form.charAt(0)) || !LETTER.test(text.charAt(at - 1));
    if (startsWord && endsWord(text, form, at)) return at;
  }
  return -1;
}

function endsWord(text: string, form: string, at: number): boolean {
  return !LETTER.test(form.charAt(form.length - 1)) || !LETTER.test(text.charAt(at + form.length));
}

/** Leaves out the matches that stand inside a longer one: `Đảng ủy Khối` in `Văn phòng Đảng ủy Khối`. */
export function outermostForms<T>(matches: readonly FormMatch<T>[]): readonly FormMatch<T>[] {
  return matches.filter(
    ({ index, form }) =>
      !matches.some(
        (other) =>
          other.form.length > form.length &&
          other.index <= index &&
          index + form.length <= other.index + other.form.length,
      ),
  );
}

/** The words of a text whatever its signs and capitals. A syllable may be spelt `uỷ` or `ủy`. */
export function plainWords(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('uỷ', 'ủy')
      .match(/[\p{L}\d]+/gu) ?? []
  );
}
