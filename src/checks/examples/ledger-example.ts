import { LEDGER_FILE } from '../../model/promises/ledger.ts';
import type { Example } from '../engine/rule.ts';
import { type Change, changeWords, example } from './example-base.ts';
import { registryExample } from './registry-example.ts';

/** Every id of the registry example promised, every link and translation confirmed. */
export const LEDGER_EXAMPLE = `{
  "promised": {
    "body:cap-uy-mau": "2026-11-22",
    "body:chu-tich-mau": "2026-11-22",
    "body:cong-doan-mau": "2026-11-22",
    "document:kh-mau": "2026-11-22",
    "document:nq-mau": "2026-11-22",
    "provision:kh-mau#i": "2026-11-22",
    "provision:kh-mau#i-1": "2026-11-22",
    "task:kh-mau-i-1-nv1": "2026-11-22",
    "task:kh-mau-i-1-nv2": "2026-11-22",
    "term:bao-cao": "2026-11-22",
    "term:kiem-tra-giam-sat": "2026-11-22"
  },
  "confirmed": {
    "link:kh-mau-i-1-nv1>nq-mau": "9af65f5abe4827e9/992774812a7c245f",
    "link:kh-mau-i-1-nv2>nq-mau": "89abc558ce046c14/992774812a7c245f",
    "translation:kh-mau#i": "a24995490102b966:jlLf/34be61f2cb3ec9ca:az",
    "translation:kh-mau#i-1": "8fa3616afdf521f5:4uFCtlDuQIJvXIKeNpQ9TuXLYgnie0kpXLGKSawwtleIxEAeL0/5700335e62f12100:A-wJvCIEPipGd9dXaAhYdg9CPFVj5CA19BtZbbBSBtA-wJPcIEm7JDGkA1of"
  }
}
`;

/** The files of the registry example and their ledger, with changes by file. */
export function ledgerExample(
  changes: Readonly<Record<string, readonly Change[]>> = {},
): Readonly<Record<string, string>> {
  const files: Record<string, string> = { ...registryExample(), [LEDGER_FILE]: LEDGER_EXAMPLE };
  for (const [file, list] of Object.entries(changes))
    files[file] = changeWords(file, files[file] ?? '', list);
  return files;
}

/** An example that changes the ledger alone. */
export function ledgerChangeExample(vi: string, en: string, ...changes: readonly Change[]): Example {
  return example(vi, en, ledgerExample({ [LEDGER_FILE]: changes }));
}
