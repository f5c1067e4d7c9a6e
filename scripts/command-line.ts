import { type ParseArgsConfig, type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { WrongValue } from '../src/build/environment.ts';
import type { Localized } from '../src/language/language.ts';
import { CliError } from './cli-error.ts';

/** A command with flags that take a value, and switches that take none. */
export interface Command<Flag extends string, Switch extends string = never> {
  /** What is typed: `npm run build`. */
  readonly name: string;
  readonly flags: readonly Flag[];
  readonly switches?: readonly Switch[];
  readonly help: Localized;
}

type Flags<Flag extends string, Switch extends string> = { readonly [flag in Flag]?: string } & {
  readonly [flag in Switch]?: true;
};

/**
 * The flags of this process, those not given undefined. Null if only help was asked for, which has then been printed.
 * Throws a CliError that names what is not understood.
 */
export function readFlags<Flag extends string, Switch extends string = never>({
  name,
  flags,
  switches = [],
  help,
}: Command<Flag, Switch>): Flags<Flag, Switch> | null {
  const options: ParseArgsOptionsConfig = { help: { type: 'boolean', short: 'h' } };
  for (const flag of flags) options[flag] = { type: 'string' };
  for (const flag of switches) options[flag] = { type: 'boolean' };
  const { values } = parseCommand(name, { options });
  if (!values.help) return values as Flags<Flag, Switch>;
  console.log(`${help.vi}\n\n${help.en}`);
  return null;
}

/** The arguments of this process as `parseArgs` reads them. Throws a CliError that names what is not understood. */
export function parseCommand<T extends ParseArgsConfig>(
  name: string,
  config: T,
): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
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
