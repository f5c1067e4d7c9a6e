import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../language/language.ts';
import { filesInFolder } from '../../load/content-files.ts';
import { loadCorpus } from '../../load/load-corpus.ts';
import { makeSite } from '../../site/site.ts';
import { makeAddresses } from '../addresses.ts';
import { viewTimeLine } from '../tasks/time-line.ts';
import { viewDocumentGraph, viewGraphAround } from './document-graph.ts';
import { wrapText } from './picture-text.ts';

const site = makeSite({});
const addresses = makeAddresses(site);
const real = filesInFolder('content');
const corpus = loadCorpus(real);

describe('pictures', () => {
  it.each(LANGUAGES)('fit a narrow screen and name every document (%s)', (language) => {
    const graph = viewDocumentGraph({ corpus, site, addresses, language });
    expect(graph?.width).toBeLessThanOrEqual(288);
    expect(graph?.nodes.map(({ name }) => name).sort()).toEqual(
      corpus.documents.map(({ facts }) => facts.shortName[language]).sort(),
    );
    expect(graph?.nodes.at(-1)?.href).toBe(addresses.document(language, 'kh-dukccqt-2021'));
    const edges = graph?.lines.reduce((sum, line) => sum + line.tips.length, 0);
    expect(graph?.sentences.length).toBe(edges);
    expect(graph?.drawnByEditors).toEqual([]);
  });

  it.each<readonly [string, readonly string[] | null]>([
    ['kh-21-tu-2021', ['nq-02-tw-2021', 'kh-21-tu-2021', 'kh-dukccqt-2021']],
    ['nq-20-tw-2008', ['nq-20-tw-2008', 'ctr-57-tu', 'kh-dukccqt-2021']],
    ['ct-19-tu-2017', null],
  ])('of a document (%s) show those that it is joined to, if there are two', (id, ids) => {
    const document = corpus.documentsById.get(id);
    if (document === undefined) throw new Error(`${id} is gone.`);
    const around = viewGraphAround({ corpus, site, addresses, language: 'vi' }, document);
    expect(around?.nodes.map(({ href }) => href) ?? null).toEqual(ids?.map((one) => `/${one}/`) ?? null);
    expect(around?.nodes.filter(({ here }) => here).map(({ href }) => href) ?? []).toEqual(
      ids === null ? [] : [`/${id}/`],
    );
  });

  it('of a document have every line among its related documents, and list those drawn by the editors', () => {
    const file = 'documents/nq-02-tw-2021/document.yaml';
    const line =
      'related:\n  - { to: nq-20-tw-2008, relation: continues, basis: editorial, reason: { vi: Vì vậy., en: So. } }';
    const drawn = loadCorpus({
      ...real,
      read: (path) =>
        path === file
          ? Buffer.from(readFileSync(`content/${file}`, 'utf8').replace('related: []', line))
          : real.read(path),
    });
    const context = { corpus: drawn, site, addresses, language: 'vi' } as const;
    const resolution = drawn.documentsById.get('nq-20-tw-2008');
    if (resolution === undefined) throw new Error('The resolution of 2008 is gone.');
    const around = viewGraphAround(context, resolution);
    const names = around?.nodes.map(({ name }) => name) ?? [];
    const pairs = names.flatMap((from) => names.map((to) => [from, to] as const));
    const whole = viewDocumentGraph(context)?.sentences ?? [];
    const among = whole.filter((sentence) =>
      pairs.some(([from, to]) => sentence.startsWith(from) && sentence.includes(` ${to} (`)),
    );
    expect(around?.sentences).toHaveLength(5);
    expect([...(around?.sentences ?? [])].sort()).toEqual(among.sort());
    expect(around?.drawnByEditors).toEqual([
      'Nghị quyết số 02-NQ/TW, ngày 12/6/2021 tiếp tục thực hiện Nghị quyết số 20-NQ/TW, ngày 28/01/2008 (ban biên tập liên hệ).',
    ]);
  });

  it('place days to scale, and the undated plan between the two known days', () => {
    const time = viewTimeLine({ corpus, site, addresses, language: 'vi' });
    const events = time?.events ?? [];
    expect(events.map(({ sentence }) => sentence)).toContain('28/01/2008: Nghị quyết số 20-NQ/TW');
    const between = events.find(({ kind }) => kind === 'between');
    expect(between?.sentence).toMatch(
      /^giữa 06\/9\/2021 và 20\/11\/2021 \(ban biên tập suy ra\): Kế hoạch của/,
    );
    expect(between && between.until > between.at).toBe(true);
    expect(time?.undated.map(({ text }) => text)).toContain('Chương trình hành động số 57-CTr/TU');
  });

  it('wrap words and never cut one', () => {
    expect(wrapText('Nghị quyết số 20-NQ/TW, ngày 28/01/2008', 24)).toEqual([
      'Nghị quyết số 20-NQ/TW,',
      'ngày 28/01/2008',
    ]);
    expect(wrapText('một-chữ-rất-dài', 4)).toEqual(['một-chữ-rất-dài']);
  });
});
