import { parseArgs } from 'node:util';
import type { WrongValue } from '../src/build/environment.ts';
import type { Localized } from '../src/language/language.ts';
import { CliError } from './cli-error.ts';

/** A command whose flags all take a value. */
export interface Command<Flag extends string> {
  /** What is typed: `npm run build`. */
  readonly name: string;
  readonly flags: readonly Flag[];
  readonly help: Localized;
}

/**
 * The flags of this process, those not given undefined. Null if only help was asked for, which has then been printed.
 * Throws a CliError that names what is not understood.
 */
export function readFlags<Flag extends string>({
  name,
  flags,
  help,
}: Command<Flag>): { readonly [flag in Flag]?: string } | null {
  const options = Object.fromEntries(flags.map((flag) => [flag, { type: 'string' } as const]));
  try {
    const { values } = parseArgs({ options: { ...options, help: { type: 'boolean', short: 'h' } } });
    if (!values.help) return values as { [flag in Flag]?: string };
    console.log(`${help.vi}\n\n${help.en}`);
    return null;
  } catch (error) {
    const [, written = ''] = /'(.+?)'/.exec((error as Error).message) ?? [];
    throw wrongUse(name, {
      vi: `Lệnh viết chưa đúng ở “${written}”.`,
      en: `The command is not written correctly at “${written}”.`,
    });
  }
}

/** What was read of a flag or variable. Throws a CliError that names it if it cannot be used. */
export function usable<Value extends string | object>(command: string, read: Value | WrongValue): Value {
  if (typeof read === 'object' && 'wrong' in read) throw wrongUse(command, read.wrong);
  return read;
}

/** A command that was written wrongly, with where to read how to write it. */
export function wrongUse(command: string, { vi, en }: Localized): CliError {
  const help = `${command} -- --help`;
  return new CliError({ vi: `${vi} Cách dùng: ${help}`, en: `${en} How to use it: ${help}` }, 2);
}
