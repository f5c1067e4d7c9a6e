import type { Localized } from '../../../language/language.ts';
import { nearest } from '../../../language/suggestion.ts';
import { type Corpus, placeOfSpan } from '../../../model/corpus.ts';
import { type Alias, type AliasEnd, type IdType, keyOfId, typeOfEnd } from '../../../model/promises/alias.ts';
import { followAlias, isPresent } from '../../../model/promises/resolve-alias.ts';
import type { Withdrawn } from '../../../model/promises/withdrawn.ts';
import { parseTarget } from '../../../model/provision-id.ts';
import { RESERVED_SEGMENTS } from '../../../site/route-segments.ts';
import type { CorpusRule, RuleIssue } from '../../engine/rule.ts';
import { EXAMPLE_BASE, example, FACTS_FILE } from '../../examples/example-base.ts';
import { BODIES_FILE, registryExample, taskExample } from '../../examples/registry-example.ts';
import { TYPE_WORDS } from '../../messages/promised-words.ts';
import { formatSuggestion } from '../../messages/unknown-id.ts';

const WHY = 'day: 2026-11-22, reason: { vi: Đổi mã., en: Renamed. }';
const withAliases = (...entries: readonly string[]): Record<string, string> => ({
  [FACTS_FILE]: `${EXAMPLE_BASE[FACTS_FILE]}aliases:\n${entries.map((entry) => `  - { ${entry}, ${WHY} }\n`).join('')}`,
});

export const aliasTarget: CorpusRule<'alias-target'> = {
  id: 'alias-target',
  group: 'promises',
  severity: 'error',
  acceptsExceptions: false,
  title: {
    vi: 'Mỗi mã cũ dẫn đến đúng một nội dung có thật',
    en: 'Every former id leads to one thing that exists',
  },
  explanation: {
    vi: 'Mục aliases giữ cho đường dẫn cũ vẫn mở được. Mã ở “from” không còn dùng cho nội dung nào và chỉ khai một lần; mã ở “to” phải có thật, hoặc là một mã cũ khác dẫn tiếp đến nội dung có thật.',
    en: 'Aliases keep old links open. The id under “from” is no longer in use and is declared once; the id under “to” exists, or is another former id that leads to something that exists.',
  },
  unitLabel: { vi: 'mã cũ', en: 'former ids' },
  failing: [
    example(
      'Dẫn đến đoạn không có',
      'To a provision that does not exist',
      withAliases('from: kh-cu, to: kh-mau', 'from: kh-mau#ii, to: ▶kh-mau#i-9'),
    ),
    example(
      'Dẫn thành vòng',
      'In a circle',
      withAliases('from: kh-truoc, to: kh-cu', 'from: kh-cu, to: ▶kh-xua', 'from: kh-xua, to: kh-cu'),
    ),
    example('Mã vẫn đang dùng', 'An id that is in use', withAliases('from: ▶kh-mau#i-1, to: kh-mau#i')),
    example('Khai là đã rút nhưng đoạn vẫn còn', 'Declared as withdrawn, and still there', {
      [FACTS_FILE]: `${EXAMPLE_BASE[FACTS_FILE]}withdrawn:\n  - { from: ▶kh-mau#i-1, ${WHY} }\n`,
    }),
    example(
      'Một mã cũ khai hai lần',
      'One former id, declared twice',
      withAliases('from: kh-cu, to: kh-mau', 'from: ▶kh-cu, to: nq-mau'),
    ),
    example(
      'Mã cũ trùng địa chỉ của trang khác',
      'A former id with the address of another page',
      withAliases('from: ▶tim-kiem, to: kh-mau'),
    ),
    example(
      'Mã cũ của một văn bản khác đang có',
      'A former id of another document',
      withAliases('from: ▶nq-mau#i, to: kh-mau#i'),
    ),
    taskExample('Nhiệm vụ đã rút dẫn đến nhiệm vụ không có', 'A withdrawn task that leads to no task', [
      'tasks:',
      `aliases:\n  - { from: kh-mau-i-1-nv3, to: ▶kh-mau-i-1-nv5, ${WHY} }\ntasks:`,
    ]),
    example(
      'Mã cũ của một tổ chức vẫn là tổ chức khác',
      'The former id of a body names another body',
      registryExample(BODIES_FILE, [
        'note: null',
        `aliases: [{ from: ▶chu-tich-mau, ${WHY} }]\n  note: null`,
      ]),
    ),
  ],
  passing: [
    example(
      'Mã cũ dẫn qua một mã cũ khác',
      'A former id that leads through another',
      withAliases('from: kh-xua, to: kh-cu', 'from: kh-cu, to: kh-mau', 'from: kh-mau#ii, to: kh-cu#i-1'),
    ),
    taskExample('Nhiệm vụ đã rút dẫn đến đoạn của nó', 'A withdrawn task that leads to its provision', [
      'tasks:',
      `aliases:\n  - { from: kh-mau-i-1-nv3, to: kh-mau#i-1, ${WHY} }\ntasks:`,
    ]),
  ],
  *check(corpus, countChecked) {
    const reported = new Set<string>();
    for (const alias of corpus.aliases) {
      countChecked();
      const from = formatFromMessage(corpus, alias);
      if (from !== null) yield { span: spanOf(corpus, alias, 'from'), subjectIds: alias.from, message: from };
      else yield* checkTarget(corpus, alias, reported);
    }
    for (const entry of corpus.withdrawn) {
      countChecked();
      const message = formatFromMessage(corpus, entry);
      if (message !== null) yield { span: spanOf(corpus, entry, 'from'), subjectIds: entry.from, message };
    }
  },
};

