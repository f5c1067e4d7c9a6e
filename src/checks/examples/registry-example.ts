import type { Example } from '../engine/rule.ts';
import {
  type Change,
  changeWords,
  EN_FILE,
  example,
  exampleClause,
  exampleSection,
  VI_FILE,
} from './example-base.ts';

/** The files that examples about tasks, bodies and terms start from, with the wording they refer to. */
export const TASKS_FILE = 'tasks/kh-mau.yaml';
export const BODIES_FILE = 'bodies.yaml';
export const TERMS_FILE = 'terms.yaml';

const WORDING = exampleSection(
  'NHIỆM VỤ',
  exampleClause(
    'Công đoàn mẫu hằng năm thực hiện <Ref to="nq-mau">Nghị quyết số 07-NQ/MAU, ngày 12/6/2021</Ref>; báo cáo trước ngày 20/11/2021. Cấp ủy mẫu kiểm tra, giám sát.',
  ),
);
const TRANSLATION = exampleSection(
  'TASKS',
  exampleClause(
    'The sample union shall every year carry out <Ref to="nq-mau">Resolution No. 07-NQ/MAU of 12 June 2021</Ref>; and report before 20 November 2021. The sample committee shall do the inspection and supervision.',
  ),
);

const TASKS = `document: kh-mau
tasks:
  - id: kh-mau-i-1-nv1
    provision: i-1
    sentence: 1
    kind: duty
    title: { vi: Thực hiện Nghị quyết, en: Carry out the Resolution }
    quote: { vi: Công đoàn mẫu hằng năm thực hiện, en: The sample union shall every year carry out }
    bodies:
      - { body: cong-doan-mau, role: does, basis: named }
    time: { kind: yearly, words: { vi: hằng năm, en: every year } }
    output: null
    sources:
      - { to: nq-mau, relation: implements, basis: stated }
  - id: kh-mau-i-1-nv2
    provision: i-1
    sentence: 2
    kind: duty
    title: { vi: Báo cáo, en: Report }
    quote: { vi: báo cáo trước ngày 20/11/2021, en: report before 20 November 2021 }
    bodies:
      - { body: cong-doan-mau, role: does, basis: inferred, reason: { vi: Câu trước nêu., en: Named before. } }
    time: { kind: date, date: 2021-11-20, words: { vi: trước ngày 20/11/2021, en: before 20 November 2021 } }
    output: null
    sources:
      - { to: nq-mau, relation: implements, basis: editorial, reason: { vi: Cùng nội dung., en: Same matter. } }
`;

const BODIES = `- id: cong-doan-mau
  kind: body
  name: { vi: Công đoàn mẫu, en: sample union }
  abbreviations: []
  parent: cap-uy-mau
  of: []
  forms: { vi: [Công đoàn mẫu], en: [sample union] }
  note: null
  evidence: []
- id: cap-uy-mau
  kind: body
  name: { vi: Cấp ủy mẫu, en: sample committee }
  abbreviations: []
  parent: null
  of: []
  forms: { vi: [Cấp ủy mẫu], en: [sample committee] }
  note: null
  evidence: []
- id: chu-tich-mau
  kind: post
  name: { vi: chủ tịch mẫu, en: sample chair }
  abbreviations: []
  parent: null
  of: [cong-doan-mau]
  forms: { vi: [], en: [] }
  note: null
  evidence: []
`;

const TERMS = `- id: kiem-tra-giam-sat
  name: { vi: "kiểm tra, giám sát", en: inspection and supervision }
  kind: term
  abbreviation: null
  otherEnglish: []
  definition: { vi: Xem xét và theo dõi., en: To look at and to watch. }
  forms: { vi: ["kiểm tra, giám sát"], en: [inspection and supervision] }
- id: bao-cao
  name: { vi: báo cáo, en: report }
  kind: term
  abbreviation: null
  otherEnglish: []
  definition: { vi: Nói lại với cấp trên., en: To tell the level above. }
  forms: { vi: [báo cáo], en: [report] }
`;

const FILES = {
  [VI_FILE]: WORDING,
  [EN_FILE]: TRANSLATION,
  [TASKS_FILE]: TASKS,
  [BODIES_FILE]: BODIES,
  [TERMS_FILE]: TERMS,
};

/** The files with changes to one of them. */
export function registryExample(
  file: keyof typeof FILES | null = null,
  ...changes: readonly Change[]
): Readonly<Record<string, string>> {
  return file === null ? FILES : { ...FILES, [file]: changeWords(file, FILES[file], changes) };
}

/** An example that changes some words of one of these files: what stands there, and what is put in its place. */
export function changedExample(
  vi: string,
  en: string,
  file: keyof typeof FILES,
  changes: Readonly<Record<string, string>>,
): Example {
  return example(vi, en, registryExample(file, ...Object.entries(changes)));
}

/** An example that changes the tasks. */
export function taskExample(vi: string, en: string, ...changes: readonly Change[]): Example {
  return example(vi, en, registryExample(TASKS_FILE, ...changes));
}
