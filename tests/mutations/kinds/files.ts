import { type Content, pairsOf } from '../content.ts';
import type { Fault, Files, Kind } from '../fault.ts';
import { spotAt } from '../spots.ts';

/** A finding on a file as a whole stands at its first line. */
function wholeFile(change: string, files: Files, file: string): Fault {
  return { change, files, places: [{ file, line: 1 }] };
}

/** The files of a folder under another name. */
function renamedFolder(content: Content, from: string, to: string): Files {
  const moved = Object.entries(content.files).filter(([file]) => file.startsWith(`${from}/`));
  return Object.fromEntries(
    moved.flatMap(([file, text]) => [
      [file, null],
      [to + file.slice(from.length), text],
    ]),
  );
}

const RESERVED = ['tim-kiem', 'huong-dan', 'nhiem-vu', 'song-ngu', 'en', 'api', 'pagefind', 'tai-lieu-hop'];

/** Files by the names that a hurried editor gives them. */
const MISNAMED: readonly (readonly [from: string, to: string])[] = [
  ['bodies.yaml', 'body.yaml'],
  ['terms.yaml', 'terms.yml'],
  ['sources.yaml', 'source.yaml'],
  ['exceptions.yaml', 'exception.yaml'],
  ['edition.yaml', 'Edition.yaml'],
  ['tasks/kh-dukccqt-2021.yaml', 'tasks/kh-dukccqt-2021.yml'],
  ['guides/vi/in.mdx', 'guides/vi/in.md'],
  ['documents/nq-02-tw-2021/en.mdx', 'documents/nq-02-tw-2021/en.md'],
  ['documents/kh-dukccqt-2021/document.yaml', 'documents/kh-dukccqt-2021/documents.yaml'],
];

export const fileKinds: readonly Kind[] = [
  {
    name: 'record-missing',
    does: {
      vi: 'Bỏ tệp document.yaml của một văn bản có lời văn.',
      en: 'Takes document.yaml of a document with a text away.',
    },
    rule: 'unreadable-file',
    spots: (content) =>
      pairsOf(content).flatMap(({ document: { facts } }) =>
        spotAt(facts.file, () => wholeFile('taken away', { [facts.file]: null }, facts.file)),
      ),
  },
  {
    name: 'source-text-missing',
    does: { vi: 'Bỏ tệp bản nguồn của văn bản nguyên văn.', en: 'Takes the source of an issued text away.' },
    rule: 'unreadable-file',
    spots: (content) =>
      sourceFiles(content).flatMap((file) =>
        spotAt(file, () => wholeFile('taken away', { [file]: null }, file)),
      ),
  },
  {
    name: 'stray-file',
    does: { vi: 'Đặt thêm một tệp không thuộc về đâu.', en: 'Puts a file where none belongs.' },
    rule: 'unreadable-file',
    spots: (content) => {
      const folders = content.documents.map(({ id }) => `documents/${id}/`);
      return ['documents/', 'tasks/', 'guides/', 'guides/vi/', 'guides/en/', ...folders].flatMap((folder) =>
        spotAt(folder, (random) => {
          const name = random.pick([
            'ghi-chu.docx',
            'vi (1).mdx',
            'vi-ban-cu.mdx',
            'Thumbs.txt',
            'document.yml',
          ]);
          const file = folder + name;
          return wholeFile(`added ${file}`, { [file]: 'Ghi chú.\n' }, file);
        }),
      );
    },
  },
  {
    name: 'file-misnamed',
    does: { vi: 'Đặt sai tên một tệp.', en: 'Gives a file a wrong name.' },
    rule: 'unreadable-file',
    spots: (content) =>
      MISNAMED.flatMap(([from, to]) =>
        spotAt(from, () => wholeFile(`renamed ${to}`, { [from]: null, [to]: content.files[from] ?? '' }, to)),
      ),
  },
  {
    name: 'file-emptied',
    does: { vi: 'Xóa hết chữ của một tệp văn bản.', en: 'Takes every letter out of a language file.' },
    rule: 'unreadable-file',
    spots: (content) =>
      content.documents.flatMap(({ texts }) =>
        [texts.vi, texts.en].flatMap((text) =>
          text === null
            ? []
            : spotAt(text.file, () => wholeFile('emptied', { [text.file]: '\n' }, text.file)),
        ),
      ),
  },
  {
    name: 'bytes-of-another-code',
    does: {
      vi: 'Lưu một dòng của tệp theo bảng mã cũ, không phải UTF-8.',
      en: 'Saves a line of a file in an old code that is not UTF-8.',
    },
    rule: 'unreadable-file',
    spots: (content) =>
      Object.entries(content.files).flatMap(([file, text]) =>
        spotAt(file, (random) => {
          const lines = text.split('\n');
          const written = lines.flatMap((line, index) => (/[^\x00-\x7f]/.test(line) ? [index] : []));
          const at = written.length === 0 ? 0 : random.pick(written);
          const bytes = lines.map((line, index) => {
            if (index !== at) return Buffer.from(`${line}\n`, 'utf8');
            return Buffer.concat([Buffer.from([0xca, 0xf5]), Buffer.from(`${line}\n`, 'latin1')]);
          });
          const change = `line ${at + 1} in another code`;
          return { change, files: { [file]: Buffer.concat(bytes) }, places: [{ file, line: at + 1 }] };
        }),
      ),
  },
  {
    name: 'document-id-reserved',
    does: {
      vi: 'Đổi tên thư mục văn bản thành địa chỉ đã dành cho trang khác.',
      en: 'Renames the folder of a document to the address of another page.',
    },
    rule: 'reserved-id',
    spots: (content) =>
      content.documents.flatMap(({ id }) =>
        spotAt(id, (random) => {
          const folder = `documents/${random.pick(RESERVED)}`;
          const files = renamedFolder(content, `documents/${id}`, folder);
          return wholeFile(`renamed ${folder}`, files, `${folder}/document.yaml`);
        }),
      ),
  },
  {
    name: 'document-id-ill-formed',
    does: {
      vi: 'Đổi tên thư mục văn bản thành tên có dấu, chữ hoa hoặc dấu cách.',
      en: 'Renames the folder of a document with marks, capitals or spaces.',
    },
    rule: 'unreadable-file',
    spots: (content) =>
      content.documents.flatMap(({ id }) =>
        spotAt(id, (random) => {
          const folder = `documents/${random.pick(['kế-hoạch', 'KH-2021', 'kh 2021', 'kh_2021', '-kh', 'kh--2021'])}`;
          return wholeFile(`renamed ${folder}`, renamedFolder(content, `documents/${id}`, folder), folder);
        }),
      ),
  },
];

/** The sources of issued texts. */
export function sourceFiles(content: Content): readonly string[] {
  return content.documents.flatMap(({ id, facts }) => {
    const name = facts.text(['source', 'file']);
    return name === null ? [] : [`documents/${id}/${name}`];
  });
}
