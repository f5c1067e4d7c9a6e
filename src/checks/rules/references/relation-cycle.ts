import { formatDay } from '../../../language/dates.ts';
import { type Corpus, resolveTarget } from '../../../model/corpus.ts';
import type { Document } from '../../../model/document.ts';
import type { YamlPath } from '../../../model/registry.ts';
import type { CorpusRule, RuleIssue } from '../../engine/rule.ts';
import { EXAMPLE_BASE, example, exampleFile, FACTS_FILE, RECORD_FILE } from '../../examples/example-base.ts';
import { registryExample, TASKS_FILE } from '../../examples/registry-example.ts';
import { issueInYaml } from '../../messages/issue-in-yaml.ts';

const related = (file: string, to: string): string =>
  `${EXAMPLE_BASE[file]}related:\n  - { to: ${to}, relation: implements, basis: stated }\n`;

export const relationCycle: CorpusRule<'relation-cycle'> = {
  id: 'relation-cycle',
  group: 'references',
  severity: 'error',
  title: {
    vi: 'Văn bản chỉ thực hiện, sửa đổi, thay thế, viện dẫn văn bản có trước; không theo vòng',
    en: 'Documents carry out, amend, replace and cite only earlier ones, and never in a circle',
  },
  explanation: {
    vi: 'Quan hệ đi từ văn bản sau đến văn bản trước, từ văn bản kèm theo đến văn bản ban hành nó, nên không thể vòng lại. Một mục ở related hoặc ở sources của nhiệm vụ ghi ngược chiều: tìm và sửa; chiều ngược lại do trang tự thêm. Văn bản chưa rõ ngày thì tính theo năm ở cuối mã.',
    en: 'Relations lead from the later document to the earlier, from the attached one to the one that issues it, so they cannot form a circle. One entry under related, or under sources of a task, points the wrong way: find and correct it; the site adds the reverse direction itself. Where a date is not known, the year at the end of the id counts.',
  },
  unitLabel: { vi: 'quan hệ với các văn bản', en: 'relations to documents' },
  failing: [
    example('Hai văn bản thực hiện lẫn nhau', 'Two documents, each carrying out the other', {
      [FACTS_FILE]: related(FACTS_FILE, 'nq-mau'),
      [RECORD_FILE]: related(RECORD_FILE, '▶kh-mau'),
    }),
    example('Văn bản thực hiện chính mình', 'A document that carries itself out', {
      [FACTS_FILE]: related(FACTS_FILE, '▶kh-mau'),
    }),
    example('Văn bản thực hiện một văn bản ra sau', 'A document that carries out a later one', {
      [FACTS_FILE]: related(FACTS_FILE, '▶nq-mau').replace('date: null', 'date: 2021-06-11'),
    }),
    example('Nhiệm vụ lấy từ một văn bản ra sau', 'A task that comes from a later document', {
      ...registryExample(TASKS_FILE, ['to: nq-mau', 'to: ▶nq-mau'], ['to: nq-mau', 'to: ▶nq-mau']),
      [FACTS_FILE]: exampleFile(FACTS_FILE, ['date: null', 'date: 2021-06-11']),
    }),
    example('Văn bản viện dẫn chính mình', 'A document that cites itself', {
      [RECORD_FILE]: related(RECORD_FILE, '▶nq-mau').replace('implements', 'cites'),
    }),
  ],
  passing: [
    example('Một chiều', 'One direction', { [FACTS_FILE]: related(FACTS_FILE, 'nq-mau') }),
    example('Viện dẫn lẫn nhau thì được', 'Documents may cite each other', {
      [FACTS_FILE]: related(FACTS_FILE, 'nq-mau'),
      [RECORD_FILE]: related(RECORD_FILE, 'kh-mau').replace('implements', 'cites'),
    }),
  ],
  *check(corpus, countChecked) {
    const done = new Set<Document>();
    for (const document of corpus.documents) {
      countChecked(document.facts.related.length);
      yield* walk(corpus, document, done);
      for (const [index, { to }] of document.facts.related.entries()) {
        yield* findLater(corpus, document, document, ['related', index, 'to'], to);
      }
    }
    for (const task of corpus.tasks) {
      const document = corpus.documentsById.get(task.document);
      countChecked(task.sources.length);
      for (const [index, { to }] of task.sources.entries()) {
        if (document !== undefined) yield* findLater(corpus, document, task, ['sources', index, 'to'], to);
      }
    }
  },
};

/** The first or last day on which a document can have been issued; null where neither date nor year is known. */
function dayOf({ id, facts }: Document, end: '01-01' | '12-31'): string | null {
  const year = /-(\d{4})$/.exec(id)?.[1];
  return facts.date ?? (year === undefined ? null : `${year}-${end}`);
}

function isLater(target: Document, document: Document): boolean {
  const [from, until] = [dayOf(target, '01-01'), dayOf(document, '12-31')];
  return from !== null && until !== null && from > until;
}

/** Reports a relation to a document that did not yet exist. */
function* findLater(
  corpus: Corpus,
  document: Document,
  record: Parameters<typeof issueInYaml>[1],
  path: YamlPath,
  to: string,
): Generator<RuleIssue> {
  const target = resolveTarget(corpus, to)?.document;
  if (target === undefined || !isLater(target, document)) return;
  const [from, until] = [dayOf(target, '01-01') ?? '', dayOf(document, '12-31') ?? ''];
  yield issueInYaml(corpus, record, path, {
    vi: `“${document.id}” (muộn nhất là ${formatDay(until, 'vi')}) không thể dựa vào “${target.id}”, ra sau (${formatDay(from, 'vi')}). Ghi quan hệ này ở văn bản ra sau, hoặc sửa ngày trong hồ sơ.`,
    en: `“${document.id}” (${formatDay(until, 'en')} at the latest) cannot rest on “${target.id}”, which is later (${formatDay(from, 'en')}). Write the relation in the later document, or correct a date on record.`,
  });
}

/**
 * Follows relations depth first; an entry that leads back to the current path closes a cycle. Not recursive:
 * thousands of documents may each carry out the one before.
 */
function* walk(corpus: Corpus, first: Document, done: Set<Document>): Generator<RuleIssue> {
  // The current path, with the index of the relation that each document follows next.
  const way: { readonly document: Document; next: number }[] = [];
  const places = new Map<Document, number>();
  const enter = (document: Document): void => {
    if (done.has(document)) return;
    places.set(document, way.length);
    way.push({ document, next: 0 });
  };
  enter(first);
  for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
    const { document } = step;
    const index = step.next++;
    const entry = document.facts.related[index];
    if (entry === undefined) {
      done.add(document);
      places.delete(document);
      way.pop();
      continue;
    }
    const target = resolveTarget(corpus, entry.to)?.document;
    const mayCircle = entry.relation !== 'cites' || target === document;
    if (!mayCircle || target === undefined || isLater(target, document)) continue;
    const start = places.get(target);
    if (start === undefined) {
      enter(target);
      continue;
    }
    const circle = [...way.slice(start).map((gone) => gone.document), target].map(({ id }) => id).join(' → ');
    yield issueInYaml(corpus, document, ['related', index, 'to'], {
      vi: `Quan hệ vòng lại: ${circle}. Xem lại ngày và nội dung của các văn bản này rồi bỏ mục ghi ngược chiều.`,
      en: `The relations form a circle: ${circle}. Compare the dates and texts of these documents and take out the entry that points the wrong way.`,
    });
  }
}
