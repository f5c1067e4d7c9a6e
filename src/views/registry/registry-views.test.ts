import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { EXAMPLE_BASE } from '../../checks/examples/example-base.ts';
import { LANGUAGES } from '../../language/language.ts';
import { filesInFolder, filesInMemory } from '../../load/content-files.ts';
import { loadCorpus } from '../../load/load-corpus.ts';
import { formatTarget } from '../../model/provision-id.ts';
import { plainText } from '../../model/wording/wording.ts';
import { makeSite } from '../../site/site.ts';
import { makeAddresses } from '../addresses.ts';
import { carriedOutChain } from '../documents/document-links.ts';
import { viewProvision } from '../documents/provision-view.ts';
import { markTerms } from '../documents/term-marks.ts';
import { type BlockView, type InlineView, textOfRuns } from '../documents/wording-view.ts';
import { viewTimeLine } from '../tasks/time-line.ts';
import { joinReasons } from '../tasks/trace-groups.ts';
import { viewProvisionTrace } from '../tasks/trace-lists.ts';
import { viewCorrespondencePage } from './correspondence-page.ts';
import { viewGlossaryPage } from './glossary-page.ts';

const site = makeSite({});
const addresses = makeAddresses(site);
const corpus = loadCorpus(filesInFolder('content'));
const foreign = loadCorpus(filesInMemory(EXAMPLE_BASE));
const plan = corpus.documentsById.get('kh-dukccqt-2021');
if (plan === undefined) throw new Error('The plan is gone.');

interface RawTask {
  readonly provision: string;
  readonly sources: readonly { readonly to: string; readonly relation: string }[];
}

/** The tasks as the files have them, read by no code of ours. */
const raw: readonly RawTask[] = readdirSync('content/tasks').flatMap(
  (name) => (parse(readFileSync(`content/tasks/${name}`, 'utf8')) as { tasks: RawTask[] }).tasks,
);

describe('the table of correspondence', () => {
  const view = viewCorrespondencePage({ corpus, site, addresses, language: 'vi' });
  const [of] = view.documents;

  it('has a row for every clause that sets out a task, and counts the tasks of each subject', () => {
    const rows = of?.groups.flatMap((group) => group.rows) ?? [];
    expect(rows.length).toBe(new Set(raw.map(({ provision }) => provision)).size);
    const finance = of?.subjects
      .flatMap((group) => group.rows)
      .find(({ text }) => text === 'Tài chính công đoàn');
    const behind = raw.filter(({ sources }) =>
      sources.some(({ to }) => to === 'nq-02-tw-2021#nhiem-vu-tai-chinh'),
    );
    expect(finance?.tasks).toBe(behind.length);
    expect(finance?.clauses.length).toBe(new Set(behind.map(({ provision }) => provision)).size);
  });

  it('states once what is common to every task, and that the list of subjects is partly inferred', () => {
    expect(of?.common.map(({ text, reasons }) => [text, reasons])).toEqual([
      ['Kế hoạch số 21-KH/TU, ngày 06/9/2021', ['phần mở đầu']],
      ['Nghị quyết số 02-NQ/TW, ngày 12/6/2021', ['tiêu đề và mục IV.1']],
    ]);
    // The whole Resolution stands beside a clause only where its sentence cites it.
    const citing = of?.groups.flatMap((group) =>
      group.rows.filter((row) =>
        row.relations.some(({ plain }) => plain.some(({ text }) => text.includes('02-NQ/TW'))),
      ),
    );
    expect(citing?.map(({ label }) => label)).toEqual(['I.2', 'I.3', 'IV.1', 'IV.2']);
    expect(of?.circular).toContain('suy ra từ chính');
  });

  it('gives a reason for every link that the editors draw, and one that recurs once above the rows', () => {
    for (const language of LANGUAGES) {
      for (const document of viewCorrespondencePage({ corpus, site, addresses, language }).documents) {
        const relations = document.groups.flatMap(({ rows }) => rows.flatMap((row) => row.relations));
        const drawn = relations.filter(({ basis }) => basis.key === 'editorial');
        const reasoned = drawn.flatMap((relation) => relation.reasoned);
        const above = new Set(document.shared.map(({ href }) => href));
        expect(reasoned.length).toBeGreaterThan(0);
        expect(drawn.flatMap(({ plain }) => plain).filter(({ href }) => !above.has(href))).toEqual([]);
        const said = reasoned.map(({ href, reason }) => `${href} ${reason}`);
        expect(said.length).toBe(new Set(said).size);
      }
    }
  });

  it('names the break in the chain', () => {
    expect(carriedOutChain(corpus, plan).map(({ id }) => id)).toEqual([
      'nq-02-tw-2021',
      'kh-21-tu-2021',
      'kh-dukccqt-2021',
    ]);
    expect(of?.chain.map((step) => step.break !== null)).toEqual([true, true, false, false]);
    expect(of?.chain[1]?.break).toContain('Chỉ xác định được quan hệ ở cấp văn bản');
    expect(of?.chain.at(-1)?.text).toBe(`${raw.length} nhiệm vụ`);
  });

  it('uses no word that judges', () => {
    // The plan itself has “100%”, so only our own words are asked.
    const own = JSON.stringify([view.words, view.documents.map(({ circular, chain }) => [circular, chain])]);
    expect(own).not.toMatch(/%|độ bao phủ|lỗ hổng|chưa thực hiện/);
  });
});

