import type { Localized } from '../../language/language.ts';
import { exampleDocumentsData, examplePlanData } from '../examples/site-example-base.ts';
import type { JsonPath } from './json-place.ts';
import type { SiteFinding, SiteRule } from './site-rule.ts';
import { showDifference } from './text-difference.ts';

const DOCUMENTS = 'api/v1/documents.json';

export const missingFromData: SiteRule = {
  id: 'missing-from-data',
  severity: 'error',
  title: {
    vi: 'Dữ liệu mở có mọi văn bản, mọi đoạn đúng lời văn, mọi nhiệm vụ, cơ quan, thuật ngữ',
    en: 'The open data have every document and provision in the right wording, every task, body and term',
  },
  explanation: {
    vi: 'Người khác dựng công cụ trên api/v1 và không đối chiếu lại với trang. Mã, số, thứ tự, tiêu đề, lời văn, lời dẫn, nhiệm vụ và địa chỉ trong đó phải đúng như nội dung. Dữ liệu do src/views/data.ts làm ra.',
    en: 'Others build on api/v1 and do not hold it against the pages. Ids, numbers, order, headings, wording, citations, tasks and addresses in it must be those of the content. The data are made by src/views/data.ts.',
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
          .replace(/,\s*\{\s*"id": "i-1".*\}(?=\s*\]\s*\}\s*$)/s, '')
          .replace('[', '▶['),
      },
    },
    {
      shows: { vi: 'Thiếu tệp của một văn bản', en: 'The file of a document is missing' },
      files: { 'api/v1/nq-mau.json': '▶' },
    },
    {
      shows: { vi: 'Danh sách thiếu một văn bản', en: 'The list lacks a document' },
      files: {
        [DOCUMENTS]: exampleDocumentsData(['kh-mau']).replace('[', '▶['),
      },
    },
    {
      shows: { vi: 'Thừa một nhiệm vụ', en: 'A task too many' },
      files: {
        'api/v1/tasks.json': '{\n▶ "tasks": [{ "id": "kh-mau-i-1-nv1" }]\n}\n',
        'api/v1/trace.csv': '▶',
      },
    },
    {
      shows: {
        vi: 'Đoạn chứa, dẫn chiếu đi và đến khác với nội dung',
        en: 'A parent and citations from and to it that are not those of the content',
      },
      files: {
        'api/v1/kh-mau.json': examplePlanData()
          .replace('"parent": "i"', '"parent": ▶null')
          .replace('"to": "nq-mau"', '"to": ▶"kh-mau"')
          .replace(
            /"citedBy": \[\](?=[^{}]*\}\s*\]\s*\}$)/,
            '"citedBy": ▶[{ "from": "kh-mau#i", "kind": "cites" }]',
          ),
      },
    },
    {
      shows: { vi: 'Đoạn sai thứ tự, số và lời dẫn khác', en: 'Out of order, another number and citation' },
      files: {
        'api/v1/kh-mau.json': JSON.stringify(
          {
            ...JSON.parse(examplePlanData()),
            provisions: JSON.parse(examplePlanData()).provisions.reverse(),
          },
          null,
          1,
        )
          .replace('"num": "I"', '"num": ▶"II"')
          .replace('"mục I, Kế hoạch mẫu"', '▶"mục II, Kế hoạch mẫu"')
          .replace(/\{(?=\s*"id": "i-1")/, '▶{'),
      },
    },
    {
      shows: { vi: 'Không phải JSON', en: 'Not JSON' },
      files: { 'api/v1/nq-mau.json': '▶{ "id": "nq-mau", }\n' },
    },
  ],
  passing: [{ shows: { vi: 'Đủ và đúng', en: 'Complete and right' }, files: {} }],
  *check(site, expected) {
    const textOf = (file: string): string | null => (site.files.has(file) ? site.read(file) : null);
    yield* checkList(DOCUMENTS, textOf(DOCUMENTS), expected.documentsData());
    for (const document of expected.documents) {
      const file = `api/v1/${document}.json`;
      yield* checkList(file, textOf(file), expected.documentData(document));
    }
    const { report } = expected;
    if (report !== null && textOf(report) === null)
      yield { file: report, at: 0, message: sayMissing(REPORT_AGAIN) };
    for (const [file, wanted] of expected.data) {
      const finding = checkText(file, textOf(file), wanted);
      if (finding !== null) yield finding;
    }
  },
};

const AGAIN: Localized = {
  vi: 'Xem src/views/data-knowledge.ts rồi dựng lại.',
  en: 'See src/views/data-knowledge.ts, then build again.',
};

const REPORT_AGAIN: Localized = {
  vi: 'Xem src/views/data-checks.ts rồi dựng lại.',
  en: 'See src/views/data-checks.ts, then build again.',
};

