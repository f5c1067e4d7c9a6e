import type { ParseIssue } from '../model/parse-issue.ts';
import { parseYaml } from './parse-yaml.ts';

/** The result of reading a yaml text: a value of the schema, or null with parse issues. */
export interface YamlReading {
  readonly value: unknown;
  readonly parseIssues: readonly ParseIssue[];
}

interface Remembered extends YamlReading {
  readonly text: string;
}

/** Texts kept of a file: the present one, and the one before the last edit, for an undo. */
const TEXTS_OF_A_FILE = 2;

/** Files kept parsed, for the places of findings; one edit concerns one or two. */
const PARSED_FILES = 3;

/** A loader's cache of yaml files by file and text: after an edit only the edited file is read again. */
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
