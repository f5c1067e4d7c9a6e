import { oncePerContent } from '../content.ts';
import { type Edit, faultBy, type Kind, placeIn, replace } from '../fault.ts';
import type { Language } from '../languages.ts';
import { spotsInPairs, spotsInProvisions } from '../spots.ts';
import type { Word } from '../words.ts';
import type { Range, WrittenProvision } from '../written-text.ts';
import type { WrittenYaml } from '../written-yaml.ts';

/** A record of terms.yaml or bodies.yaml: what the texts call it. */
interface Name {
  readonly id: string;
  readonly vi: readonly string[];
  /** Also as the head of a sentence writes them. */
  readonly en: readonly string[];
}

const namesIn = oncePerContent((content): readonly Name[] =>
  ['terms.yaml', 'bodies.yaml'].flatMap((file) => {
    const yaml = content.yaml.get(file);
    return yaml === undefined ? [] : recordsOf(yaml);
  }),
);

function recordsOf(yaml: WrittenYaml): readonly Name[] {
  return Array.from({ length: yaml.count([]) }, (_, index) => {
    const listed = (language: Language): readonly string[] =>
      (yaml.data([index, 'forms', language]) ?? []) as readonly string[];
    const english = listed('en').flatMap((form) => [form, form.charAt(0).toUpperCase() + form.slice(1)]);
    return {
      id: yaml.text([index, 'id']) ?? '',
      vi: listed('vi'),
      en: [...new Set(english)],
    };
  });
}

const LETTER = /[\p{L}\p{N}]/u;

/** The places where a form stands as whole words. */
function placesOf(form: string, words: string): readonly Word[] {
  const places: Word[] = [];
  for (let start = words.indexOf(form); start !== -1; start = words.indexOf(form, start + 1)) {
    const end = start + form.length;
    const isWhole = !LETTER.test(words.charAt(start - 1)) && !LETTER.test(words.charAt(end));
    if (isWhole) places.push({ text: form, start, end });
  }
  return places;
}

/** The words of a part of a provision, runs laid end to end, with the way back to the file. */
interface Part {
  readonly text: string;
  readonly offsets: readonly number[];
  /** Where a finding on the whole part stands. */
  readonly start: number;
}

function partsOf(text: string, provision: WrittenProvision): Readonly<Record<'heading' | 'text', Part>> {
  const heading = provision.attributes.get('title')?.value;
  return {
    heading: partOf(text, heading === undefined ? [] : [heading]),
    text: partOf(text, provision.runs),
  };
}

function partOf(text: string, ranges: readonly Range[]): Part {
  return {
    text: ranges.map(({ start, end }) => text.slice(start, end)).join(''),
    offsets: ranges.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)),
    start: ranges[0]?.start ?? 0,
  };
}

/** The names that a Vietnamese text has for themselves, not inside a longer one, with an English for each. */
function namesUsed(names: readonly Name[], vi: string): readonly Name[] {
  const found = names.flatMap((name) =>
    name.vi.flatMap((form) => placesOf(form, vi).map((match) => ({ ...match, name }))),
  );
  const free = found.filter(
    (one) =>
      !found.some(
        (other) => other.start <= one.start && one.end <= other.end && other.text.length > one.text.length,
      ),
  );
  return [...new Set(free.map(({ name }) => name))].filter(({ en }) => en.length > 0);
}

/** Puts another word wherever the English has one of the forms; null where it cannot be put. */
function otherWords(name: Name, part: Part): readonly Edit[] | null {
  const matches = name.en
    .flatMap((form) => placesOf(form, part.text))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const edits: Edit[] = [];
  let reached = 0;
  for (const { start, end } of matches) {
    if (start < reached) continue;
    const [from, to] = [part.offsets[start], part.offsets[end - 1]];
    // Words that run across a tag cannot be changed as one.
    if (from === undefined || to === undefined || to - from !== end - 1 - start) return null;
    edits.push({ start: from, end: to + 1, put: 'something else' });
    reached = end;
  }
  return edits.length === 0 ? null : edits;
}

export const statementKinds: readonly Kind[] = [
  {
    name: 'evidence-left-out',
    does: {
      vi: 'Bỏ căn cứ của một nội dung tóm lược ở cả hai ngôn ngữ.',
      en: 'Takes the evidence of a statement out of both languages.',
    },
    rule: 'statement-without-evidence',
    spots: (content) =>
      spotsInPairs(content, (vi, en) => {
        const [own, other] = [vi.attributes.get('evidence'), en.attributes.get('evidence')];
        if (own === undefined || other === undefined) return null;
        return () =>
          faultBy(content, { [vi.file]: [replace(own.whole, '')], [en.file]: [replace(other.whole, '')] });
      }),
  },
  {
    name: 'evidence-left-out-of-one-language',
    does: {
      vi: 'Bỏ căn cứ của một nội dung tóm lược, chỉ ở một ngôn ngữ.',
      en: 'Takes the evidence of a statement out of one language.',
    },
    rule: 'statement-without-evidence',
    spots: (content) =>
      spotsInProvisions(content, ({ attributes }, { file }) => {
        const evidence = attributes.get('evidence');
        if (evidence === undefined) return null;
        return () => faultBy(content, { [file]: [replace(evidence.whole, '')] });
      }),
  },
  {
    name: 'confidence-unlisted',
    does: { vi: 'Ghi mức tin cậy ngoài danh mục.', en: 'Writes a confidence that is not on the list.' },
    rule: 'not-allowed',
    spots: (content) =>
      spotsInProvisions(content, ({ attributes }, { file }) => {
        const confidence = attributes.get('confidence');
        if (confidence === undefined) return null;
        return (random) =>
          faultBy(content, {
            [file]: [replace(confidence.value, random.pick(['3', 'cao', 'Plan', 'editor']))],
          });
      }),
  },
  {
    name: 'term-translated-otherwise',
    does: {
      vi: 'Dịch một thuật ngữ hoặc tên cơ quan bằng chữ khác trong cả đoạn.',
      en: 'Puts another word for a term or name throughout a provision of the translation.',
    },
    rule: 'term-translation',
    spots: (content) => {
      const names = namesIn(content);
      return spotsInPairs(content, (vi, en) => {
        const own = partsOf(content.files[vi.file] ?? '', vi);
        const other = partsOf(content.files[en.file] ?? '', en);
        const choices = (['heading', 'text'] as const).flatMap((part) =>
          namesUsed(names, own[part].text).flatMap((name) => {
            const edits = otherWords(name, other[part]);
            return edits === null ? [] : [{ edits, start: other[part].start, name }];
          }),
        );
        if (choices.length === 0) return null;
        return (random) => {
          const { edits, start, name } = random.pick(choices);
          // A word that is missing has no place of its own: the finding stands where the wording or its line begins.
          const places = [start, ...edits.map((edit) => edit.start)].map((at) =>
            placeIn(content, en.file, at),
          );
          return {
            ...faultBy(content, { [en.file]: edits }, { places }),
            change: `no English of ${name.id}`,
          };
        };
      });
    },
  },
];
