import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findXmlFault, readColumns, readParagraphs, readParts } from '../../tests/word/read-word.ts';
import { foldSpace } from '../language/fold-space.ts';
import { LANGUAGES, type Language } from '../language/language.ts';
import { filesInFolder } from '../load/content-files.ts';
import { loadCorpus } from '../load/load-corpus.ts';
import { resolveTarget } from '../model/corpus.ts';
import { type Document, provisionOf } from '../model/document.ts';
import { printedNumber } from '../model/provision.ts';
import type { ProvisionId } from '../model/provision-id.ts';
import { makeSite } from '../site/site.ts';
import { makeAddresses } from '../views/addresses.ts';
import type { HandoutView } from '../views/handouts/handout.ts';
import { hasWordFile, listHandouts, type WordHandout } from '../views/handouts/handout-list.ts';
import { writeWordFile } from './word-file.ts';

const corpus = loadCorpus(filesInFolder('content'));
const site = makeSite({ siteUrl: 'https://example.org', basePath: '/so-tay' });
const addresses = makeAddresses(site);
const handouts = LANGUAGES.flatMap((language) => listHandouts({ corpus, site, addresses, language })).filter(
  hasWordFile,
);
const extracts = handouts.filter(({ form }) => form === 'extract');

const partsOf = ({ view, print }: WordHandout) => readParts(writeWordFile(view(), print));
const documentOf = (handout: WordHandout): string => partsOf(handout).get('word/document.xml') ?? '';

/** The styles of what stands around the wording. */
const AROUND: ReadonlySet<string> = new Set(['Opening', 'Remark', 'Title', 'Note']);

/** The words of an extract's file, without what stands around them. */
function wordsIn(handout: WordHandout): string {
  const wording = readParagraphs(documentOf(handout)).filter(({ style }) => !AROUND.has(style));
  return foldSpace(wording.map(({ text }) => text).join('\n'));
}

/** The words of provisions and all below them as the content has them. */
function wordsOf(document: Document, ids: readonly ProvisionId[], language: Language): string {
  const words = ids.map((id): string => {
    const provision = provisionOf(document, id);
    const { heading = null, text = '' } = provision.wording[language] ?? {};
    // No sheet wears the head of an issued paper; a recipient list and a signature have no number.
    if (provision.kind === 'head') return '';
    const number = printedNumber(provision, language);
    return [number, heading ?? '', text, wordsOf(document, provision.children, language)].join('\n');
  });
  return foldSpace(words.join('\n'));
}

describe('the words of each Word file', () => {
  it.each(extracts.map((handout) => [`${handout.path}.docx`, handout] as const))('%s', (_, handout) => {
    const { document, provision = null } = resolveTarget(corpus, handout.subject) ?? {};
    if (document === undefined) throw new Error(handout.subject);
    const ids = provision === null ? document.children : [provision.id];
    expect(wordsIn(handout)).toBe(wordsOf(document, ids, handout.language));
    expect(wordsIn(handout).length).toBeGreaterThan(20);
  });

  it.each(handouts.filter(({ form, subject }) => form === 'bilingual' && !subject.includes('#')))(
    'of both languages stand in the columns of $path',
    (handout) => {
      const document = corpus.documentsById.get(handout.subject);
      if (document === undefined) throw new Error(handout.subject);
      const [left, right] = readColumns(documentOf(handout));
      const [own, other] = handout.language === 'vi' ? (['vi', 'en'] as const) : (['en', 'vi'] as const);
      expect(left).toBe(wordsOf(document, document.children, own));
      expect(right).toBe(wordsOf(document, document.children, other));
    },
  );

  it('are those of the whole corpus', () => {
    const held = corpus.documents.filter(({ provisions }) => provisions.size > 0).map(({ id }) => id);
    for (const language of LANGUAGES) {
      const whole = extracts.filter((one) => one.language === language && one.print === 'normal');
      expect(whole.map(({ subject }) => subject)).toEqual(expect.arrayContaining(held));
    }
  });
});

/** A file with what is rare: notes, joined cells, a word without an end, letters that XML cannot hold. */
const RARE: HandoutView = {
  language: 'vi',
  title: 'Tên <rất> dài & “lạ” '.repeat(15),
  publisher: 'Nơi đăng',
  isLandscape: false,
  opening: { source: 'Văn bản', notice: 'Bản trích', remarks: [] },
  runningHead: 'Văn bản, mục I',
  blocks: [
    { type: 'title', lines: ['MỤC I'] },
    {
      type: 'provisions',
      provisions: [
        {
          id: 'i',
          formerIds: [],
          former: [],
          key: 'kh-mau#i',
          kind: 'section',
          number: 'I.',
          href: '/kh-mau/i/',
          label: 'mục I',
          heading: 'TÊN',
          headingLevel: 2,
          evidence: [],
          isEvidenceOfWhole: false,
          remarks: [],
          language: 'vi',
          tellsUntranslated: false,
          children: [],
          footnotes: [{ num: '1', children: [{ type: 'text', value: 'Lời chú & dẫn' }] }],
          blocks: [
            {
              type: 'paragraph',
              children: [
                { type: 'text', value: `Một\u0003 <hai> & ${'từ'.repeat(100)}` },
                { type: 'footnote', num: '1' },
                {
                  type: 'link',
                  href: '/so-tay/nq/?a=1&b=2',
                  title: '',
                  isInternal: false,
                  children: [{ type: 'symbol', value: '02-NQ/TW' }],
                },
              ],
            },
            {
              type: 'table',
              head: [['Nhóm', 'Số'].map((value, index) => cell(value, index === 1 ? 9 : 1))],
              rows: [
                [cell('a', 1, 2), ...Array.from({ length: 9 }, (_, index) => cell(String(index)))],
                Array.from({ length: 9 }, (_, index) => cell(`b${index}`)),
              ],
              asCards: false,
              isWide: true,
            },
          ],
        },
      ],
    },
  ],
  foot: { page: 'Trang {x}/{y}', address: 'example.org/kh-mau/i/', edition: null },
  origin: 'https://example.org',
};

