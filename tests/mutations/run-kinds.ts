import { runRules } from '../../src/checks/engine/run-rules.ts';
import { CORPUS_RULES } from '../../src/checks/rules/index.ts';
import { type ContentFiles, filesInMemory } from '../../src/load/content-files.ts';
import { loadCorpus, makeLoader } from '../../src/load/load-corpus.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Content } from './content.ts';
import type { Fault, Files, Kind, Place, Spot } from './fault.ts';
import { Random } from './random.ts';

/** A finding, as far as a fault is compared with it. */
export interface Found extends Place {
  readonly rule: string;
  readonly message: string;
}

/** A fault that the check did not find where it stands, or a sound text in which it found one. */
export interface Survivor {
  readonly where: string;
  readonly change: string;
  readonly expected: readonly Place[];
  /** The findings of the expected rule, or else the others. */
  readonly instead: readonly Found[];
  /** Whether the finding was there already in the same words without the fault. */
  readonly soundToo: boolean;
}

/** What came of one kind of fault. */
export interface Score {
  readonly kind: Kind;
  readonly tried: number;
  readonly survivors: readonly Survivor[];
}

/** Ids of the rules that the check has: the one thing that this program asks of it beside its findings. */
export const RULE_IDS: ReadonlySet<string> = new Set(CORPUS_RULES.map(({ id }) => id));

/** Gives the findings in the content with some of its files replaced: those of one rule, or of all. */
export type Check = (replaced: Files, rule?: string) => readonly Found[];

/** Makes a check that reads again only what was replaced, and what was replaced before. */
export function makeCheck(content: Content): Check {
  let files = filesWith(content, {});
  const load = makeLoader({
    list: (folder) => files.list(folder),
    isFolder: (path) => files.isFolder(path),
    read: (path) => files.read(path),
  });
  let changed: readonly string[] | undefined;
  return (replaced, rule) => {
    const paths = Object.keys(replaced);
    files = filesWith(content, replaced);
    const corpus = load(changed === undefined ? undefined : [...changed, ...paths]);
    changed = paths;
    const rules = rule === undefined ? CORPUS_RULES : CORPUS_RULES.filter(({ id }) => id === rule);
    return runRules(corpus, rules).diagnostics.map(foundOf);
  };
}

/** Makes a check that reads everything each time: what the quicker one is held against. */
export function makeWholeCheck(content: Content): Check {
  return (replaced) =>
    runRules(loadCorpus(filesWith(content, replaced)), CORPUS_RULES).diagnostics.map(foundOf);
}

function filesWith(content: Content, replaced: Files): ContentFiles {
  const kept = Object.entries({ ...content.files, ...replaced }).flatMap(([path, text]) =>
    text === null ? [] : [[path, text] as const],
  );
  return filesInMemory(Object.fromEntries(kept));
}

function foundOf({ rule, file, line, message }: Diagnostic): Found {
  return { rule, file, line, message: message.en };
}

/** Applies a kind of fault at the given spots, one at a time. The seed of a spot is its own name. */
export function runKind(check: Check, kind: Kind, spots: readonly Spot[]): Score {
  const survivors: Survivor[] = [];
  for (const { where, make } of spots) {
    const fault = make(new Random(seedOf(`${kind.name} ${where}`)));
    const own = check(fault.files, kind.rule);
    const soundToo = fault.sound !== undefined && isFound(fault, check(fault.sound, kind.rule));
    if (isFound(fault, own) && !soundToo) continue;
    survivors.push({
      where,
      change: fault.change,
      expected: fault.places,
      instead: own.length > 0 ? own : check(fault.files),
      soundToo,
    });
  }
  return { kind, tried: spots.length, survivors };
}

/** Faults of a kind of which all findings are counted. */
const COUNTED = 4;

/**
 * How many findings each of some faults of a kind has, of all rules: one cause should be one finding. `sound` are the
 * findings without a fault.
 */
export function countFindings(
  check: Check,
  kind: Kind,
  spots: readonly Spot[],
  sound: readonly Found[],
): readonly number[] {
  const known = new Set(sound.map(nameOfFinding));
  const random = new Random(seedOf(kind.name));
  const counted = spots.length <= COUNTED ? spots : Array.from({ length: COUNTED }, () => random.pick(spots));
  return counted.map(({ where, make }) => {
    const { files } = make(new Random(seedOf(`${kind.name} ${where}`)));
    return check(files).filter((finding) => !known.has(nameOfFinding(finding))).length;
  });
}

/** A finding without its line, which a fault above it moves. */
function nameOfFinding({ rule, file, message }: Found): string {
  return `${rule} ${file} ${message}`;
}

function isFound({ places }: Fault, found: readonly Found[]): boolean {
  return found.some((finding) =>
    places.some(({ file, line }) => file === finding.file && line === finding.line),
  );
}

/** A spot of a list, of the seed's choice; the first and the last are chosen more often than others. */
export function sampleOf(spots: readonly Spot[], seed: number): readonly Spot[] {
  const random = new Random(seed);
  const last = spots.length - 1;
  const place = random.pick([0, last, random.below(last + 1), random.below(last + 1)]);
  return spots.slice(place, place + 1);
}

/** A seed from a name (FNV-1a). */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
