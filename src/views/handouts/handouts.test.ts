import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../language/language.ts';
import { filesInFolder } from '../../load/content-files.ts';
import { loadCorpus } from '../../load/load-corpus.ts';
import type { ProvisionId } from '../../model/provision-id.ts';
import {
  formatHandoutManifest,
  type HandoutForm,
  type HandoutManifest,
  parseHandoutManifest,
} from '../../model/site/handout-manifest.ts';
import { makeSite } from '../../site/site.ts';
import { makeAddresses } from '../addresses.ts';
import { viewEdition } from '../data/edition.ts';
import { viewProvisionPage } from '../documents/provision-page.ts';
import { textOfRuns } from '../documents/wording-view.ts';
import type { HandoutView } from './handout.ts';
import { viewHandoutFiles } from './handout-files.ts';
import { type Handout, listHandouts } from './handout-list.ts';
import { plainLetters } from './handout-names.ts';

const corpus = loadCorpus(filesInFolder('content'));
const site = makeSite({ siteUrl: 'https://example.org' });
const addresses = makeAddresses(site);
const handouts = LANGUAGES.flatMap((language) => listHandouts({ corpus, site, addresses, language }));

function find(subject: string, language: Language, form: HandoutForm): Handout | undefined {
  return handouts.find((one) => one.subject === subject && one.language === language && one.form === form);
}

const notesOf = ({ blocks }: HandoutView): readonly string[] =>
  blocks.flatMap((block) =>
    block.type === 'notes' ? block.notes.map(({ label, runs }) => `${label}: ${textOfRuns(runs)}`) : [],
  );

describe('the name of a file', () => {
  it.each<[string, Language, HandoutForm, string]>([
    ['kh-dukccqt-2021#iii-2', 'vi', 'extract', 'kh-dukccqt-2021/Ke-hoach-cong-doan_muc-III_khoan-2'],
    ['kh-dukccqt-2021#iii-2', 'en', 'extract', 'kh-dukccqt-2021/Union-plan_section-III_clause-2'],
    ['kh-dukccqt-2021', 'vi', 'extract', 'kh-dukccqt-2021/Ke-hoach-cong-doan'],
    ['nq-02-tw-2021#muc-tieu-2025', 'vi', 'extract', 'nq-02-tw-2021/Nghi-quyet-02-NQ-TW_muc-tieu-2025'],
    ['cong-doan-co-so', 'vi', 'summary', 'co-quan/Cong-doan-co-so_bieu-tong-hop-ket-qua'],
    ['cong-doan-co-so', 'en', 'tasks', 'co-quan/Grassroots-trade-union_tasks'],
    ['kh-dukccqt-2021-iv-1-nv3', 'vi', 'report', 'kh-dukccqt-2021/Ke-hoach-cong-doan_mau-bao-cao'],
  ])('of %s, %s, %s', (subject, language, form, path) => {
    expect(find(subject, language, form)?.path).toBe(`tai-ve/${path}`);
  });

  it('is no other file’s, and says which is in large print', () => {
    expect(new Set(handouts.map(({ path }) => path.toLowerCase())).size).toBe(handouts.length);
    for (const { path, print } of handouts) {
      expect(/_(co-chu-lon|large-print)$/.test(path)).toBe(print === 'large');
      expect(/_(gon-mot-trang|one-page)$/.test(path)).toBe(print === 'fit');
      expect(/_(quyen-A5|A5-booklet)$/.test(path)).toBe(print === 'booklet');
      expect(path).toMatch(/^tai-ve(\/[A-Za-z0-9_-]+){2}$/);
      expect(path.length).toBeLessThan(140);
    }
  });

  it.each([
    ['Kế hoạch số 21-KH/TU', 'Ke-hoach-so-21-KH-TU'],
    ['Đảng uỷ cơ sở', 'Dang-uy-co-so'],
    ['Committee’s plan (new)', 'Committees-plan-new'],
  ])('is written without marks: %s', (text, expected) => expect(plainLetters(text)).toBe(expected));
});

describe('the files that a page offers', () => {
  const file = { task: null, body: null, form: 'extract', format: 'pdf', bytes: 83_857, sheets: 2 } as const;
  const key = 'kh-dukccqt-2021#iii-2';
  const manifest: HandoutManifest = {
    edition: viewEdition(corpus),
    site: 'https://example.org',
    files: [
      { ...file, path: 'tai-ve/a.pdf', provision: key, language: 'vi', print: 'large' },
      {
        ...file,
        path: 'tai-ve/a.docx',
        provision: key,
        language: 'vi',
        print: 'normal',
        format: 'docx',
        sheets: null,
      },
      { ...file, path: 'tai-ve/b.pdf', provision: key, language: 'en', print: 'normal', sheets: 1 },
      { ...file, path: 'tai-ve/c.pdf', provision: key, language: 'en', print: 'fit', sheets: 1 },
      { ...file, path: 'tai-ve/d.pdf', provision: key, language: 'en', print: 'booklet', sheets: 3 },
    ],
  };
  const linksIn = (language: Language, handouts: HandoutManifest | null) =>
    viewHandoutFiles({ corpus, addresses, language, site: { ...site, handouts } }, key);

  it('have their sheets and size, in the language of the page', () => {
    expect(linksIn('vi', manifest)).toEqual([
      { href: '/tai-ve/a.pdf', text: 'Tải PDF, cỡ chữ lớn (2 trang, 84 KB)' },
      { href: '/tai-ve/a.docx', text: 'Tải Word (84 KB)' },
    ]);
    expect(linksIn('en', manifest)).toEqual([
      { href: '/tai-ve/b.pdf', text: 'Download PDF (1 page, 84 KB)' },
      { href: '/tai-ve/c.pdf', text: 'Download PDF, on one page (1 page, 84 KB)' },
      { href: '/tai-ve/d.pdf', text: 'Download PDF, A5 booklet (2 A4 sheets, both sides, 84 KB)' },
    ]);
  });

  it.each<[string, HandoutManifest | null]>([
    ['there are none', null],
    ['they are of another edition', { ...manifest, edition: { ...manifest.edition, fingerprint: 'a' } }],
    ['they are of another address', { ...manifest, site: 'https://example.org/so-tay' }],
  ])('are none where %s', (_, handouts) => expect(linksIn('vi', handouts)).toEqual([]));

  it('stand in a list that is read as it was written', () => {
    expect(parseHandoutManifest(formatHandoutManifest(manifest))).toEqual(manifest);
    expect(parseHandoutManifest('{}')).toBeNull();
  });
});

