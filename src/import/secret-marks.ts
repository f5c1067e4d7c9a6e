import type { PaperBlock } from './paper.ts';

/** Marks that keep a paper from being published. They stand alone on a line, in a head, foot or stamp. */
const MARKS = [
  ['TUYỆT MẬT', /^(?:độ )?\(?tuyệt\s*mật\)?$/iu],
  ['TỐI MẬT', /^(?:độ )?\(?tối\s*mật\)?$/iu],
  ['MẬT', /^(?:độ mật:?\s*)?\(?(?:MẬT|M Ậ T|Mật)\)?$/u],
  ['Lưu hành nội bộ', /^\(?\[?(?:tài liệu )?lưu hành nội bộ\]?\)?\.?$/iu],
  ['DỰ THẢO', /^\(?(?:bản )?dự thảo(?:\s*(?:lần|số)?\s*\d*)?\s*(?:[,(–-].{0,40})?\)?$/iu],
] as const;

/** Lines in which a mark may stand beside other words of the head: `DỰ THẢO 2   CỘNG HÒA …`. */
const PARTED = /\t|\n| {3,}/;

/** How many blocks at its head and end a mark may stand among. In its body a paper may show what marks look like. */
const HEAD = 30;
const END = 10;

/** The marks in a paper; none where a sentence only speaks of secrets. */
export function findSecretMarks(
  blocks: readonly PaperBlock[],
  besides: readonly string[],
): readonly string[] {
  const texts = [
    ...[...blocks.slice(0, HEAD), ...blocks.slice(HEAD).slice(-END)].flatMap((block) =>
      block.kind === 'paragraph' ? [block.text] : block.rows.flat().map(({ text }) => text),
    ),
    ...besides,
  ];
  const found = new Set<string>();
  for (const part of texts.flatMap((text) => text.split(PARTED))) {
    const line = part.trim().replace(/^[*_#\s]+|[*_\s]+$/g, '');
    if (line.length > 60) continue;
    for (const [name, pattern] of MARKS) if (pattern.test(line.normalize('NFC'))) found.add(name);
  }
  return [...found];
}
