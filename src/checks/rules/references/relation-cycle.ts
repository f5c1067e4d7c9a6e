import { type Corpus, resolveTarget } from '../../../model/corpus.ts';
import type { Document } from '../../../model/document.ts';
import type { CorpusRule, RuleIssue } from '../../engine/rule.ts';
import { EXAMPLE_BASE, example, FACTS_FILE, RECORD_FILE } from '../../examples/example-base.ts';
import { issueInYaml } from '../../messages/issue-in-yaml.ts';

const related = (file: string, to: string): string =>
  `${EXAMPLE_BASE[file]}related:\n  - { to: ${to}, relation: implements, basis: stated }\n`;

export const relationCycle: CorpusRule<'relation-cycle'> = {
  id: 'relation-cycle',
  group: 'references',
  severity: 'error',
  title: {
    vi: 'Các văn bản không thực hiện, sửa đổi, thay thế lẫn nhau theo vòng',
    en: 'Documents do not carry out, amend or replace one another in a circle',
  },
  explanation: {
    vi: 'Mọi quan hệ, trừ viện dẫn, đi từ văn bản sau đến văn bản trước, từ văn bản kèm theo đến văn bản ban hành nó, nên không thể vòng lại. Một mục ở related ghi ngược chiều: tìm và sửa; chiều ngược lại do trang tự thêm.',
    en: 'Every relation but a citation leads from the later document to the earlier, from the attached one to the one that issues it, so they cannot form a circle. One entry under related points the wrong way: find and correct it; the site adds the reverse direction itself.',
  },
  unitLabel: { vi: 'quan hệ giữa các văn bản', en: 'relations between documents' },
  failing: [
    example('Hai văn bản thực hiện lẫn nhau', 'Two documents, each carrying out the other', {
      [FACTS_FILE]: related(FACTS_FILE, 'nq-mau'),
      [RECORD_FILE]: related(RECORD_FILE, '▶kh-mau'),
    }),
    example('Văn bản thực hiện chính mình', 'A document that carries itself out', {
      [FACTS_FILE]: related(FACTS_FILE, '▶kh-mau'),
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
    }
  },
};

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
    if (entry.relation === 'cites' || target === undefined) continue;
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
