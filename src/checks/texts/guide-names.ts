import type { Guide, GuideWords } from '../../model/document.ts';

/** Code that is a name, a value or an option, not words of a language. */
const NAME = /^(?:(?:--|npm run )\S+(?: \S+)*|[a-z][\w-]*(?:[.#:>][\w-]+)*)$/i;

/** The names in code between two headings, from the one before `section`. */
export function namesIn({ code, headings }: Guide, section: number): readonly GuideWords[] {
  const start = headings[section - 1]?.span.start ?? 0;
  const end = headings[section]?.span.start ?? Number.POSITIVE_INFINITY;
  return code.filter(({ text, span }) => NAME.test(text) && span.start >= start && span.start < end);
}
