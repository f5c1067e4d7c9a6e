import { type Content, oncePerContent, yamlIn } from './content.ts';
import { type Edit, replace } from './fault.ts';
import type { Range, WrittenProvision } from './written-text.ts';
import type { Path, WrittenYaml } from './written-yaml.ts';

/** A task, or a sentence settled without one, as its file writes it. */
export interface WrittenTask {
  readonly yaml: WrittenYaml;
  readonly path: Path;
  readonly id: string;
  readonly provision: WrittenProvision;
  readonly sentence: number;
  /** The letters of the provision's own wording, tags left out. */
  readonly wording: string;
  /** The words quoted, and where they begin in the wording and in the file. */
  readonly words: string;
  readonly at: number;
  readonly offset: number;
  /** Where each letter of the wording stands in the file. */
  readonly offsets: readonly number[];
}

/** Every entry of a list of the tasks files: `tasks` or `settled`. */
export function tasksIn(content: Content, list: 'tasks' | 'settled'): readonly WrittenTask[] {
  return entriesOf(content)[list];
}

const entriesOf = oncePerContent((content) => ({
  tasks: readEntries(content, 'tasks'),
  settled: readEntries(content, 'settled'),
}));

function readEntries(content: Content, list: 'tasks' | 'settled'): readonly WrittenTask[] {
  return yamlIn(content, 'tasks/').flatMap((yaml) => {
    const document = content.documents.find(({ id }) => id === yaml.text(['document']));
    const provisions = document?.texts.vi?.provisions ?? [];
    return Array.from({ length: yaml.count([list]) }, (_, index) => [list, index]).flatMap((path) => {
      const provision = provisions.find(({ id }) => id === yaml.text([...path, 'provision']));
      const words = yaml.text([...path, list === 'tasks' ? 'quote' : 'words', 'vi']) ?? '';
      if (provision === undefined) return [];
      const offsets = provision.runs.flatMap(({ start, text }) =>
        [...text].map((_, letter) => start + letter),
      );
      const wording = provision.runs.map(({ text }) => text).join('');
      const at = wording.indexOf(words);
      return {
        yaml,
        path,
        id: yaml.text([...path, 'id']) ?? `${provision.id} ${path.join('.')}`,
        provision,
        sentence: Number(yaml.data([...path, 'sentence'])),
        wording,
        words,
        at,
        offset: offsets[at] ?? provision.open.start,
        offsets,
      };
    });
  });
}

/** Takes entries out, each with its lines. A list that would be left empty becomes `[]`. */
export function takeOut(entries: readonly WrittenTask[]): Record<string, readonly Edit[]> {
  const files = Map.groupBy(entries, ({ yaml }) => yaml);
  return Object.fromEntries(
    [...files].map(([yaml, list]) => {
      const edits = [...Map.groupBy(list, ({ path }) => String(path[0]))].flatMap(([key, gone]) =>
        gone.length === yaml.count([key])
          ? [{ ...yaml.pair([key]).key, end: yaml.range([key]).end, put: `${key}: []` }]
          : gone.map(({ path }) => replace(yaml.linesOf(path), '')),
      );
      return [yaml.file, edits];
    }),
  );
}

/** The stretch of the wording that the sentence round a letter takes up. */
export function sentenceAround(wording: string, at: number): Range {
  const ends = [...wording.matchAll(/[.;][”"')]*(?= |$)/g)].map((match) => match.index + match[0].length);
  return {
    start: ends.findLast((end) => end <= at) ?? 0,
    end: ends.find((end) => end > at) ?? wording.length,
  };
}
