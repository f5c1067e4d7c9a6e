import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { openCorpus } from '../../src/build/session.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import { CliError } from '../cli-error.ts';

/** The whole path of a content folder. Throws a CliError if there is none. */
export function findContent(folder: string): string {
  const path = resolve(folder);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return path;
  const sentence =
    stats === undefined
      ? {
          vi: `Không có thư mục nội dung ${folder}: xem CONTENT_DIR hoặc --content.`,
          en: `There is no content folder ${folder}: see CONTENT_DIR or --content.`,
        }
      : {
          vi: `${folder} là tệp, không phải thư mục nội dung.`,
          en: `${folder} is a file, not a content folder.`,
        };
  throw new CliError(sentence, 2);
}

/** The corpus of a folder. Throws a CliError if there is none. */
export function openContent(folder: string): Corpus {
  return openCorpus(findContent(folder));
}
