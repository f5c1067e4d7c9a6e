import type { CorpusRule } from '../engine/rule.ts';
import { SITE_RULES } from '../site-rules/index.ts';
import { aliasTarget } from './promises/alias-target.ts';
import { formerWording } from './promises/former-wording.ts';
import { issuedTextChanged } from './promises/issued-text-changed.ts';
import { malformedLedger } from './promises/malformed-ledger.ts';
import { notYetPromised } from './promises/not-yet-promised.ts';
import { promisedIdVanished } from './promises/promised-id-vanished.ts';
import { staleNeighbour } from './promises/stale-neighbour.ts';
import { suspectLink } from './promises/suspect-link.ts';
import { suspectTranslation } from './promises/suspect-translation.ts';
import { bodyCycle } from './references/body-cycle.ts';
import { citationMismatch } from './references/citation-mismatch.ts';
import { guideCode } from './references/guide-code.ts';
import { internalReference } from './references/internal-reference.ts';
import { neighbourIndex } from './references/neighbour-index.ts';
import { outsideDocument } from './references/outside-document.ts';
import { relationCycle } from './references/relation-cycle.ts';
import { staleException } from './references/stale-exception.ts';
import { staleMention } from './references/stale-mention.ts';
import { symbolWithoutDate } from './references/symbol-without-date.ts';
import { unknownBody } from './references/unknown-body.ts';
import { unknownSearchWord } from './references/unknown-search-word.ts';
import { unknownSource } from './references/unknown-source.ts';
import { unknownTarget } from './references/unknown-target.ts';
import { unknownTerm } from './references/unknown-term.ts';
import { unknownUnit } from './references/unknown-unit.ts';
import { unlinkedCitation } from './references/unlinked-citation.ts';
import { duplicateDefinition } from './structure/duplicate-definition.ts';
import { duplicateId } from './structure/duplicate-id.ts';
import { emptyProvision } from './structure/empty-provision.ts';
import { malformedMdx } from './structure/malformed-mdx.ts';
import { malformedYaml } from './structure/malformed-yaml.ts';
import { notAllowed } from './structure/not-allowed.ts';
import { numbering } from './structure/numbering.ts';
import { oneLanguageOnly } from './structure/one-language-only.ts';
import { reservedId } from './structure/reserved-id.ts';
import { unreadableFile } from './structure/unreadable-file.ts';
import { taskBodyBasis } from './trace/task-body-basis.ts';
import { taskDate } from './trace/task-date.ts';
import { taskProvision } from './trace/task-provision.ts';
import { taskQuote } from './trace/task-quote.ts';
import { taskSource } from './trace/task-source.ts';
import { unsettledSentence } from './trace/unsettled-sentence.ts';
import { doubtfulValidity } from './truth/doubtful-validity.ts';
import { exchangedTextsRule } from './truth/exchanged-texts.ts';
import { factsDiffer } from './truth/facts-differ.ts';
import { figuresDiffer } from './truth/figures-differ.ts';
import { hiddenCharacter } from './truth/hidden-character.ts';
import { impossibleDate } from './truth/impossible-date.ts';
import { leftOver } from './truth/left-over.ts';
import { legacyEncoding } from './truth/legacy-encoding.ts';
import { lookAlikeLetter } from './truth/look-alike-letter.ts';
import { mendChangesWords } from './truth/mend-changes-words.ts';
import { namesDiffer } from './truth/names-differ.ts';
import { notNfc } from './truth/not-nfc.ts';
import { quoteNotInClause } from './truth/quote-not-in-clause.ts';
import { referencesDiffer } from './truth/references-differ.ts';
import { repeatedWords } from './truth/repeated-words.ts';
import { statementWithoutEvidence } from './truth/statement-without-evidence.ts';
import { straySigns } from './truth/stray-signs.ts';
import { termTranslation } from './truth/term-translation.ts';
import { textDiffersFromSource } from './truth/text-differs-from-source.ts';
import { untranslatedWords } from './truth/untranslated-words.ts';

// Three rules use the list itself; they call for it only after it is complete.
const RULES = [
  aliasTarget,
  bodyCycle,
  citationMismatch,
  doubtfulValidity,
  duplicateDefinition,
  duplicateId,
  emptyProvision,
  exchangedTextsRule,
  factsDiffer,
  figuresDiffer,
  formerWording,
  guideCode((): readonly string[] => [...CORPUS_RULES, ...SITE_RULES].map(({ id }) => id)),
  hiddenCharacter,
  impossibleDate,
  internalReference,
  issuedTextChanged,
  leftOver,
  legacyEncoding,
  lookAlikeLetter,
  malformedLedger,
  malformedMdx,
  malformedYaml,
  mendChangesWords,
  namesDiffer,
  neighbourIndex,
  notAllowed,
  notNfc,
  notYetPromised,
  numbering,
  oneLanguageOnly,
  outsideDocument,
  promisedIdVanished((): readonly string[] => [...CORPUS_RULES, ...SITE_RULES].map(({ id }) => id)),
  quoteNotInClause,
  referencesDiffer,
  relationCycle,
  repeatedWords,
  reservedId,
  staleException((): readonly CorpusRule[] => CORPUS_RULES),
  staleMention,
  staleNeighbour,
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
  unknownSearchWord,
  unknownSource,
  unknownTarget,
  unknownTerm,
  unknownUnit,
  unlinkedCitation,
  unreadableFile,
  unsettledSentence,
  untranslatedWords,
] as const satisfies readonly CorpusRule[];

export type CorpusRuleId = (typeof RULES)[number]['id'];

/** Every rule that holds for a corpus before rendering, by id. */
export const CORPUS_RULES: readonly CorpusRule<CorpusRuleId>[] = RULES;
