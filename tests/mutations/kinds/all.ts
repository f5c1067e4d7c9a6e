import type { Kind } from '../fault.ts';
import { citationKinds } from './citations.ts';
import { figureKinds } from './figures.ts';
import { fileKinds } from './files.ts';
import { idKinds } from './ids.ts';
import { ledgerKinds } from './ledger.ts';
import { letterKinds } from './letters.ts';
import { markupKinds } from './markup.ts';
import { numberKinds } from './numbers.ts';
import { promiseKinds } from './promises.ts';
import { recordKinds } from './records.ts';
import { statementKinds } from './statements.ts';
import { targetKinds } from './targets.ts';
import { taskKinds } from './tasks.ts';
import { twinKinds } from './twins.ts';
import { wordingKinds } from './wording.ts';
import { yamlKinds } from './yaml.ts';

/** Every kind of fault, by subject. */
export const KINDS: readonly Kind[] = [
  ...numberKinds,
  ...idKinds,
  ...twinKinds,
  ...fileKinds,
  ...markupKinds,
  ...yamlKinds,
  ...targetKinds,
  ...citationKinds,
  ...recordKinds,
  ...taskKinds,
  ...wordingKinds,
  ...letterKinds,
  ...figureKinds,
  ...statementKinds,
  ...promiseKinds,
  ...ledgerKinds,
];
