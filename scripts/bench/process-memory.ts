import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** The most memory that one process had at once. */
export interface Peak {
  readonly bytes: number;
  readonly process: string;
}

/** Often enough to catch short-lived processes; the system itself keeps the peak of each between two looks. */
const INTERVAL = 100;

/**
 * Watches a process and all that it starts. `stop` gives the peak of each, the largest first; nothing where the
 * system has no /proc.
 */
export function watchMemory(root: number): { readonly stop: () => readonly Peak[] } {
  const peaks = new Map<number, Peak>();
  const look = (): void => {
    for (const pid of familyOf(root, peaks)) {
      const bytes = peakOf(pid);
      if (bytes > (peaks.get(pid)?.bytes ?? 0)) peaks.set(pid, { bytes, process: nameOf(pid) });
    }
  };
  const timer = setInterval(look, INTERVAL);
  look();
  return {
    stop: () => {
      clearInterval(timer);
      return [...peaks.values()].sort((a, b) => b.bytes - a.bytes);
    },
  };
}

/** The process, its descendants, and those seen before whose parent has gone. */
function familyOf(root: number, seen: ReadonlyMap<number, unknown>): readonly number[] {
  const children = new Map<number, number[]>();
  for (const name of readProc('').split('\n')) {
    const pid = Number(name);
    if (!Number.isInteger(pid) || pid <= 0) continue;
    // The name in brackets may hold spaces and brackets itself, so count from its end: state, parent.
    const stat = readProc(`${pid}/stat`);
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const family = new Set([root, ...seen.keys()]);
  for (const pid of family) for (const child of children.get(pid) ?? []) family.add(child);
  return [...family];
}

/** The high-water mark that the system keeps of a process's resident memory, in bytes; 0 if it is gone. */
function peakOf(pid: number): number {
  const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(readProc(`${pid}/status`))?.[1];
  return Number(kibibytes ?? 0) * 1024;
}

/** `node build.ts`, `pagefind --service`. */
function nameOf(pid: number): string {
  const [command = '', ...args] = readProc(`${pid}/cmdline`).split('\0');
  const first = args.find((arg) => arg !== '') ?? '';
  return `${basename(command)} ${basename(first)}`.trim() || String(pid);
}

/** A file of /proc, or the names in it; empty if there is none (any more). */
function readProc(path: string): string {
  try {
    return path === '' ? readdirSync('/proc').join('\n') : readFileSync(`/proc/${path}`, 'utf8');
  } catch {
    return '';
  }
}
