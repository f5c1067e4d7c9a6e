import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** What one process used: the most memory at once, and processor time. */
export interface ProcessUse {
  readonly process: string;
  readonly peakBytes: number;
  readonly processorSeconds: number;
}

/** Often enough to catch short-lived processes; the system itself keeps the peak of each between two looks. */
const INTERVAL = 100;

/** Linux counts processor time in hundredths of a second, whatever the machine. */
const TICKS_A_SECOND = 100;

/**
 * Watches a process and all that it starts. `stop` gives what each used, the largest first; nothing where the
 * system has no /proc.
 */
export function watchProcesses(root: number): { readonly stop: () => readonly ProcessUse[] } {
  const uses = new Map<number, ProcessUse>();
  const look = (): void => {
    for (const pid of familyOf(root, uses)) {
      const peakBytes = peakOf(pid);
      // A process that has gone reads as nothing: what was seen last stays.
      if (peakBytes === 0) continue;
      uses.set(pid, { process: nameOf(pid), peakBytes, processorSeconds: processorTimeOf(pid) });
    }
  };
  const timer = setInterval(look, INTERVAL);
  look();
  return {
    stop: () => {
      clearInterval(timer);
      return [...uses.values()].sort((a, b) => b.peakBytes - a.peakBytes);
    },
  };
}

/** The process, its descendants, and those seen before whose parent has gone. */
function familyOf(root: number, seen: ReadonlyMap<number, unknown>): readonly number[] {
  const children = new Map<number, number[]>();
  for (const name of readProc('').split('\n')) {
    const pid = Number(name);
    if (!Number.isInteger(pid) || pid <= 0) continue;
    const parent = Number(statOf(pid)[1]);
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

function processorTimeOf(pid: number): number {
  const [user = 0, system = 0] = statOf(pid).slice(11, 13).map(Number);
  return (user + system) / TICKS_A_SECOND;
}

/** The facts of a process after its name, from its state on. The name in brackets may hold spaces and brackets. */
function statOf(pid: number): readonly string[] {
  const stat = readProc(`${pid}/stat`);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
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
