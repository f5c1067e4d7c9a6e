import type { CorpusRule } from '../rule.ts';
import { citationMismatch } from './citation-mismatch.ts';
import { duplicateId } from './duplicate-id.ts';
import { emptyProvision } from './empty-provision.ts';
import { malformedMdx } from './malformed-mdx.ts';
import { malformedYaml } from './malformed-yaml.ts';
import { notAllowed } from './not-allowed.ts';
import { notNfc } from './not-nfc.ts';
import { numbering } from './numbering.ts';
import { oneLanguageOnly } from './one-language-only.ts';
import { reservedId } from './reserved-id.ts';
import { staleMention } from './stale-mention.ts';
import { textDiffersFromSource } from './text-differs-from-source.ts';
import { unknownSource } from './unknown-source.ts';
import { unknownTarget } from './unknown-target.ts';
import { unlinkedCitation } from './unlinked-citation.ts';
import { unreadableFile } from './unreadable-file.ts';

/** Every rule that holds for a corpus before rendering, by id. */
export const CORPUS_RULES: readonly CorpusRule[] = [
  citationMismatch,
  duplicateId,
  emptyProvision,
  malformedMdx,
  malformedYaml,
  notAllowed,
  notNfc,
  numbering,
  oneLanguageOnly,
  reservedId,
  staleMention,
  textDiffersFromSource,
  unknownSource,
  unknownTarget,
  unlinkedCitation,
  unreadableFile,
];
