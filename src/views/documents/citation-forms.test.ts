import { describe, expect, it } from 'vitest';
import { filesInFolder } from '../../load/content-files.ts';
import { loadCorpus } from '../../load/load-corpus.ts';
import { resolveTarget } from '../../model/corpus.ts';
import type { DocumentFacts } from '../../model/schema.ts';
import { makeSite } from '../../site/site.ts';
import { makeAddresses } from '../addresses.ts';
import type { ViewContext } from '../view-context.ts';
import { copyForms, factsOfForms, firstWords } from './citation-forms.ts';
import { viewCitedParts } from './cited-parts.ts';

const corpus = loadCorpus(filesInFolder('content'));
const site = makeSite({ siteUrl: 'https://so-tay.example', basePath: '/nq02' });
const addresses = makeAddresses(site);
const contextIn = (language: 'vi' | 'en'): ViewContext => ({ corpus, site, addresses, language });

const SUBJECT = 'về thực hiện Nghị quyết số 02-NQ/TW, ngày 12/6/2021 của Bộ Chính trị (khóa XIII)';
const ISSUER = 'của Ban Thường vụ Đảng ủy Khối các cơ quan tỉnh Lâm Đồng';
const PLAN = `Kế hoạch ${ISSUER} ${SUBJECT}`;
const PLAN_EN =
  'Plan of the Standing Board of the Party Committee of the Bloc of Provincial Agencies, Lâm Đồng, for carrying out Resolution No. 02-NQ/TW of 12 June 2021 of the Politburo (13th tenure)';

/** The forms of a provision or document, with other facts laid over its own. */
function formsOf(to: string, facts: Partial<DocumentFacts> = {}, language: 'vi' | 'en' = 'vi') {
  const target = resolveTarget(corpus, to);
  if (target === null) throw new Error(`No ${to}`);
  const document = { ...target.document, facts: { ...target.document.facts, ...facts } };
  return factsOfForms(copyForms(contextIn(language), document, target.provision));
}

