import type { Kind } from '../fault.ts';
import { agreementKinds } from './agreement.ts';
import { aliasKinds } from './aliases.ts';
import { citationKinds } from './citations.ts';
import { elementKinds } from './elements.ts';
import { exceptionKinds } from './exceptions.ts';
import { figureKinds } from './figures.ts';
import { fileKinds } from './files.ts';
import { formerWordingKinds } from './former-wording.ts';
import { guideKinds } from './guides.ts';
import { idKinds } from './ids.ts';
import { ledgerKinds } from './ledger.ts';
import { letterKinds } from './letters.ts';
import { linkSlipKinds } from './link-slips.ts';
import { markupKinds } from './markup.ts';
import { misspeltIdKinds } from './misspelt-ids.ts';
import { neighbourKinds } from './neighbours.ts';
import { numberKinds } from './numbers.ts';
import { outsideKinds } from './outside.ts';
import { ownWordKinds } from './own-words.ts';
import { promiseKinds } from './promises.ts';
import { recordKinds } from './records.ts';
import { settlingKinds } from './settling.ts';
import { slipKinds } from './slips.ts';
import { sourceKinds } from './sources.ts';
import { statementKinds } from './statements.ts';
import { stateKinds } from './states.ts';
import { suspectKinds } from './suspects.ts';
import { targetKinds } from './targets.ts';
import { taskTimeKinds } from './task-times.ts';
import { taskKinds } from './tasks.ts';
import { twinKinds } from './twins.ts';
import { unlinkedKinds } from './unlinked.ts';
import { wordingKinds } from './wording.ts';
import { yamlShapeKinds } from './yaml-shape.ts';
import { yamlSyntaxKinds } from './yaml-syntax.ts';

/** Faults in the structure of documents and files. */
export const STRUCTURE: readonly Kind[] = [
  ...numberKinds,
  ...idKinds,
  ...twinKinds,
  ...fileKinds,
  ...elementKinds,
  ...markupKinds,
  ...yamlShapeKinds,
  ...yamlSyntaxKinds,
];

/** Faults in what points to something else. */
export const REFERENCES: readonly Kind[] = [
  ...targetKinds,
  ...misspeltIdKinds,
  ...citationKinds,
  ...unlinkedKinds,
  ...outsideKinds,
  ...neighbourKinds,
  ...ownWordKinds,
  ...recordKinds,
  ...exceptionKinds,
  ...guideKinds,
];

/** Faults in the way from sentences to tasks. */
export const TRACE: readonly Kind[] = [...settlingKinds, ...taskKinds, ...taskTimeKinds];

/** Faults in what is said. */
export const TRUTH: readonly Kind[] = [
  ...wordingKinds,
  ...sourceKinds,
  ...letterKinds,
  ...figureKinds,
  ...statementKinds,
  ...stateKinds,
  ...linkSlipKinds,
  ...slipKinds,
  ...agreementKinds,
];

/** Faults in what is promised and confirmed. */
export const PROMISES: readonly Kind[] = [
  ...promiseKinds,
  ...aliasKinds,
  ...suspectKinds,
  ...ledgerKinds,
  ...formerWordingKinds,
];

/** Every kind of fault, by subject. */
export const KINDS: readonly Kind[] = [...STRUCTURE, ...REFERENCES, ...TRACE, ...TRUTH, ...PROMISES];
