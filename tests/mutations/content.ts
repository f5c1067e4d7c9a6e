import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from './languages.ts';
import { LANGUAGES } from './languages.ts';
import { readGuide, readText, type WrittenGuide, type WrittenText } from './written-text.ts';
import { WrittenYaml } from './written-yaml.ts';

/** A folder of `content/documents/`. */
export interface WrittenDocument {
  readonly id: string;
  /** `verbatim`, `digest` or `record`, as its yaml says. */
  readonly status: string;
  readonly facts: WrittenYaml;
  readonly texts: Readonly<Record<Language, WrittenText | null>>;
}

/**
 * The content folder as this program sees it: files, the elements of MDX, the values of YAML. It knows the words of
 * the vocabulary and not one rule of the check, so it reads everything itself.
 */
export interface Content {
  readonly files: Readonly<Record<string, string>>;
  readonly documents: readonly WrittenDocument[];
  readonly guides: readonly WrittenGuide[];
  /** Every yaml file by path; those of documents too. */
  readonly yaml: ReadonlyMap<string, WrittenYaml>;
}

/** Reads a content folder from the disk. */
export function readContent(folder: string): Content {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files[path.slice(folder.length + 1).replaceAll('\\', '/')] = readFileSync(path, 'utf8');
  }
  return understand(files);
}

function understand(files: Readonly<Record<string, string>>): Content {
  const paths = Object.keys(files).sort();
  const yaml = new Map(
    paths
      .filter((path) => path.endsWith('.yaml'))
      .map((path) => [path, new WrittenYaml(path, files[path] ?? '')]),
  );
  const documents = paths.flatMap((path) => {
    const id = /^documents\/([^/]+)\/document\.yaml$/.exec(path)?.[1];
    const facts = yaml.get(path);
    if (id === undefined || facts === undefined) return [];
    const textOf = (language: Language): WrittenText | null => {
      const file = `documents/${id}/${language}.mdx`;
      const text = files[file];
      return text === undefined ? null : readText(file, text, id, language);
    };
    return [
      { id, status: facts.text(['textStatus']) ?? '', facts, texts: { vi: textOf('vi'), en: textOf('en') } },
    ];
  });
  const guides = paths.flatMap((path) => {
    const language = LANGUAGES.find((name) => path.startsWith(`guides/${name}/`) && path.endsWith('.mdx'));
    return language === undefined ? [] : [readGuide(path, files[path] ?? '', language)];
  });
  return { files, documents, guides, yaml };
}

/** Every language file of every document. */
export function textsOf(content: Content): readonly WrittenText[] {
  return content.documents.flatMap(({ texts }) => LANGUAGES.flatMap((language) => texts[language] ?? []));
}

/** The documents that hold a text, with both of its languages. */
export function pairsOf(
  content: Content,
): readonly { readonly document: WrittenDocument; readonly vi: WrittenText; readonly en: WrittenText }[] {
  return content.documents.flatMap((document) => {
    const { vi, en } = document.texts;
    return vi === null || en === null ? [] : [{ document, vi, en }];
  });
}

/** A yaml file that the content has. Throws if it has not: the program is written for this content. */
export function yamlOf(content: Content, file: string): WrittenYaml {
  const found = content.yaml.get(file);
  if (found === undefined) throw new Error(`No ${file}`);
  return found;
}

/** The yaml files of a folder. */
export function yamlIn(content: Content, folder: string): readonly WrittenYaml[] {
  return [...content.yaml.values()].filter(({ file }) => file.startsWith(folder));
}

/** Makes of the content what is needed again and again, once. */
export function oncePerContent<T>(make: (content: Content) => T): (content: Content) => T {
  const made = new WeakMap<Content, { readonly value: T }>();
  return (content) => {
    let known = made.get(content);
    if (known === undefined) {
      known = { value: make(content) };
      made.set(content, known);
    }
    return known.value;
  };
}