describe('the forms of a citation', () => {
  it('are all there, letter for letter', () => {
    const { text, embed, ...forms } = formsOf('kh-dukccqt-2021#iii-2-2');
    const unit = 'gạch đầu dòng thứ hai, khoản 2, mục III';
    expect(forms).toEqual({
      full: `${unit}, ${PLAN}`,
      short: 'mục III.2, gạch đầu dòng thứ hai',
      blank: `${unit}, Kế hoạch số …-KH/…, ngày …/…/2021 ${ISSUER} ${SUBJECT}`,
      both: `${unit}, ${PLAN}\nsecond indent, clause 2, section III, ${PLAN_EN}`,
      link: 'https://so-tay.example/nq02/kh-dukccqt-2021/iii-2-2/',
    });
    expect(embed?.split('\n')).toEqual([
      '<figure lang="vi">',
      expect.stringMatching(
        /^<blockquote cite="https:\/\/so-tay\.example\/nq02\/kh-dukccqt-2021\/iii-2-2\/"><p>Thường xuyên .{200,300}…<\/p><\/blockquote>$/,
      ),
      `<figcaption><a href="https://so-tay.example/nq02/kh-dukccqt-2021/iii-2-2/">${unit}, ${PLAN}</a>. Nguyên văn. Sổ tay Nghị quyết 02.</figcaption>`,
      '</figure>',
    ]);
    expect(text).toMatch(/^gạch đầu dòng thứ hai, khoản 2, mục III, Kế hoạch .+: “.+”$/su);
  });

  it.each([
    ['without number and date', {}, `Kế hoạch số …-KH/…, ngày …/…/2021 ${ISSUER} ${SUBJECT}`],
    ['without date', { symbol: '12-KH/ĐUK' }, `Kế hoạch số 12-KH/ĐUK, ngày …/…/2021 ${ISSUER} ${SUBJECT}`],
    ['without number', { date: '2021-10-05' }, `Kế hoạch số …-KH/…, ngày 05/10/2021 ${ISSUER} ${SUBJECT}`],
    ['with both', { symbol: '12-KH/ĐUK', date: '2021-10-05' }, undefined],
    ['without issuer', { issuer: null }, undefined],
    [
      'of a kind that has no short form',
      { type: { vi: 'Lời kêu gọi', en: 'Call' } },
      `Lời kêu gọi số …-…/…, ngày …/…/2021 ${ISSUER} ${SUBJECT}`,
    ],
  ] as const)('%s: room to write in what is not known', (_, facts, wanted) => {
    const unit = 'mục III, ';
    expect(formsOf('kh-dukccqt-2021#iii', facts).blank).toBe(wanted && unit + wanted);
    expect(formsOf('kh-dukccqt-2021', facts).blank).toBe(wanted);
  });

  it.each([
    ['without number and date', { citation: 'state' }, 'khoản 2 mục III Kế hoạch số …/KH-…, ngày …/…/2021'],
    ['without date', { symbol: '15/KH-LĐLĐ' }, 'khoản 2 mục III Kế hoạch số 15/KH-LĐLĐ, ngày …/…/2021'],
    // A symbol with its year is enough.
    ['with its year', { symbol: '15/2021/NĐ-CP' }, undefined],
  ] as const)('in the style of the State, %s', (_, facts, wanted) => {
    expect(formsOf('kh-dukccqt-2021#iii-2', facts).blank).toBe(wanted);
  });

  it('of a digest are signed, and have neither the text nor room to write in', () => {
    const forms = formsOf('nq-02-tw-2021#nhiem-vu-to-chuc-can-bo-doi-ngu');
    expect(Object.keys(forms)).toEqual(['full', 'short', 'both', 'link', 'embed']);
    expect(forms.full).toMatch(/ \(tóm lược của ban biên tập .+\)$/);
  });

  it('are there for every provision of the corpus, in both languages', () => {
    let count = 0;
    for (const document of corpus.documents) {
      for (const provision of document.provisions.values()) {
        for (const language of ['vi', 'en'] as const) {
          const forms = factsOfForms(copyForms(contextIn(language), document, provision));
          for (const text of Object.values(forms)) expect(text.trim()).not.toBe('');
          expect(forms.both?.split('\n')).toHaveLength(2);
          expect(firstWords(document, provision, language)).not.toBe('');
          count += 1;
        }
      }
    }
    expect(count).toBeGreaterThan(100);
  });
});

describe('parts of a provision to cite', () => {
  const partsOf = (id: string, language: 'vi' | 'en', facts: Partial<DocumentFacts> = {}) => {
    const target = resolveTarget(corpus, `kh-dukccqt-2021#${id}`);
    if (target?.provision == null) throw new Error(`No ${id}`);
    const document = { ...target.document, facts: { ...target.document.facts, ...facts } };
    return viewCitedParts(contextIn(language), document, target.provision).map(({ kind, tail, units }) => ({
      kind,
      tail,
      names: units.map(({ name }) => name),
    }));
  };

  it.each([
    ['vi', 'iii', 'khoản 2', `, mục III, ${PLAN}`],
    ['en', 'iii', 'clause 2', `, section III, ${PLAN_EN}`],
    ['vi', 'iii-2', 'gạch đầu dòng thứ hai', `, khoản 2, mục III, ${PLAN}`],
    ['en', 'iii-2', 'second indent', `, clause 2, section III, ${PLAN_EN}`],
  ] as const)('the units in it: %s, %s', (language, id, second, tail) => {
    const children = partsOf(id, language).find(({ kind }) => kind === 'children');
    expect([children?.names[1], children?.tail]).toEqual([second, tail]);
  });

  it('its sentences, where it has several', () => {
    const [sentences] = partsOf('iii-1-3', 'vi');
    expect(sentences?.names.slice(0, 2)).toEqual(['câu thứ nhất', 'câu thứ hai']);
    expect(sentences?.tail).toBe(`, gạch đầu dòng thứ ba, khoản 1, mục III, ${PLAN}`);
    const [state] = partsOf('iii-1-3', 'vi', { symbol: '15/KH-LĐLĐ', date: '2021-10-05' });
    expect(state?.tail).toBe(' gạch đầu dòng thứ ba khoản 1 mục III Kế hoạch số 15/KH-LĐLĐ, ngày 05/10/2021');
  });
});