function sayMissing(again: Localized): Localized {
  return { vi: `Không có tệp dữ liệu này. ${again.vi}`, en: `This data file is missing. ${again.en}` };
}

/** The first line of a data file that is not as the content has it. */
function checkText(file: string, text: string | null, wanted: string): SiteFinding | null {
  if (text === wanted) return null;
  if (text === null) {
    return {
      file,
      at: 0,
      message: sayMissing(AGAIN),
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
      vi: `Dòng này ghi “${found}”, theo nội dung phải là “${instead}”. ${AGAIN.vi}`,
      en: `This line is “${found}”; by the content it should be “${instead}”. ${AGAIN.en}`,
    },
  };
}

type Entry = Readonly<Record<string, unknown>>;

/** A data file with a list of entries, as far as it can be read. */
interface DataList {
  /** What stands beside the list. */
  readonly facts: Entry;
  readonly entries: readonly Entry[];
}

function readList(text: string, name: string): DataList | null {
  try {
    const data: unknown = JSON.parse(text);
    if (!isEntry(data)) return null;
    const { [name]: entries, ...facts } = data;
    return Array.isArray(entries)
      ? { facts, entries: entries.map((one) => (isEntry(one) ? one : {})) }
      : null;
  } catch {
    return null;
  }
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function* checkList(file: string, text: string | null, wantedText: string): Generator<SiteFinding> {
  if (text === wantedText) return;
  const name = file === DOCUMENTS ? 'documents' : 'provisions';
  const again = { vi: 'Xem src/views/data.ts rồi dựng lại.', en: 'See src/views/data.ts, then build again.' };
  const find = (at: JsonPath, vi: string, en: string): SiteFinding => ({
    file,
    at,
    cause: file,
    message: { vi: `${vi} ${again.vi}`, en: `${en} ${again.en}` },
  });
  if (text === null) {
    yield find([], 'Không có tệp dữ liệu này.', 'This data file is missing.');
    return;
  }
  const [found, wanted] = [readList(text, name), readList(wantedText, name)];
  if (found === null || wanted === null) {
    yield find(
      [],
      `Tệp này không phải JSON có danh sách “${name}”.`,
      `This file is not JSON with a list “${name}”.`,
    );
    return;
  }
  const tell = function* (id: string, at: JsonPath, one: Entry, other: Entry): Generator<SiteFinding> {
    for (const { field, found: own, instead } of differences(one, other)) {
      const path = field.join('.');
      yield find(
        [...at, ...field],
        `“${path}” của “${id}” là “${own}”, theo nội dung phải là “${instead}”.`,
        `“${path}” of “${id}” is “${own}”; by the content it should be “${instead}”.`,
      );
    }
  };
  yield* tell(String(wanted.facts.id ?? name), [], found.facts, wanted.facts);
  const places = new Map(found.entries.map(({ id }, index) => [id, index]));
  let before = -1;
  for (const entry of wanted.entries) {
    const id = String(entry.id);
    const place = places.get(id);
    if (place === undefined) {
      yield find([name], `Dữ liệu thiếu “${id}”.`, `The data lack “${id}”.`);
      continue;
    }
    yield* tell(id, [name, place], found.entries[place] ?? {}, entry);
    if (place < before) {
      yield find(
        [name, place],
        `“${id}” đứng sai thứ tự so với văn bản.`,
        `“${id}” is out of the order of the text.`,
      );
    }
    before = Math.max(before, place);
  }
  const ids = new Set(wanted.entries.map(({ id }) => id));
  for (const [index, { id }] of found.entries.entries()) {
    if (places.get(id) !== index) yield find([name, index], `“${id}” có hai lần.`, `“${id}” is there twice.`);
    else if (!ids.has(id))
      yield find([name, index], `Nội dung không có “${id}”.`, `The content has no “${id}”.`);
  }
}

interface Difference {
  readonly field: JsonPath;
  readonly found: string;
  readonly instead: string;
}

/** The innermost values in which two differ; a list of another length is told whole. */
function* differences(found: unknown, wanted: unknown, field: JsonPath = []): Generator<Difference> {
  if (isEntry(found) && isEntry(wanted)) {
    for (const key of new Set([...Object.keys(wanted), ...Object.keys(found)])) {
      yield* differences(found[key], wanted[key], [...field, key]);
    }
  } else if (Array.isArray(found) && Array.isArray(wanted) && found.length === wanted.length) {
    for (const [index, item] of wanted.entries()) yield* differences(found[index], item, [...field, index]);
  } else if (found !== wanted && !(isEmpty(found) && isEmpty(wanted))) {
    yield { field, ...showDifference(written(found), written(wanted)) };
  }
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function written(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined');
}