describe('below the wording', () => {
  it.each([
    [
      'iii-2',
      [
        'Cụ thể hóa (ban biên tập liên hệ): các khoản 1, 2 và 5, mục II.',
        'Liên quan đến (ban biên tập liên hệ): Nghị quyết số 02-NQ/TW, ngày 12/6/2021: 5 nội dung.',
      ],
    ],
    [
      'iii-3',
      [
        'Văn bản được viện dẫn: Kết luận số 01-KL/TW, ngày 18/5/2021 về tiếp tục thực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị (khóa XII); Chỉ thị số 05-CT/TW, ngày 15/5/2016 về “Đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh”.',
        'Cụ thể hóa (ban biên tập liên hệ): các khoản 2 và 4, mục II.',
        'Liên quan đến (ban biên tập liên hệ): Nghị quyết số 02-NQ/TW, ngày 12/6/2021: nội dung “Bối cảnh”, “Đội ngũ cán bộ công đoàn”, “Nội dung, phương thức hoạt động”.',
        'Ghi chú của ban biên tập: “01-KL/TW 18/5/2021”: Bản nguồn không có chữ “ngày” giữa số, ký hiệu và ngày ban hành.',
      ],
    ],
  ])('of %s stand its sources in few lines', (id, lines) => {
    const view = find(`kh-dukccqt-2021#${id}`, 'vi', 'extract')?.view();
    expect(view && notesOf(view)).toEqual(lines);
  });

  it('the page of a clause prints the same lines', () => {
    const [document, provision] = [corpus.documentsById.get('kh-dukccqt-2021'), 'iii-2' as ProvisionId];
    const clause = document?.provisions.get(provision);
    if (document === undefined || clause === undefined) throw new Error('no clause');
    const page = viewProvisionPage({ corpus, site, addresses, language: 'vi' }, document, clause);
    const view = find('kh-dukccqt-2021#iii-2', 'vi', 'extract')?.view();
    expect(page.sheetSources.map(({ label, text }) => `${label}: ${text}`)).toEqual(view && notesOf(view));
  });
});

describe('a handout says what it is', () => {
  it('a digest never passes for the document', () => {
    const digests = handouts.filter(({ subject, form }) => form === 'extract' && !subject.startsWith('kh-'));
    expect(digests.length).toBeGreaterThan(100);
    for (const { view, language } of digests) {
      const { opening, blocks } = view();
      const words = language === 'vi' ? 'Tóm lược của ban biên tập' : 'Editors’ digest';
      expect(opening.source.startsWith(words)).toBe(true);
      expect(opening.notice.startsWith(words)).toBe(true);
      expect(blocks[0]).toMatchObject({
        type: 'title',
        lines: [words.toLocaleUpperCase('vi'), ...rest(blocks)],
      });
    }
  });

  it('a plan to be rewritten is a suggestion with every duty of the body and of those under it', () => {
    const view = find('to-chuc-co-so-dang', 'vi', 'plan')?.view();
    expect(view?.opening.notice).toMatch(/^Mẫu gợi ý/);
    const table = view?.blocks.find((block) => block.type === 'table');
    const numbers = table?.rows.flatMap((row) => ('cells' in row ? textOfRuns(row.cells[0]?.[0] ?? []) : []));
    const duties = ['to-chuc-co-so-dang', 'cap-uy-co-so'].flatMap((body) =>
      (corpus.tasksByBody.get(body) ?? []).filter(({ task }) => ['duty', 'target'].includes(task.kind)),
    );
    expect(numbers).toEqual(duties.map((_, index) => String(index + 1)));
  });

  it('two bodies that meet are faced clause by clause', () => {
    const view = find('kh-dukccqt-2021-iii-5-2-nv1', 'vi', 'meeting')?.view();
    const table = view?.blocks.find((block) => block.type === 'table');
    const clauses = table?.rows.map((row) => ('cells' in row ? textOfRuns(row.cells[0]?.[0] ?? []) : ''));
    expect(table?.columns.map(({ label }) => label)).toEqual([
      'Nêu tại',
      'Cấp ủy các tổ chức cơ sở đảng',
      'Ban chấp hành công đoàn',
      'Ý kiến, kết luận',
    ]);
    expect(clauses).toContain('Mục III.5');
  });
});

/** The lines of a title after the first. */
function rest(blocks: HandoutView['blocks']): readonly string[] {
  const [first] = blocks;
  return first?.type === 'title' ? first.lines.slice(1) : [];
}
