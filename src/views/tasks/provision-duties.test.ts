import { describe, expect, it } from 'vitest';
import { filesInFolder } from '../../load/content-files.ts';
import { loadCorpus } from '../../load/load-corpus.ts';
import { makeSite } from '../../site/site.ts';
import { makeAddresses } from '../addresses.ts';
import { descendantKeys } from '../documents/provision-page.ts';
import { viewDuties, type Who } from './provision-duties.ts';

const corpus = loadCorpus(filesInFolder('content'));
const site = makeSite({});
const plan = corpus.documentsById.get('kh-dukccqt-2021');

function duties(id: string, language: 'vi' | 'en' = 'vi') {
  const provision = [...(plan?.provisions.values() ?? [])].find((one) => one.id === id);
  if (plan === undefined || provision === undefined) throw new Error(`The plan has no ${id}`);
  const context = { corpus, site, addresses: makeAddresses(site), language };
  return viewDuties(context, descendantKeys(plan, provision));
}

/** As a reader has it: `Thực hiện: công đoàn cơ sở (suy ra)`. */
function said(who: Who | null): string[] | null {
  if (who === null) return null;
  const parts = who.parts.map(
    ({ roleLabel, basisLabel, bodies }) =>
      `${roleLabel}: ${bodies.map(({ text }) => text).join(', ')} (${basisLabel})`,
  );
  return who.time === null ? parts : [...parts, [who.timeLabel, who.time.text].filter(Boolean).join(': ')];
}

describe('who must do what a provision assigns', () => {
  it('stands with each task: role, body, named or inferred, and the time that the text gives', () => {
    const { groups, summary } = duties('iii-2-2');
    expect(groups.map(({ place, shared }) => [place, shared])).toEqual([[null, null]]);
    expect(groups[0]?.tasks.map(({ who }) => said(who))).toEqual([
      ['Thực hiện: công đoàn cơ sở (suy ra)', 'Thời gian: Thường xuyên'],
      ['Thực hiện: công đoàn cơ sở (suy ra)'],
      ['Chủ trì: cấp ủy các tổ chức cơ sở đảng (suy ra)', 'Phối hợp: công đoàn cơ sở (suy ra)'],
    ]);
    expect(summary).toEqual([]);
  });

  it('is said once where it is the same for all, and a deadline by its own words', () => {
    const [same] = duties('i-4').groups;
    expect(same?.shared?.label).toBe('Cả 2 nhiệm vụ');
    expect(said(same?.shared ?? null)).toEqual(['Thực hiện: công đoàn cơ sở (suy ra)']);
    expect(same?.tasks.map(({ who }) => who)).toEqual([null, null]);
    const last = duties('iv-1').groups[0]?.tasks.at(-1)?.who ?? null;
    expect(said(last)?.at(-1)).toBe('Thời hạn: 20/11/2021 (đã qua)');
  });

  it('is gathered by clause on the page of a section, with a sum where the tasks are many', () => {
    const { count, groups, summary } = duties('iii', 'en');
    expect(groups[0]?.place).toEqual({
      href: '/en/kh-dukccqt-2021/iii-1-1/',
      text: 'Section III.1, first indent',
    });
    expect(groups.flatMap(({ tasks }) => tasks)).toHaveLength(count);
    expect(summary.map(({ roleLabel }) => roleLabel)).toEqual([
      'Carries out',
      'Directs',
      'Leads',
      'Coordinates',
      'Monitors',
    ]);
    const doing = corpus.tasks.filter(
      ({ key, bodies }) =>
        key.startsWith('kh-dukccqt-2021#iii-') &&
        bodies.some(({ body, role }) => body === 'cong-doan-co-so' && role === 'does'),
    );
    expect(summary[0]?.bodies[0]?.count).toBe(doing.length);
  });
});
