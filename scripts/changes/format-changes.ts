import { stringify } from 'yaml';
import { escapeXml } from '../../src/language/characters/xml.ts';
import type { EditionChanges, WordChange } from '../../src/views/changes/compare-editions.ts';
import { CliError } from '../cli-error.ts';

interface Section {
  readonly vi: string;
  readonly en: string;
  readonly lines: readonly { readonly id: string; readonly words: readonly WordChange[] }[];
}

const TASK_WORDS = {
  added: '+',
  gone: '−',
  changed: 'đổi · changed',
  touched: 'xem lại · to be reviewed',
} as const;

function sectionsOf({ added, gone, reworded, relinked, tasks }: EditionChanges): readonly Section[] {
  const plain = (id: string): Section['lines'][number] => ({ id, words: [] });
  const sections: readonly Section[] = [
    { vi: 'Đoạn thêm', en: 'Provisions added', lines: added.map(plain) },
    { vi: 'Đoạn bớt', en: 'Provisions gone', lines: gone.map(plain) },
    {
      vi: 'Đoạn đổi chữ',
      en: 'Provisions reworded',
      lines: reworded.map(({ id, language, words }) => ({ id: `${id} (${language})`, words })),
    },
    {
      vi: 'Đoạn đổi viện dẫn',
      en: 'Provisions relinked',
      lines: relinked.map((one) => ({
        id: one.id,
        words: [
          ...one.gone.map((text) => ({ kind: 'gone', text }) as const),
          ...one.added.map((text) => ({ kind: 'added', text }) as const),
        ],
      })),
    },
    { vi: 'Nhiệm vụ', en: 'Tasks', lines: tasks.map(({ id, kind }) => plain(`${id}: ${TASK_WORDS[kind]}`)) },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

/** Longest stretch of unchanged words that is shown whole. */
const LONGEST_SAME = 60;

function shorten({ kind, text }: WordChange): string {
  return kind === 'same' && text.length > LONGEST_SAME ? `${text.slice(0, 25)} … ${text.slice(-25)}` : text;
}

/** Entries for `content/former-wording.yaml`: what each reworded provision said before the new edition. */
function writeFormerWording({ day, reworded }: EditionChanges): string {
  if (day === null) {
    throw new CliError({
      vi: 'Bản mới không ghi ngày. Ghi ngày ở content/edition.yaml, dựng lại, rồi so hai thư mục api/v1.',
      en: 'The new edition names no day. Give it in content/edition.yaml, build again, then compare the two folders api/v1.',
    });
  }
  const entries = [...Map.groupBy(reworded, ({ id }) => id)].map(([provision, changes]) => {
    const texts = changes
      .filter(({ former }) => former !== '')
      .map(({ language, former }) => [language, former]);
    return { provision, day, text: Object.fromEntries(texts) };
  });
  const changed = entries.filter(({ text }) => Object.keys(text).length > 0);
  return changed.length === 0 ? '' : stringify(changed, { lineWidth: 0 }).trimEnd();
}

const NONE = 'Hai bản như nhau.\nThe editions are the same.';

/** The forms in which changes are told. */
export const formatChanges: readonly {
  readonly name: string;
  readonly write: (changes: EditionChanges) => string;
}[] = [
  {
    name: 'text',
    write(changes) {
      const marks = { same: ['', ''], gone: ['[−', ']'], added: ['[+', ']'] } as const;
      const said = (words: readonly WordChange[]): string =>
        words.map((word) => `${marks[word.kind][0]}${shorten(word)}${marks[word.kind][1]}`).join(' ');
      const sections = sectionsOf(changes).map(({ vi, en, lines }) =>
        [
          `${vi} · ${en} (${lines.length})`,
          ...lines.map(({ id, words }) => `  ${id}${words.length === 0 ? '' : `\n    ${said(words)}`}`),
        ].join('\n'),
      );
      return sections.length === 0 ? NONE : sections.join('\n\n');
    },
  },
  { name: 'yaml', write: (changes) => writeFormerWording(changes) },
  { name: 'json', write: (changes) => JSON.stringify(changes, null, 1) },
  {
    name: 'html',
    write(changes) {
      const tags = { same: 'span', gone: 'del', added: 'ins' } as const;
      const said = (words: readonly WordChange[]): string =>
        words.map((word) => `<${tags[word.kind]}>${escapeXml(word.text)}</${tags[word.kind]}>`).join(' ');
      const sections = sectionsOf(changes).map(
        ({ vi, en, lines }) =>
          `<h2>${vi} · <span lang="en">${en}</span></h2>\n<ul>\n${lines.map(({ id, words }) => `<li><b>${escapeXml(id)}</b> ${said(words)}</li>`).join('\n')}\n</ul>`,
      );
      const body = sections.length === 0 ? `<p>${NONE.replace('\n', '<br>')}</p>` : sections.join('\n');
      return `<!doctype html>\n<html lang="vi">\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<title>Hai bản khác nhau ở đâu</title>\n<h1>Hai bản khác nhau ở đâu</h1>\n${body}\n</html>`;
    },
  },
];
