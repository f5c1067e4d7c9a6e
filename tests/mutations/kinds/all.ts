import type { Kind } from '../fault.ts';
import { citationKinds } from './citations.ts';
import { fileKinds } from './files.ts';
import { idKinds } from './ids.ts';
import { markupKinds } from './markup.ts';
import { numberKinds } from './numbers.ts';
import { targetKinds } from './targets.ts';
import { twinKinds } from './twins.ts';
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
];