describe('what joins a provision to other texts', () => {
  const trace = (id: string) => viewProvisionTrace({ corpus, site, addresses, language: 'vi' }, [id]);

  it('lists where the tasks of a clause come from', () => {
    const view = trace('kh-dukccqt-2021#iii-4-1');
    const related = view.forward.find(({ label }) => label === 'Liên quan đến');
    const subject = related?.entries.find(({ text }) =>
      text.startsWith('Tài chính công đoàn, Nghị quyết số 02'),
    );
    expect(subject?.basis).toEqual({ key: 'editorial', label: 'ban biên tập liên hệ' });
    expect(subject?.reasons.length).toBeGreaterThan(0);
  });

  it('says of a clause of the same document that it is elaborated, not carried out', () => {
    const task = raw.find(({ sources }) => sources.some(({ to }) => to.startsWith(`${plan.id}#`)));
    const own = `/${plan.id}/`;
    const labels = trace(formatTarget(plan.id, task?.provision ?? '')).forward.flatMap(
      ({ label, entries }) => (entries.some(({ href }) => href.startsWith(own)) ? [label] : []),
    );
    expect(labels).toEqual(['Cụ thể hóa']);
  });

  it('lists from the other side the clauses that the editors link with a subject, in document order', () => {
    const { backward } = trace('nq-02-tw-2021#nhiem-vu-tai-chinh');
    expect(backward.map(({ label }) => label)).toEqual(['Nội dung liên quan trong văn bản khác']);
    const hrefs = backward[0]?.entries.map(({ href }) => href) ?? [];
    const order = [...plan.provisions.keys()].map((id) => `/kh-dukccqt-2021/${id}/`);
    expect(hrefs).toEqual(order.filter((href) => hrefs.includes(href)));
    expect(hrefs).toContain('/kh-dukccqt-2021/iii-4-1/');
  });
});

describe('reasons', () => {
  it.each([
    [
      ['Cùng chủ đề: a; suy ra.', 'Cùng chủ đề: b; suy ra.', 'Khác.'],
      ['Cùng chủ đề: a; b; suy ra.', 'Khác.'],
    ],
    [
      ['Cùng: a.', 'Cùng: b.'],
      ['Cùng: a.', 'Cùng: b.'],
    ],
    [[], []],
  ])('%j', (reasons, joined) => expect(joinReasons(reasons)).toEqual(joined));
});

describe('the glossary', () => {
  it('has every term once, đ after d, each with its places', () => {
    const { letters } = viewGlossaryPage({ corpus, site, addresses, language: 'vi' });
    const entries = letters.flatMap((letter) => letter.entries);
    expect(entries.map(({ id }) => id).sort()).toEqual(corpus.terms.map(({ id }) => id).sort());
    const order = letters.map(({ letter }) => letter);
    expect(new Set(order).size).toBe(order.length);
    expect(order.indexOf('Đ')).toBe(order.indexOf('C') + 1);
    const vacant = entries.find(({ id }) => id === 'khuyet');
    expect(
      vacant?.places.flatMap(({ links }) => links).map(({ text, citation }) => [text, citation]),
    ).toEqual([['III.2.2', 'gạch đầu dòng thứ hai, khoản 2, mục III']]);
  });
});

describe('terms in the text', () => {
  const textOf = (block: BlockView): string => {
    if (block.type === 'paragraph') return textOfRuns(block.children);
    if (block.type === 'quote') return block.blocks.map(textOf).join('\n');
    const rows = [...block.head, ...block.rows];
    return rows.map((row) => row.map(({ children }) => textOfRuns(children)).join('\t')).join('\n');
  };
  const linksIn = (runs: readonly InlineView[], inLink = false): boolean =>
    runs.some((run) => {
      const isLink = run.type === 'link' || run.type === 'term';
      return (isLink && inLink) || ('children' in run && linksIn(run.children, inLink || isLink));
    });

  it('leave the wording as it is and put no link inside a link', () => {
    let marks = 0;
    for (const language of LANGUAGES) {
      for (const document of corpus.documents) {
        for (const provision of document.provisions.values()) {
          const view = viewProvision({ corpus, site, addresses, language }, document, provision.id, 2);
          expect(view.blocks.map(textOf).join('\n')).toBe(
            plainText(provision.wording[language]?.blocks ?? []),
          );
          for (const block of view.blocks) {
            if (block.type !== 'paragraph') continue;
            expect(linksIn(block.children)).toBe(false);
            marks += block.children.filter(({ type }) => type === 'term').length;
          }
        }
      }
    }
    expect(marks).toBeGreaterThan(100);
  });

  it('are marked once, and very common words not at all', () => {
    const marked = new Set<string>();
    const all = [...plan.provisions.values()].flatMap((provision) =>
      markTerms(
        { corpus, site, addresses, language: 'vi' },
        formatTarget(plan.id, provision.id),
        provision.wording.vi?.blocks ?? [],
        marked,
      ),
    );
    const ids = all.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('quan-triet');
    expect(ids).toContain('cong-nghiep-hoa');
    expect(ids).not.toContain('doan-vien-cong-doan');
  });
});

describe('a corpus of documents alone', () => {
  it('has nothing to list and nothing to mark', () => {
    expect(viewCorrespondencePage({ corpus: foreign, site, addresses, language: 'vi' }).documents).toEqual(
      [],
    );
    expect(viewGlossaryPage({ corpus: foreign, site, addresses, language: 'vi' }).letters).toEqual([]);
    expect(viewTimeLine({ corpus: foreign, site, addresses, language: 'en' })).toBeNull();
  });
});
