import type { Corpus } from '../../../model/corpus.ts';
import type { Body } from '../../../model/registry.ts';
import type { CorpusRule } from '../../engine/rule.ts';
import { example } from '../../examples/example-base.ts';
import { BODIES_FILE, changedExample, registryExample } from '../../examples/registry-example.ts';
import { issueInYaml } from '../../messages/issue-in-yaml.ts';

export const bodyCycle: CorpusRule<'body-cycle'> = {
  id: 'body-cycle',
  group: 'references',
  severity: 'error',
  title: {
    vi: 'Không cơ quan, tổ chức nào ở dưới chính mình; chức vụ nào cũng thuộc một tổ chức',
    en: 'No body stands under itself, and every post is one of a body',
  },
  explanation: {
    vi: 'Cấp trên (parent) nối thành một đường đi lên, không vòng lại. Chức vụ (kind: post) ghi ở mục of ít nhất một cơ quan, tổ chức có thật; cơ quan, tổ chức thì để of trống và ghi cấp trên ở parent.',
    en: 'Parents lead upward and never round. A post has at least one body under of; a body has none there, and its level above in parent.',
  },
  unitLabel: { vi: 'cơ quan, tổ chức và chức vụ', en: 'bodies and posts' },
  failing: [
    changedExample('Hai tổ chức ở dưới nhau', 'Two bodies, each under the other', BODIES_FILE, {
      'parent: cap-uy-mau': 'parent: ▶cap-uy-mau',
      'parent: null': 'parent: cong-doan-mau',
    }),
    changedExample('Chức vụ không thuộc tổ chức nào', 'A post of nothing', BODIES_FILE, {
      'of: [cong-doan-mau]': 'of: ▶[]',
    }),
    changedExample('Chức vụ của một chức vụ', 'A post of a post', BODIES_FILE, {
      'of: [cong-doan-mau]': 'of: [▶chu-tich-mau]',
    }),
    changedExample('Chức vụ có cấp trên ở parent', 'A post with a parent', BODIES_FILE, {
      'parent: null\n  of: [cong-doan-mau]': 'parent: ▶cong-doan-mau\n  of: [cong-doan-mau]',
    }),
    changedExample('Tổ chức ở dưới một chức vụ', 'A body under a post', BODIES_FILE, {
      'parent: cap-uy-mau': 'parent: ▶chu-tich-mau',
    }),
  ],
  passing: [
    example(
      'Tổ chức có cấp trên, chức vụ thuộc tổ chức',
      'A body under another, a post of a body',
      registryExample(),
    ),
  ],
  *check(corpus, countChecked) {
    const cycles = cyclesByFirst(corpus);
    for (const body of corpus.bodies) {
      countChecked();
      const cycle = cycles.get(body);
      if (cycle !== undefined) {
        const way = [...cycle, body].map(({ id }) => id).join(' → ');
        yield issueInYaml(corpus, body, ['parent'], {
          vi: `“${body.id}” ở dưới chính mình: ${way}. Sửa cấp trên của một trong các tổ chức này, hoặc ghi null.`,
          en: `“${body.id}” stands under itself: ${way}. Correct the parent of one of them, or write null.`,
        });
      }
      if (body.kind === 'post' && body.of.length === 0) {
        yield issueInYaml(corpus, body, ['of'], {
          vi: `Chức vụ “${body.id}” chưa thuộc cơ quan, tổ chức nào. Ghi mã ở mục of; nếu là tổ chức thì ghi kind: body.`,
          en: `The post “${body.id}” is of no body. Give ids under of; if it is a body itself, write kind: body.`,
        });
      }
      if (body.parent !== null && body.kind === 'post') {
        yield issueInYaml(corpus, body, ['parent'], {
          vi: `“${body.id}” là chức vụ nên không ghi cấp trên ở parent. Ghi parent: null và ghi cơ quan, tổ chức của chức vụ ở mục of.`,
          en: `“${body.id}” is a post, which has no level above in parent. Write parent: null, and its body under of.`,
        });
      } else if (body.parent !== null && corpus.bodiesById.get(body.parent)?.kind === 'post') {
        yield issueInYaml(corpus, body, ['parent'], {
          vi: `“${body.parent}” là chức vụ, không thể là cấp trên của một tổ chức. Ghi mã của tổ chức cấp trên, hoặc null.`,
          en: `“${body.parent}” is a post, and no body stands under a post. Write the id of the body above, or null.`,
        });
      }
      for (const [index, id] of body.of.entries()) {
        if (body.kind === 'post' && corpus.bodiesById.get(id)?.kind !== 'post') continue;
        yield issueInYaml(corpus, body, ['of', index], {
          vi: `Mục of chỉ dùng cho chức vụ và chỉ ghi cơ quan, tổ chức; ở đây “${body.id}” thuộc “${id}”. Cấp trên của một tổ chức ghi ở parent.`,
          en: `Only a post has of, and only bodies stand there; here “${body.id}” is of “${id}”. The level above a body goes to parent.`,
        });
      }
    }
  },
};

/** Each cycle of parents, by the body of it that is first in the file. */
function cyclesByFirst(corpus: Corpus): ReadonlyMap<Body, readonly Body[]> {
  const cycles = new Map<Body, readonly Body[]>();
  const order = new Map(corpus.bodies.map((body, index) => [body, index]));
  // Every body is visited once, however deep the hierarchy is.
  const done = new Set<Body>();
  for (const body of corpus.bodies) {
    const path = new Set<Body>();
    let at: Body | undefined = body;
    while (at !== undefined && !done.has(at) && !path.has(at)) {
      path.add(at);
      at = at.parent === null ? undefined : corpus.bodiesById.get(at.parent);
    }
    if (at !== undefined && path.has(at)) {
      const cycle = [...path].slice([...path].indexOf(at));
      const first = cycle.reduce((a, b) => ((order.get(b) ?? 0) < (order.get(a) ?? 0) ? b : a));
      const start = cycle.indexOf(first);
      cycles.set(first, [...cycle.slice(start), ...cycle.slice(0, start)]);
    }
    for (const one of path) done.add(one);
  }
  return cycles;
}
