import type { ParseIssue } from '../model/parse-issue.ts';
import { parseYaml } from './parse-yaml.ts';

/** What came of a yaml text: a value of the shape asked for, or null and what is wrong. */
export interface YamlReading {
  readonly value: unknown;
  readonly parseIssues: readonly ParseIssue[];
}

interface Remembered extends YamlReading {
  readonly text: string;
}

/** Texts of a file that are remembered: as it is, and as it was before the last edit, for when that is taken back. */
const TEXTS_OF_A_FILE = 2;

/** Files kept parsed, for the places of findings; one edit concerns one or two. */
const PARSED_FILES = 3;

/** What a loader remembers of yaml files, by file and text, so that an edit has only the edited file read again. */
export class YamlMemory {
  readonly #readings = new Map<string, readonly Remembered[]>();
  #parsed: readonly {
    readonly file: string;
    readonly text: string;
    readonly document: ReturnType<typeof parseYaml>;
  }[] = [];

  /** The reading of a text, remembered or made. A file is always asked for with the same schema. */
  recall(file: string, text: string, read: () => YamlReading): YamlReading {
    const known = this.#readings.get(file) ?? [];
    const found = known.find((one) => one.text === text) ?? { ...read(), text };
    if (found !== known[0]) {
      const others = known.filter((one) => one !== found);
      this.#readings.set(file, [found, ...others].slice(0, TEXTS_OF_A_FILE));
    }
    return found;
  }

  parse(file: string, text: string): ReturnType<typeof parseYaml> {
    const known = this.#parsed.find((one) => one.file === file && one.text === text);
    if (known !== undefined) return known.document;
    const document = parseYaml(text);
    this.#parsed = [{ file, text, document }, ...this.#parsed].slice(0, PARSED_FILES);
    return document;
  }

  /** Forgets files that are gone. */
  keepOnly(files: ReadonlySet<string>): void {
    for (const file of this.#readings.keys()) if (!files.has(file)) this.#readings.delete(file);
    this.#parsed = this.#parsed.filter(({ file }) => files.has(file));
  }

  /** How many texts are remembered. */
  get size(): number {
    return [...this.#readings.values()].reduce((sum, texts) => sum + texts.length, 0);
  }
}
