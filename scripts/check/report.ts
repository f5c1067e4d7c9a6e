import { relative, resolve } from 'node:path';
import process from 'node:process';
import { readVariable } from '../../src/build/environment.ts';
import { REPORTERS } from '../../src/checks/reporters/index.ts';
import type { ReportInput } from '../../src/checks/reporters/report-input.ts';
import { makeAddresses } from '../../src/views/addresses.ts';
import type { CheckOptions } from './options.ts';

/** What a report is written for. */
export type ReportOrder = Pick<CheckOptions, 'format' | 'language' | 'content' | 'site'> &
  Partial<Pick<CheckOptions, 'built'>>;

/** Writes a report in one of the formats. */
export function writeReport(
  { result, textOf }: Pick<ReportInput, 'result' | 'textOf'>,
  { format, language, content, built, site }: ReportOrder,
): string {
  const addresses = makeAddresses(site);
  return REPORTERS[format](
    {
      result,
      textOf,
      pageOfRule: (rule, of) => addresses.absolute(addresses.rule(of, rule)),
    },
    {
      language,
      colours: takesColours(process.stdout),
      contentFolder: folderFromHere(content),
      siteFolder: folderFromHere(built ?? 'dist'),
    },
  );
}

/** Whether a stream leads to a terminal that takes colours. */
export function takesColours(stream: { readonly isTTY?: boolean }): boolean {
  return stream.isTTY === true && readVariable('NO_COLOR') === undefined && process.env.TERM !== 'dumb';
}

/** The way from the working directory to a folder, with a slash at its end. */
function folderFromHere(folder: string): string {
  const path = relative(process.cwd(), resolve(folder)).replaceAll('\\', '/');
  return path === '' ? '' : `${path}/`;
}
