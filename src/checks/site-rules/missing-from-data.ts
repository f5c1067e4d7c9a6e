import type { ExpectedProvision, ExpectedSite } from '../../model/expected-site.ts';
import { LANGUAGES, type Localized } from '../../model/language.ts';
import type { JsonPath } from '../json-place.ts';
import { examplePlanData } from '../site-example-base.ts';
import type { SiteFinding, SiteRule } from '../site-rule.ts';
import { showDifference } from '../text-difference.ts';

const DOCUMENTS = 'api/v1/documents.json';

export const missingFromData: SiteRule = {
  id: 'missing-from-data',
  severity: 'error',
  title: {
    vi: 'Dữ liệu mở có mọi văn bản, mọi đoạn đúng lời văn, mọi nhiệm vụ, cơ quan, thuật ngữ',
    en: 'The open data have every document and provision in the right wording, every task, body and term',
  },
  explanation: {
    vi: 'Người khác dựng công cụ trên api/v1 và không đối chiếu lại với trang. Mã, tiêu đề, lời văn và địa chỉ trong đó phải đúng như nội dung. Dữ liệu do src/views/data.ts làm ra.',
    en: 'Others build on api/v1 and do not hold it against the pages. Ids, headings, wording and addresses in it must be those of the content. The data are made by src/views/data.ts.',
  },
  looksAt: 'texts',
  failing: [
    {
      shows: { vi: 'Lời văn khác', en: 'Another wording' },
      files: {
        'api/v1/kh-mau.json': examplePlanData('Thực hiện Nghị quyết số 08-NQ/MAU, ngày 12/6/2021.').replace(
          '"Thực hiện',
          '▶"Thực hiện',
        ),
      },
    },
    {
      shows: { vi: 'Thiếu một đoạn', en: 'A provision is missing' },
      files: {
        'api/v1/kh-mau.json': examplePlanData()
          .replace(/,\s*\{\s*"id": "i-1".*\}(?=\s*\])/s, '')
          .replace('[', '▶['),
      },
    },
    {
      shows: { vi: 'Thiếu tệp của một văn bản', en: 'The file of a document is missing' },
      files: { 'api/v1/nq-mau.json': '▶' },
    },
    {
      shows: { vi: 'Danh sách thiếu một văn bản', en: 'The list lacks a document' },
      files: { [DOCUMENTS]: '{ "documents": ▶[{ "id": "kh-mau" }] }\n' },
    },
    {
      shows: { vi: 'Thừa một nhiệm vụ', en: 'A task too many' },
      files: {
        'api/v1/tasks.json': '{\n▶ "tasks": [{ "id": "kh-mau-i-1-nv1" }]\n}\n',
        'api/v1/trace.csv': '▶',
      },
    },
    {
      shows: { vi: 'Không phải JSON', en: 'Not JSON' },
      files: { 'api/v1/nq-mau.json': '▶{ "id": "nq-mau", }\n' },
    },
  ],
  passing: [{ shows: { vi: 'Đủ và đúng', en: 'Complete and right' }, files: {} }],
  *check(site, expected) {
    const data = (file: string): DataList | null =>
      site.files.has(file) ? readList(site.read(file), file) : null;
    yield* checkList(DOCUMENTS, data(DOCUMENTS), new Map(expected.documents.map((id) => [id, null])));
    for (const [document, provisions] of provisionsByDocument(expected)) {
      const file = `api/v1/${document}.json`;
      yield* checkList(file, data(file), provisions);
    }
    for (const [file, wanted] of expected.data) {
      const finding = checkText(file, site.files.has(file) ? site.read(file) : null, wanted);
      if (finding !== null) yield finding;
    }
  },
};

const AGAIN: Localized = {
  vi: 'Xem src/views/data-knowledge.ts rồi dựng lại.',
  en: 'See src/views/data-knowledge.ts, then build again.',
};

