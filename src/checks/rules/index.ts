import type { CorpusRule } from '../rule.ts';
import { bodyCycle } from './body-cycle.ts';
import { citationMismatch } from './citation-mismatch.ts';
import { duplicateDefinition } from './duplicate-definition.ts';
import { duplicateId } from './duplicate-id.ts';
import { emptyProvision } from './empty-provision.ts';
import { malformedMdx } from './malformed-mdx.ts';
import { malformedYaml } from './malformed-yaml.ts';
import { notAllowed } from './not-allowed.ts';
import { notNfc } from './not-nfc.ts';
import { numbering } from './numbering.ts';
import { oneLanguageOnly } from './one-language-only.ts';
import { relationCycle } from './relation-cycle.ts';
import { reservedId } from './reserved-id.ts';
import { staleMention } from './stale-mention.ts';
import { statementWithoutEvidence } from './statement-without-evidence.ts';
import { taskBodyBasis } from './task-body-basis.ts';
import { taskDate } from './task-date.ts';
import { taskProvision } from './task-provision.ts';
import { taskQuote } from './task-quote.ts';
import { taskSource } from './task-source.ts';
import { termTranslation } from './term-translation.ts';
import { textDiffersFromSource } from './text-differs-from-source.ts';
import { unknownBody } from './unknown-body.ts';
import { unknownSource } from './unknown-source.ts';
import { unknownTarget } from './unknown-target.ts';
import { unknownTerm } from './unknown-term.ts';
import { unlinkedCitation } from './unlinked-citation.ts';
import { unreadableFile } from './unreadable-file.ts';
import { unsettledSentence } from './unsettled-sentence.ts';

/** Every rule that holds for a corpus before rendering, by id. */
export const CORPUS_RULES: readonly CorpusRule[] = [
  bodyCycle,
  citationMismatch,
  duplicateDefinition,
  duplicateId,
  emptyProvision,
  malformedMdx,
  malformedYaml,
  notAllowed,
  notNfc,
  numbering,
  oneLanguageOnly,
  relationCycle,
  reservedId,
  staleMention,
  statementWithoutEvidence,
  taskBodyBasis,
  taskDate,
  taskProvision,
  taskQuote,
  taskSource,
  termTranslation,
  textDiffersFromSource,
  unknownBody,
  unknownSource,
  unknownTarget,
  unknownTerm,
  unlinkedCitation,
  unreadableFile,
  unsettledSentence,
];
