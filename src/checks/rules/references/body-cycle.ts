import type { Corpus } from '../../../model/corpus.ts';
import type { Body } from '../../../model/registry.ts';
import { namedIn } from '../../../model/wording/occurrences.ts';
import type { CorpusRule } from '../../engine/rule.ts';
import { example } from '../../examples/example-base.ts';
import { BODIES_FILE, changedExample, registryExample } from '../../examples/registry-example.ts';
import { issueInYaml } from '../../messages/issue-in-yaml.ts';

export const bodyCycle: CorpusRule<'body-cycle'> = {
  id: 'body-cycle',
  group: 'references',
  severity: 'error',
  title: {
    vi: 'Không cơ quan, tổ chức nào là cấp trên của chính mình; mỗi chức danh thuộc một tổ chức',
    en: 'No body is above itself, and every post belongs to a body',
  },
  explanation: {
    vi: 'Cấp trên (parent) nối từ dưới lên, không vòng lại. Chức danh (kind: post) ghi ở mục of ít nhất một cơ quan, tổ chức có thật, là tổ chức nêu trong tên chức danh; cơ quan, tổ chức thì để of trống và ghi cấp trên ở parent.',
    en: 'Parents lead upward and never in a circle. A post names at least one existing body under of, that of its name if a body is named there; a body leaves of empty and names the level above under parent.',
  },
  unitLabel: { vi: 'cơ quan, tổ chức và chức danh', en: 'bodies and posts' },
  failing: [
    changedExample('Hai tổ chức là cấp trên của nhau', 'Two bodies, each above the other', BODIES_FILE, {
      'parent: cap-uy-mau': 'parent: ▶cap-uy-mau',
      'parent: null': 'parent: cong-doan-mau',
    }),
    changedExample('Chức danh không thuộc tổ chức nào', 'A post of no body', BODIES_FILE, {
      'of: [cong-doan-mau]': 'of: ▶[]',
    }),
    changedExample('Chức danh của một chức danh', 'A post of a post', BODIES_FILE, {
      'of: [cong-doan-mau]': 'of: [▶chu-tich-mau]',
    }),
    changedExample(
      'Chức danh của tổ chức khác với tên',
      'A post of another body than its name says',
      BODIES_FILE,
      {
        'vi: chủ tịch mẫu, en: sample chair': 'vi: chủ tịch Cấp ủy mẫu, en: chair of the sample committee',
        'parent: cap-uy-mau': 'parent: null',
        'of: [cong-doan-mau]': 'of: ▶[cong-doan-mau]',
      },
    ),
    changedExample('Chức danh có cấp trên ở parent', 'A post with a parent', BODIES_FILE, {
      'parent: null\n  of: [cong-doan-mau]': 'parent: ▶cong-doan-mau\n  of: [cong-doan-mau]',
    }),
    changedExample('Tổ chức có cấp trên là một chức danh', 'A body under a post', BODIES_FILE, {
      'parent: cap-uy-mau': 'parent: ▶chu-tich-mau',
    }),
  ],
  passing: [
    example(
      'Tổ chức có cấp trên, chức danh thuộc tổ chức',
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
          vi: `“${body.id}” là cấp trên của chính mình: ${way}. Sửa cấp trên của một trong các tổ chức này, hoặc ghi null.`,
          en: `“${body.id}” is above itself: ${way}. Correct the parent of one of them, or write null.`,
        });
      }
      if (body.kind === 'post' && body.of.length === 0) {
        yield issueInYaml(corpus, body, ['of'], {
          vi: `Chức danh “${body.id}” chưa thuộc cơ quan, tổ chức nào. Ghi mã ở mục of; nếu là tổ chức thì ghi kind: body.`,
          en: `The post “${body.id}” belongs to no body. Give ids under of; if it is a body itself, write kind: body.`,
        });
      }
      const [named, another] = bodiesNamed(corpus, body);
      if (named !== undefined && another === undefined && !body.of.some((id) => isAkin(corpus, id, named))) {
        yield issueInYaml(corpus, body, ['of'], {
          vi: `Tên “${body.name.vi}” nêu “${named.id}”, mục of lại ghi ${body.of.join(', ')}. Ghi mã của tổ chức trong tên, hoặc sửa tên.`,
          en: `The name “${body.name.en}” has “${named.id}” in it, but of has ${body.of.join(', ')}. Give the id of the body in the name, or correct the name.`,
        });
      }
      if (body.parent !== null && body.kind === 'post') {
        yield issueInYaml(corpus, body, ['parent'], {
          vi: `“${body.id}” là chức danh nên không ghi cấp trên ở parent. Ghi parent: null và ghi cơ quan, tổ chức của chức danh ở mục of.`,
          en: `“${body.id}” is a post, so the level above is not given under parent. Write parent: null, and give its body under of.`,
        });
      } else if (body.parent !== null && corpus.bodiesById.get(body.parent)?.kind === 'post') {
        yield issueInYaml(corpus, body, ['parent'], {
          vi: `“${body.parent}” là chức danh, không thể là cấp trên của một tổ chức. Ghi mã của tổ chức cấp trên, hoặc null.`,
          en: `“${body.parent}” is a post and cannot be above a body. Write the id of the body above, or null.`,
        });
      }
      for (const [index, id] of body.of.entries()) {
        if (body.kind === 'post' && corpus.bodiesById.get(id)?.kind !== 'post') continue;
        yield issueInYaml(corpus, body, ['of', index], {
          vi: `Mục of chỉ dùng cho chức danh và chỉ ghi cơ quan, tổ chức; ở đây “${body.id}” thuộc “${id}”. Cấp trên của một tổ chức ghi ở parent.`,
          en: `Only a post has of, and it lists only bodies; here “${body.id}” lists “${id}”. The level above a body goes under parent.`,
        });
      }
    }
  },
};

/** The bodies that the Vietnamese name of a post with bodies has in it. */
function bodiesNamed(corpus: Corpus, { kind, of, name }: Body): readonly Body[] {
  if (kind !== 'post' || of.length === 0) return [];
  return [...namedIn(corpus, name.vi, 'vi')]
    .filter((one) => 'of' in one)
    .filter(({ kind }) => kind === 'body');
}

/** Whether a body is another, is directly below it or directly above. */
function isAkin(corpus: Corpus, id: string, { id: other, parent }: Body): boolean {
  return id === other || id === parent || corpus.bodiesById.get(id)?.parent === other;
}

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