/** The first line of a data file that is not as the content has it. */
function checkText(file: string, text: string | null, wanted: string): SiteFinding | null {
  if (text === wanted) return null;
  if (text === null) {
    return {
      file,
      at: 0,
      message: {
        vi: `Không có tệp dữ liệu này. ${AGAIN.vi}`,
        en: `This data file is missing. ${AGAIN.en}`,
      },
    };
  }
  const [lines, wantedLines] = [text.split('\n'), wanted.split('\n')];
  const index = lines.findIndex((line, place) => line !== wantedLines[place]);
  const line = index === -1 ? lines.length : index;
  const { found, instead } = showDifference(lines[line]?.trim() ?? '', wantedLines[line]?.trim() ?? '');
  return {
    file,
    at: lines.slice(0, line).join('\n').length + (line === 0 ? 0 : 1),
    message: {
      vi: `Dòng này là “${found}”, theo nội dung là “${instead}”. ${AGAIN.vi}`,
      en: `This line is “${found}” and by the content “${instead}”. ${AGAIN.en}`,
    },
  };
}

/** A list of the data: what its entries are by id, as far as they can be read. */
interface DataList {
  readonly name: string;
  /** Null if the file is not JSON or does not hold the list. */
  readonly entries: readonly Readonly<Record<string, unknown>>[] | null;
}

type Wanted = ReadonlyMap<string, ExpectedProvision | null>;

function provisionsByDocument(expected: ExpectedSite): ReadonlyMap<string, Wanted> {
  const documents = new Map<string, Map<string, ExpectedProvision>>(
    expected.documents.map((id) => [id, new Map()]),
  );
  for (const provision of expected.provisions.values())
    documents.get(provision.document)?.set(provision.id, provision);
  return documents;
}

function readList(text: string, file: string): DataList {
  const name = file === DOCUMENTS ? 'documents' : 'provisions';
  try {
    const entries: unknown = JSON.parse(text)?.[name];
    return { name, entries: Array.isArray(entries) ? entries : null };
  } catch {
    return { name, entries: null };
  }
}

function* checkList(file: string, list: DataList | null, wanted: Wanted): Generator<SiteFinding> {
  const again = { vi: 'Xem src/views/data.ts rồi dựng lại.', en: 'See src/views/data.ts, then build again.' };
  const find = (at: JsonPath, vi: string, en: string): SiteFinding => ({
    file,
    at,
    cause: file,
    message: { vi: `${vi} ${again.vi}`, en: `${en} ${again.en}` },
  });
  if (list === null) {
    yield find([], 'Không có tệp dữ liệu này.', 'This data file is missing.');
    return;
  }
  if (list.entries === null) {
    yield find(
      [],
      `Tệp này không phải JSON có danh sách “${list.name}”.`,
      `This file is not JSON with a list “${list.name}”.`,
    );
    return;
  }
  const places = new Map(list.entries.map((entry, index) => [entry?.id, index]));
  for (const [id, provision] of wanted) {
    const place = places.get(id);
    if (place === undefined) {
      yield find([list.name], `Dữ liệu thiếu “${id}”.`, `The data lack “${id}”.`);
    } else if (provision !== null) {
      for (const { field, found, instead } of differences(list.entries[place] ?? {}, provision)) {
        const at = [list.name, place, ...field];
        const name = field.join('.');
        yield find(
          at,
          `“${name}” của “${id}” là “${found}”, theo nội dung là “${instead}”.`,
          `“${name}” of “${id}” is “${found}” and by the content “${instead}”.`,
        );
      }
    }
  }
  for (const [id, index] of places) {
    if (wanted.has(String(id))) continue;
    yield find([list.name, index], `Nội dung không có “${id}”.`, `The content has no “${id}”.`);
  }
}

interface Difference {
  readonly field: readonly string[];
  readonly found: string;
  readonly instead: string;
}

function* differences(
  entry: Readonly<Record<string, unknown>>,
  provision: ExpectedProvision,
): Generator<Difference> {
  const { heading, text, url } = provision;
  const fields: Readonly<Record<string, Localized<string | null>>> = {
    heading,
    text: { vi: text.vi ?? '', en: text.en ?? '' },
    url,
  };
  for (const [name, wanted] of Object.entries(fields)) {
    const values = entry[name] as Partial<Record<string, unknown>> | null | undefined;
    for (const language of LANGUAGES) {
      const found = values?.[language];
      if (found === wanted[language]) continue;
      const shown = showDifference(
        typeof found === 'string' ? found : String(found),
        wanted[language] ?? 'null',
      );
      yield { field: [name, language], ...shown };
    }
  }
}