/** Checks the former id itself. */
function formatFromMessage(corpus: Corpus, alias: Alias | Withdrawn): Localized | null {
  const { type, from, file } = alias;
  const document = parseTarget(from)?.document ?? '';
  if (isPresent(corpus, type, from) || (type === 'document' && corpus.brokenDocuments.has(from))) {
    const what = TYPE_WORDS[type];
    return {
      vi: `“${from}” vẫn là mã của một ${what.vi} đang có, nên không thể là mã cũ. Bỏ mục này, hoặc sửa “from”.`,
      en: `“${from}” is still the id of a ${what.en}, so it cannot be a former one. Remove the entry, or correct “from”.`,
    };
  }
  const first = corpus.aliasesByFrom.get(keyOfId(type, from));
  if (first !== undefined && first !== alias) {
    const { file: other, line } = placeOfSpan(corpus, spanOf(corpus, first, 'from'));
    return {
      vi: `Mã cũ “${from}” đã khai ở ${other}, dòng ${line}. Mỗi mã cũ chỉ dẫn đến một nội dung: bỏ một trong hai mục.`,
      en: `The former id “${from}” is declared at ${other}, line ${line}. It can lead to one thing only: remove one of the two.`,
    };
  }
  if (type === 'document' && RESERVED_SEGMENTS.includes(from)) {
    return {
      vi: `“${from}” là địa chỉ của một trang khác của sổ tay, chưa bao giờ là mã văn bản. Bỏ mục này, hoặc sửa “from”.`,
      en: `“${from}” is the address of another page of the handbook and was never the id of a document. Remove the entry, or correct “from”.`,
    };
  }
  const owner = type === 'provision' ? corpus.documentsById.get(document) : undefined;
  if (owner === undefined || owner.file === file) return null;
  return {
    vi: `“${from}” là mã cũ của văn bản “${document}”. Chuyển mục này sang ${owner.file}.`,
    en: `“${from}” is a former id of “${document}”. Move the entry to ${owner.file}.`,
  };
}

/** Checks where an alias leads. A circle is reported once, a dead end at the alias that has no target. */
function* checkTarget(corpus: Corpus, alias: Alias, reported: Set<string>): Generator<RuleIssue> {
  const end = followAlias(corpus, { type: alias.type, to: alias.from });
  if (end === null || end.kind === 'present') return;
  if (end.kind === 'circle') {
    const [own, ...keys] = end.way.map(({ type, to }) => keyOfId(type, to));
    // An alias that only leads into a circle is fixed with the circle.
    if (own === undefined || own !== keys.at(-1) || reported.has(own)) return;
    for (const key of keys) reported.add(key);
    yield { span: spanOf(corpus, alias, 'to'), subjectIds: alias.from, message: formatCircleMessage(end) };
    return;
  }
  const type = typeOfEnd(alias);
  if (corpus.aliasesByFrom.has(keyOfId(type, alias.to))) return;
  const suggestion = nearest(alias.to, idsLike(corpus, type, alias.to)) ?? undefined;
  yield {
    span: spanOf(corpus, alias, 'to'),
    subjectIds: alias.from,
    requires: [{ of: end.end.to, part: 'wording' }],
    message: formatMissingMessage(type, alias.to, suggestion),
    suggestion,
  };
}

function formatCircleMessage({ way }: Extract<AliasEnd, { kind: 'circle' }>): Localized {
  const ids = way.map(({ to }) => to).join(' → ');
  return {
    vi: `Các mã cũ dẫn vòng, không đến nội dung nào: ${ids}. Sửa “to” của một mục thành mã hiện dùng.`,
    en: `These former ids lead in a circle: ${ids}. Make “to” of one of them an id that is in use.`,
  };
}

function formatMissingMessage(type: IdType, to: string, suggestion: string | undefined): Localized {
  const what = TYPE_WORDS[type];
  const { vi, en } = formatSuggestion(suggestion, {
    vi: 'Ghi mã hiện dùng.',
    en: 'Write an id that is in use.',
  });
  return {
    vi: `Không có ${what.vi} nào mang mã “${to}”, nên mã cũ này không dẫn đến đâu. ${vi}`,
    en: `No ${what.en} has the id “${to}”, so this former id leads nowhere. ${en}`,
  };
}

/** The ids to search for a similar one. */
function idsLike(corpus: Corpus, type: IdType, to: string): Iterable<string> {
  switch (type) {
    case 'document':
      return corpus.documentsById.keys();
    case 'provision': {
      const document = corpus.documentsById.get(parseTarget(to)?.document ?? '');
      return [...(document?.provisions.keys() ?? [])].map((id) => `${document?.id}#${id}`);
    }
    case 'task':
      return corpus.tasksById.keys();
    case 'body':
    case 'term':
    case 'source':
      // Their aliases are written in the entry they lead to.
      return [];
  }
}

function spanOf(corpus: Corpus, { file, path }: Pick<Alias, 'file' | 'path'>, key: 'from' | 'to') {
  return corpus.spanInYaml(file, [...path, key]);
}
