import type { CorpusRule } from '../rule.ts';
import { SITE_RULES } from '../site-rules/index.ts';
import { aliasTarget } from './alias-target.ts';
import { bodyCycle } from './body-cycle.ts';
import { citationMismatch } from './citation-mismatch.ts';
import { duplicateDefinition } from './duplicate-definition.ts';
import { duplicateId } from './duplicate-id.ts';
import { emptyProvision } from './empty-provision.ts';
import { figuresDiffer } from './figures-differ.ts';
import { hiddenCharacter } from './hidden-character.ts';
import { lookAlikeLetter } from './look-alike-letter.ts';
import { malformedLedger } from './malformed-ledger.ts';
import { malformedMdx } from './malformed-mdx.ts';
import { malformedYaml } from './malformed-yaml.ts';
import { namesDiffer } from './names-differ.ts';
import { notAllowed } from './not-allowed.ts';
import { notNfc } from './not-nfc.ts';
import { notYetPromised } from './not-yet-promised.ts';
import { numbering } from './numbering.ts';
import { oneLanguageOnly } from './one-language-only.ts';
import { promisedIdVanished } from './promised-id-vanished.ts';
import { quoteNotInClause } from './quote-not-in-clause.ts';
import { referencesDiffer } from './references-differ.ts';
import { relationCycle } from './relation-cycle.ts';
import { repeatedWords } from './repeated-words.ts';
import { reservedId } from './reserved-id.ts';
import { staleException } from './stale-exception.ts';
import { staleMention } from './stale-mention.ts';
import { statementWithoutEvidence } from './statement-without-evidence.ts';
import { straySigns } from './stray-signs.ts';
import { suspectLink } from './suspect-link.ts';
import { suspectTranslation } from './suspect-translation.ts';
import { symbolWithoutDate } from './symbol-without-date.ts';
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
import { unknownUnit } from './unknown-unit.ts';
import { unlinkedCitation } from './unlinked-citation.ts';
import { unreadableFile } from './unreadable-file.ts';
import { unsettledSentence } from './unsettled-sentence.ts';
import { untranslatedWords } from './untranslated-words.ts';

/** Every rule that holds for a corpus before rendering, by id. */
export const CORPUS_RULES: readonly CorpusRule[] = [
  aliasTarget,
  bodyCycle,
  citationMismatch,
  duplicateDefinition,
  duplicateId,
  emptyProvision,
  figuresDiffer,
  hiddenCharacter,
  lookAlikeLetter,
  malformedLedger,
  malformedMdx,
  malformedYaml,
  namesDiffer,
  notAllowed,
  notNfc,
  notYetPromised,
  numbering,
  oneLanguageOnly,
  promisedIdVanished(ruleIds),
  quoteNotInClause,
  referencesDiffer,
  relationCycle,
  repeatedWords,
  reservedId,
  staleException(() => CORPUS_RULES),
  staleMention,
  statementWithoutEvidence,
  straySigns,
  suspectLink,
  suspectTranslation,
  symbolWithoutDate,
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
  unknownUnit,
  unlinkedCitation,
  unreadableFile,
  unsettledSentence,
  untranslatedWords,
];

/** Ids of the rules of both stages: rules are promised too. Asked for only once all of them are there. */
function ruleIds(): readonly string[] {
  return [...CORPUS_RULES, ...SITE_RULES].map(({ id }) => id);
}
