import { describe, expect, it } from 'vitest';
import {
  EN_FILE,
  EXAMPLE_BASE,
  exampleFile,
  FACTS_FILE,
  VI_FILE,
} from '../../checks/examples/example-base.ts';
import { LANGUAGES } from '../../language/language.ts';
import { filesInMemory } from '../../load/content-files.ts';
import { loadCorpus } from '../../load/load-corpus.ts';
import type { Corpus } from '../../model/corpus.ts';
import { translationOf } from '../../model/promises/confirmable.ts';
import { countTranslated } from '../../model/translation/translation.ts';
import { makeSite } from '../../site/site.ts';
import { makeAddresses } from '../addresses.ts';
import { documentTextData } from '../data/document-data.ts';
import { viewSearchRecords } from '../search/search-records.ts';
import { pagesOf } from '../site/list-pages.ts';
import { viewDocumentPage } from './document-page.ts';
import { viewProvisionPage } from './provision-page.ts';
import type { ProvisionView } from './provision-view.ts';

const site = makeSite({});
const addresses = makeAddresses(site);

const VIETNAMESE = `<Article n="1" title="Phạm vi">

<Clause n="1">
Một.
</Clause>

<Clause n="2">
Hai.
</Clause>

</Article>

<Article n="2" title="Hiệu lực">
Ba.
</Article>
`;

/** Of article 1 only clause 2 is translated; the article itself only holds it. */
const ENGLISH = '<Article n="1">\n\n<Clause n="2">\nTwo.\n</Clause>\n\n</Article>\n';

function load(state: string | null, en: string | null): Corpus {
  const { [EN_FILE]: _, ...rest } = EXAMPLE_BASE;
  const facts = `${exampleFile(FACTS_FILE)}${state === null ? '' : `translation: ${state}\n`}`;
  return loadCorpus(
    filesInMemory({
      ...rest,
      [FACTS_FILE]: facts,
      [VI_FILE]: VIETNAMESE,
      ...(en === null ? {} : { [EN_FILE]: en }),
    }),
  );
}

function documentOf(corpus: Corpus) {
  const document = corpus.documentsById.get('kh-mau');
  if (document === undefined) throw new Error('The example is not there');
  return document;
}

/** The provisions as an English page shows them: id, language of the wording, number, whether it says so. */
function shown(corpus: Corpus) {
  const lines: string[] = [];
  const walk = ({ id, language, number, tellsUntranslated, children }: ProvisionView): void => {
    lines.push(`${id} ${language} ${number}${tellsUntranslated ? ' told' : ''}`);
    children.forEach(walk);
  };
  viewDocumentPage({ corpus, site, addresses, language: 'en' }, documentOf(corpus)).provisions.forEach(walk);
  return lines;
}

const none = load('none', null);
const partial = load('partial', ENGLISH);

describe('a document that is not translated', () => {
  it('stands in Vietnamese on the English pages, said once at its head', () => {
    expect(none.parseIssues).toEqual([]);
    expect(shown(none)).toEqual([
      'dieu-1 vi Điều 1.',
      'dieu-1-1 vi 1.',
      'dieu-1-2 vi 2.',
      'dieu-2 vi Điều 2.',
    ]);
    const view = viewDocumentPage({ corpus: none, site, addresses, language: 'en' }, documentOf(none));
    expect([view.head.status.label, view.head.translation, view.parallel]).toEqual([
      'Editors’ digest, in Vietnamese',
      'Not translated into English',
      null,
    ]);
    const contents = view.contents.map(({ text, language, number }) => [number, text, language]);
    expect(contents[0]).toEqual(['Điều 1.', 'Phạm vi', 'vi']);
  });

  it('has no page side by side, and an English description of each page', () => {
    for (const language of LANGUAGES) {
      expect(pagesOf({ corpus: none, site, addresses, language }, 'parallel')).toEqual([]);
    }
    const [provision] = documentOf(none).provisions.values();
    if (provision === undefined) throw new Error('There is no provision');
    const view = viewProvisionPage(
      { corpus: none, site, addresses, language: 'en' },
      documentOf(none),
      provision,
    );
    expect(view.frame.description).toBe('Article 1, Sample plan');
    expect(view.parallel).toBeNull();
  });
});

describe('a document that is translated in part', () => {
  it('says at the outermost provision that it is in Vietnamese', () => {
    expect(partial.parseIssues).toEqual([]);
    expect(shown(partial)).toEqual([
      'dieu-1 vi Điều 1. told',
      'dieu-1-1 vi 1.',
      'dieu-1-2 en 2.',
      'dieu-2 vi Điều 2. told',
    ]);
  });

  it('has null in the data, no English record of it, nothing to confirm, and is counted', () => {
    const { provisions, translation } = documentTextData(partial, addresses, documentOf(partial));
    expect(translation).toBe('partial');
    expect(provisions.map(({ id, text, heading }) => [id, text.en, heading.en])).toEqual([
      ['dieu-1', null, null],
      ['dieu-1-1', null, null],
      ['dieu-1-2', 'Two.', null],
      ['dieu-2', null, null],
    ]);
    const keys = viewSearchRecords({ corpus: partial, site, addresses, language: 'en' }).map(
      ({ key }) => key,
    );
    expect(keys).toEqual(['kh-mau', 'kh-mau#dieu-1-2', 'nq-mau']);
    const confirmed = [...documentOf(partial).provisions.values()].flatMap(
      (one) => translationOf(one)?.key ?? [],
    );
    expect(confirmed).toEqual(['translation:kh-mau#dieu-1-2']);
    expect(countTranslated(documentOf(partial))).toEqual({ document: 'kh-mau', translated: 1, of: 4 });
    expect(countTranslated(documentOf(none))).toEqual({ document: 'kh-mau', translated: 0, of: 4 });
  });
});

it('is missed where nothing says so', () => {
  expect(load(null, null).parseIssues.map(({ type }) => type)).toEqual(['missing-file']);
  expect(countTranslated(documentOf(load(null, ENGLISH)))).toBeNull();
});
