import type { Language, Localized } from '../../language/language.ts';
import type { Example } from '../engine/rule.ts';

/** Files of the base: facts and wording of a digest, facts of a document without text. */
export const FACTS_FILE = 'documents/kh-mau/document.yaml';
export const VI_FILE = 'documents/kh-mau/vi.mdx';
export const EN_FILE = 'documents/kh-mau/en.mdx';
export const RECORD_FILE = 'documents/nq-mau/document.yaml';

/** A small valid content folder that examples change: one digest and one record. Names and symbols are made up. */
export const EXAMPLE_BASE: Readonly<Record<string, string>> = {
  [FACTS_FILE]: `type: { vi: Kế hoạch, en: Plan }
symbol: null
date: null
issuer: null
title: { vi: Kế hoạch mẫu, en: Sample plan }
shortName: { vi: Kế hoạch mẫu, en: Sample plan }
subject: null
textStatus: digest
description: { vi: Văn bản mẫu., en: A sample document. }
`,
  [VI_FILE]: exampleWording('Thực hiện <Ref to="nq-mau">Nghị quyết số 07-NQ/MAU, ngày 12/6/2021</Ref>.'),
  [EN_FILE]: exampleWording(
    'To carry out <Ref to="nq-mau">Resolution No. 07-NQ/MAU of 12 June 2021</Ref>.',
    'en',
  ),
  [RECORD_FILE]: `type: { vi: Nghị quyết, en: Resolution }
symbol: 07-NQ/MAU
date: 2021-06-12
issuer: null
title: { vi: Nghị quyết mẫu, en: Sample resolution }
shortName: { vi: Nghị quyết mẫu, en: Sample resolution }
subject: null
textStatus: record
description: { vi: Văn bản mẫu., en: A sample document. }
`,
};

/** Marks the place of a finding in an example. */
export const MARK = '▶';

/** The head of a guide page. */
export function exampleHead(title: string): string {
  return `---\ntitle: ${title}\ndescription: ${title}.\norder: 1\n---\n\n`;
}

/** An example of a rule: a title in both languages, and the files laid over the base. */
export function example(vi: string, en: string, files: Example['files']): Example {
  return { shows: { vi, en }, files };
}

/** Words to replace, and what replaces them. */
export type Change = readonly [before: string, after: string];

/** Replaces the first occurrence of each. Throws if there is none; `file` is for the message. */
export function changeWords(file: string, text: string, changes: readonly Change[]): string {
  return changes.reduce((changed, [before, after]) => {
    if (!changed.includes(before)) throw new Error(`“${before}” does not stand in ${file}`);
    return changed.replace(before, after);
  }, text);
}

/** A file of the base with changes. */
export function exampleFile(file: string, ...changes: readonly Change[]): string {
  return changeWords(file, EXAMPLE_BASE[file] ?? '', changes);
}

/** A guide page in both languages with this text. */
export function exampleGuide(vi: string, en: string): Readonly<Record<string, string>> {
  return {
    'guides/vi/doc.mdx': `${exampleHead('Cách đọc')}${vi}\n`,
    'guides/en/doc.mdx': `${exampleHead('How to read')}${en}\n`,
  };
}

/** A language file of `kh-mau` with this wording in its one clause. */
export function exampleWording(clause: string, language: Language = 'vi'): string {
  return exampleSection(language === 'vi' ? 'MỤC ĐÍCH' : 'PURPOSE', exampleClause(clause));
}

/** A section of provisions. */
export function exampleSection(heading: string, ...provisions: readonly string[]): string {
  return `<Section n="I" title="${heading}">\n\n${provisions.join('\n')}\n</Section>\n`;
}

/** A clause with this wording. */
export function exampleClause(wording: string, num = '1'): string {
  return `<Clause n="${num}">\n${wording}\n</Clause>\n`;
}

/** An entry of `sources.yaml`. */
export function exampleSource(url: string | null, id = 'bao-mau'): string {
  return `${id}:\n  publisher: { vi: Báo Mẫu, en: Sample News }\n  title: { vi: Bài mẫu, en: A sample article }\n  url: ${url}\n  date: null\n  kind: press\n`;
}

/** The language files of `kh-mau` with this wording in their one clause; without English its translation stays. */
export function exampleTexts(vi: string, en?: string): Readonly<Record<string, string>> {
  return {
    [VI_FILE]: exampleWording(vi),
    ...(en === undefined ? {} : { [EN_FILE]: exampleWording(en, 'en') }),
  };
}

/** An example in which the one clause of `kh-mau` has this wording; a language that is left out keeps its text. */
export function wordingExample(vi: string, en: string, wording: Partial<Localized>): Example {
  return example(vi, en, {
    ...(wording.vi === undefined ? {} : { [VI_FILE]: exampleWording(wording.vi) }),
    ...(wording.en === undefined ? {} : { [EN_FILE]: exampleWording(wording.en, 'en') }),
  });
}
