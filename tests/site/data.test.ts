import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { z } from 'zod';

const folder = inject('siteFolder');
const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, 'api/v1', path), 'utf8'));

const both = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
const url = z.strictObject({ vi: z.url(), en: z.url() });
const document = {
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  symbol: z.string().min(1).nullable(),
  date: z.iso.date().nullable(),
  issuer: both.nullable(),
  title: both,
  textStatus: z.enum(['verbatim', 'digest', 'record']),
};
const reference = z.string().regex(/^[a-z0-9-]+(#[a-z0-9-]+)?$/);

/** The public contract, written down a second time. */
const documentsContract = z.strictObject({ documents: z.array(z.strictObject({ ...document, url })) });
const documentContract = z.strictObject({
  ...document,
  url,
  provisions: z.array(
    z.strictObject({
      id: z.string(),
      num: z.string().min(1).nullable(),
      kind: z.string(),
      parent: z.string().nullable(),
      heading: z.strictObject({ vi: z.string().min(1).nullable(), en: z.string().min(1).nullable() }),
      text: z.strictObject({ vi: z.string(), en: z.string() }),
      citation: both,
      url,
      cites: z.array(z.strictObject({ to: reference, text: z.string().min(1), lang: z.enum(['vi', 'en']) })),
      citedBy: z.array(z.strictObject({ from: reference, kind: z.string() })),
      tasks: z.array(z.string()),
      evidence: z.array(z.strictObject({ source: z.string(), confidence: z.string() })).optional(),
    }),
  ),
});

const { documents } = documentsContract.parse(read('documents.json'));
const plan = documentContract.parse(read('kh-dukccqt-2021.json'));

describe('the data', () => {
  it('lists the ten documents', () => {
    expect(documents.map(({ id }) => id)).toEqual([
      'ct-05-tw-2016',
      'ct-19-tu-2017',
      'ctr-57-tu',
      'dieu-le-cong-doan',
      'kh-21-tu-2021',
      'kh-dukccqt-2021',
      'kl-01-tw-2021',
      'nq-02-tw-2021',
      'nq-20-tw-2008',
      'nq-dai-hoi-xiii',
    ]);
  });

  it.each(documents.map(({ id }) => id))('%s keeps the contract', (id) => {
    expect(documentContract.safeParse(read(`${id}.json`)).error?.issues ?? []).toEqual([]);
  });

  it('has the shape of the plan', () => {
    const count = (pattern: RegExp): number => plan.provisions.filter(({ id }) => pattern.test(id)).length;
    expect(count(/^(i|ii|iii|iv)$/)).toBe(4);
    expect(['i', 'ii', 'iii', 'iv'].map((section) => count(new RegExp(`^${section}-\\d+$`)))).toEqual([
      4, 6, 5, 3,
    ]);
    expect([1, 2, 3, 4, 5].map((clause) => count(new RegExp(`^iii-${clause}-\\d+$`)))).toEqual([
      3, 3, 6, 2, 2,
    ]);
    expect(plan.provisions.map(({ id }) => id).filter((id) => !/\d/.test(id))).toEqual([
      'mo-dau',
      'i',
      'ii',
      'iii',
      'iv',
      'iv-ket',
      'noi-nhan',
      'ky-ten',
    ]);
  });

  it('rebuilds the source to the last letter', () => {
    // Straight from the source text and the mends that its README names, importing nothing of the site.
    const source = readFileSync('content/documents/kh-dukccqt-2021/source.txt', 'utf8')
      .normalize('NFC')
      .replace(/-----/, '')
      .replace(/Ƣ/g, 'Ư')
      .replace(/ƣ/g, 'ư')
      .replace(/(02-|57-)\s+(NQ|CTr)/g, '$1$2')
      .replace(/\s+/g, ' ')
      .trim();
    const dot = (num: string | null): string => (num === null || num === '-' ? (num ?? '') : `${num}.`);
    const rebuilt = [
      plan.title.vi,
      ...plan.provisions.flatMap(({ num, heading, text }) => [dot(num), heading.vi, text.vi]),
    ]
      .filter(Boolean)
      .join(' ')
      .replace(/\s+/g, ' ');
    expect(rebuilt).toBe(source);
  });

  it('mirrors every citation in both directions', () => {
    const all = documents.map(({ id }) => documentContract.parse(read(`${id}.json`)));
    const forward = all.flatMap((doc) =>
      doc.provisions.flatMap(({ id, cites }) =>
        cites.filter(({ to }) => to.includes('#')).map(({ to }) => `${doc.id}#${id} ${to}`),
      ),
    );
    const backward = all.flatMap((doc) =>
      doc.provisions.flatMap(({ id, citedBy }) => citedBy.map(({ from }) => `${from} ${doc.id}#${id}`)),
    );
    expect(new Set(backward)).toEqual(new Set(forward));
    expect(plan.provisions.flatMap(({ cites }) => cites).length).toBe(38);
  });
});
