import { describe, expect, it } from 'vitest';
import { EXAMPLE_BASE } from '../../checks/examples/example-base.ts';
import { registryExample } from '../../checks/examples/registry-example.ts';
import { filesInMemory } from '../../load/content-files.ts';
import { loadCorpus } from '../../load/load-corpus.ts';
import type { IdType } from './alias.ts';
import { followAlias, resolveAlias } from './resolve-alias.ts';

const WHY = 'day: 2026-11-22, reason: { vi: Đổi mã., en: Renamed. }';
const PLAN = 'documents/kh-mau/document.yaml';
const list = (...pairs: readonly (readonly [from: string, to: string])[]): string =>
  pairs.map(([from, to]) => `  - { from: ${from}, to: ${to}, ${WHY} }\n`).join('');
const files = { ...EXAMPLE_BASE, ...registryExample() };

const corpus = loadCorpus(
  filesInMemory({
    ...files,
    [PLAN]: `${files[PLAN]}aliases:\n${list(
      ['kh-cu', 'kh-mau'],
      ['kh-xua', 'kh-cu'],
      ['kh-phan', 'kh-mau#i'],
      ['kh-mau#ii', 'kh-mau#i-1'],
      ['kh-mau#iii', 'kh-mau#ii'],
      ['kh-xua#v', 'kh-mau#i'],
      ['kh-mau#iv', 'kh-mau#i-9'],
      ['vong-1', 'vong-2'],
      ['vong-2', 'vong-1'],
      ['vao-vong', 'vong-1'],
      ['nq-mau', 'kh-mau'],
    )}`,
    'tasks/kh-mau.yaml': `${files['tasks/kh-mau.yaml']}aliases:\n${list(
      ['kh-mau-i-1-nv3', 'kh-mau-i-1-nv1'],
      ['kh-mau-i-1-nv4', 'kh-mau#i-1'],
      ['kh-mau-i-1-nv5', 'kh-cu#i-1'],
      ['kh-mau-i-1-nv6', 'kh-mau'],
    )}`,
    'bodies.yaml': (files['bodies.yaml'] ?? '').replace(
      'note: null',
      `note: null\n  aliases: [{ from: cd-mau, ${WHY} }]`,
    ),
    'terms.yaml': (files['terms.yaml'] ?? '').replace(
      'otherEnglish: []',
      `otherEnglish: []\n  aliases: [{ from: kiem-tra, ${WHY} }]`,
    ),
    'sources.yaml': `bao-mau:\n  publisher: { vi: Báo Mẫu, en: Sample News }\n  title: { vi: Bài mẫu, en: A sample article }\n  url: null\n  date: null\n  kind: press\n  aliases: [{ from: bao-cu, ${WHY} }]\n`,
  }),
);

describe('resolveAlias', () => {
  it('reads every alias', () => {
    expect(corpus.parseIssues).toEqual([]);
    expect(corpus.aliases).toHaveLength(18);
  });

  it.each<readonly [type: IdType, id: string, end: string | null]>([
    ['document', 'kh-cu', 'document kh-mau'],
    ['document', 'kh-xua', 'document kh-mau'],
    ['document', 'kh-phan', 'provision kh-mau#i'],
    ['provision', 'kh-mau#ii', 'provision kh-mau#i-1'],
    ['provision', 'kh-mau#iii', 'provision kh-mau#i-1'],
    ['task', 'kh-mau-i-1-nv3', 'task kh-mau-i-1-nv1'],
    ['task', 'kh-mau-i-1-nv4', 'provision kh-mau#i-1'],
    ['task', 'kh-mau-i-1-nv5', 'provision kh-mau#i-1'],
    ['body', 'cd-mau', 'body cong-doan-mau'],
    ['term', 'kiem-tra', 'term kiem-tra-giam-sat'],
    ['source', 'bao-cu', 'source bao-mau'],
    // A former document carries its provisions, one alias of a provision included.
    ['provision', 'kh-cu#i-1', 'provision kh-mau#i-1'],
    ['provision', 'kh-xua#i-1', 'provision kh-mau#i-1'],
    ['provision', 'kh-cu#ii', 'provision kh-mau#i-1'],
    ['provision', 'kh-xua#v', 'provision kh-mau#i'],
    // Nowhere.
    ['provision', 'kh-cu#x', null],
    ['provision', 'kh-phan#i', null],
    ['provision', 'kh-mau#iv', null],
    ['task', 'kh-mau-i-1-nv6', null],
    ['document', 'vong-1', null],
    ['document', 'vao-vong', null],
    // Not a former id: unknown, of another type, or in use.
    ['document', 'kh-la', null],
    ['term', 'cd-mau', null],
    ['document', 'nq-mau', null],
    ['provision', 'khong đúng dạng', null],
  ])('%s %s → %s', (type, id, end) => {
    const found = resolveAlias(corpus, type, id);
    expect(found === null ? null : `${found.type} ${found.to}`).toBe(end);
  });

  it.each<readonly [type: IdType, id: string, kind: string | undefined, way: string]>([
    ['document', 'kh-xua', 'present', 'kh-xua kh-cu kh-mau'],
    ['provision', 'kh-xua#ii', 'present', 'kh-xua#ii kh-cu#ii kh-mau#ii kh-mau#i-1'],
    ['provision', 'kh-xua#x', 'dead-end', 'kh-xua#x kh-cu#x kh-mau#x'],
    ['document', 'vao-vong', 'circle', 'vao-vong vong-1 vong-2 vong-1'],
    ['document', 'kh-la', undefined, ''],
  ])('goes the way of %s %s', (type, id, kind, way) => {
    const end = followAlias(corpus, { type, to: id });
    expect([end?.kind, (end?.way ?? []).map(({ to }) => to).join(' ')]).toEqual([kind, way]);
  });
});