function cell(value: string, columns = 1, rows = 1) {
  return { children: [{ type: 'text', value }] as const, columns, rows, label: '' };
}

describe('a Word file', () => {
  const some = Object.values(Object.groupBy(handouts, ({ form, language }) => `${form} ${language}`)).flatMap(
    (group) => group?.slice(0, 2) ?? [],
  );
  const files = [...some.map((one) => writeWordFile(one.view(), one.print)), writeWordFile(RARE, 'normal')];

  it('is made of well-formed parts that its list of types names', () => {
    for (const file of files) {
      const parts = readParts(file);
      const types = parts.get('[Content_Types].xml') ?? '';
      for (const [name, xml] of parts) {
        expect(findXmlFault(xml), name).toBeNull();
        if (name.endsWith('.rels') || name.startsWith('[')) continue;
        expect(types).toContain(`PartName="/${name}"`);
      }
      expect([...parts.keys()][0]).toBe('[Content_Types].xml');
    }
  });

  it('names a part or an address for each id that it uses', () => {
    for (const file of files) {
      const parts = readParts(file);
      const relations = parts.get('word/_rels/document.xml.rels') ?? '';
      const used = [...(parts.get('word/document.xml') ?? '').matchAll(/r:id="(\w+)"/g)].map(([, id]) => id);
      expect(used.length).toBeGreaterThan(2);
      for (const id of used) expect(relations).toContain(`Id="${id}"`);
      for (const [, target] of relations.matchAll(/Target="([^"]+)"(?=\/)/g))
        expect(parts.has(`word/${target}`), target).toBe(true);
    }
  });

  it('has as many columns in each row as its table', () => {
    for (const file of files) {
      const xml = readParts(file).get('word/document.xml') ?? '';
      for (const [table] of xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)) {
        const columns = table.split('<w:gridCol ').length - 1;
        for (const [row] of table.matchAll(/<w:tr>.*?<\/w:tr>/gs)) {
          const spans = [...row.matchAll(/<w:gridSpan w:val="(\d+)"/g)].map(([, span]) => Number(span) - 1);
          const cells = row.split('<w:tc>').length - 1;
          expect(spans.reduce((sum, span) => sum + span, cells)).toBe(columns);
        }
      }
    }
  });

  it('is the same at every writing', () => {
    for (const handout of some) {
      const fresh = listHandouts({ corpus, site, addresses, language: handout.language });
      const again = fresh.filter(hasWordFile).find(({ path }) => path === handout.path);
      expect(again && Buffer.from(writeWordFile(again.view(), again.print))).toEqual(
        Buffer.from(writeWordFile(handout.view(), handout.print)),
      );
    }
  });

  it('holds what is rare', () => {
    const parts = readParts(writeWordFile(RARE, 'large'));
    const text = readParagraphs(parts.get('word/document.xml') ?? '').map((one) => one.text);
    expect(text).toContain('I. TÊN');
    expect(text).toContain(`Một <hai> & ${'từ'.repeat(100)}02-NQ/TW`);
    expect(parts.get('word/footnotes.xml')).toContain('Lời chú &amp; dẫn');
    expect(parts.get('word/_rels/document.xml.rels')).toContain(
      'Target="https://example.org/so-tay/nq/?a=1&amp;b=2" TargetMode="External"',
    );
    expect(parts.get('docProps/core.xml')).not.toMatch(/dcterms|\d{4}-\d\d-\d\d/);
  });

  it.each([
    ['vi', 'vi-VN', 28, 'normal'],
    ['en', 'en-US', 36, 'large'],
  ] as const)('%s, %s: letters of %d half points in %s print', (language, lang, size, print) => {
    const styles = readParts(writeWordFile({ ...RARE, language }, print)).get('word/styles.xml') ?? '';
    expect(styles).toContain(`<w:lang w:val="${lang}"`);
    expect(styles).toContain(
      `<w:name w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="0" w:after="120" w:line="252" w:lineRule="auto"/><w:ind w:firstLine="567"/><w:jc w:val="both"/></w:pPr><w:rPr><w:sz w:val="${size}"/>`,
    );
    expect(styles).toContain('w:ascii="Times New Roman"');
  });
});

const OFFICE = '/usr/bin/soffice';
const hasOffice = (() => {
  try {
    return readFileSync(OFFICE).length > 0;
  } catch {
    return false;
  }
})();

describe(`LibreOffice${hasOffice ? '' : ' (SKIPPED: it is not installed)'}`, () => {
  it.skipIf(!hasOffice)('reads every word of a Word file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'word-'));
    try {
      const chosen = extracts.filter(({ subject, print }) => print === 'normal' && !subject.includes('#'));
      const names = chosen.map((handout, index) => {
        writeFileSync(join(folder, `${index}.docx`), writeWordFile(handout.view(), handout.print));
        return join(folder, `${index}.docx`);
      });
      const to = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder];
      execFileSync(OFFICE, [`-env:UserInstallation=file://${folder}/profile`, ...to, ...names], {
        stdio: 'ignore',
      });
      chosen.forEach((handout, index) => {
        const read = foldSpace(readFileSync(join(folder, `${index}.txt`), 'utf8').replace(/^\ufeff/, ''));
        expect(read).toContain(wordsIn(handout));
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
