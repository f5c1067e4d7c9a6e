import type { Content } from '../content.ts';
import { faultBy, type Kind, placeIn, replace, type Spot } from '../fault.ts';
import { spotAt } from '../spots.ts';
import { matchesIn, type Word } from '../words.ts';

/** A spot at every match of a pattern in a guide, inside code and out. */
function spotsInGuides(content: Content, pattern: RegExp, put: (word: Word) => string): readonly Spot[] {
  return content.guides.flatMap(({ file, text }) =>
    matchesIn(text, { start: 0, end: text.length }, pattern).flatMap((word, index) =>
      spotAt(`${file} ${index + 1} ${word.text.slice(0, 40)}`, () =>
        faultBy(content, { [file]: [replace(word, put(word))] }),
      ),
    ),
  );
}

const kind = (name: string, vi: string, en: string, pattern: RegExp, put: (word: Word) => string): Kind => ({
  name,
  does: { vi, en },
  rule: 'guide-code',
  spots: (content) => spotsInGuides(content, pattern, put),
});

/** Slips in what a guide shows for copying. */
export const guideKinds: readonly Kind[] = [
  kind(
    'guide-address-wrong',
    'Sai một địa chỉ trong trang hướng dẫn.',
    'Misspells an address in a guide.',
    /(?<=`)\/(?:en\/)?(?:kh-|api|song-ngu|parallel|nhiem-vu|tasks|co-quan|bodies|thuat-ngu|glossary)[^`{}…?]*(?=`)/g,
    ({ text }) => text.replace(/[a-z0-9](?=[^a-z0-9]*$)/, '9x'),
  ),
  kind(
    'guide-option-misspelt',
    'Viết sai một tùy chọn của lệnh trong trang hướng dẫn.',
    'Misspells an option of a command in a guide.',
    /(?<=`(?:npm run check -- )?)--(?:accept|only|watch|fix|lang|format|site|help)(?=[ `])/g,
    ({ text }) => `${text.slice(0, 3)}${text.slice(4)}`,
  ),
  kind(
    'guide-value-misspelt',
    'Viết sai một giá trị trong trang hướng dẫn của một ngôn ngữ.',
    'Misspells a value in the guide of one language.',
    /(?<=`)(?:verbatim|digest|record|named|inferred|stated|editorial|duty|requirement|continuing)(?=`)/g,
    ({ text }) => `${text.slice(0, -2)}${text.slice(-1)}`,
  ),
  {
    name: 'guide-number-changed',
    does: {
      vi: 'Đổi một tỷ lệ trong trang hướng dẫn tiếng Anh.',
      en: 'Changes a percentage in the English guide.',
    },
    rule: 'figures-differ',
    spots: (content) =>
      spotsInGuides(content, /(?<=[a-z ])\d{2,3}(?=%(?!["`]))/g, ({ text }) => `${text}7`).filter(
        ({ where }) => where.startsWith('guides/en/'),
      ),
  },
  {
    name: 'guide-order-repeated',
    does: { vi: 'Ghi thứ tự của một trang hướng dẫn khác.', en: 'Gives a guide the order of another.' },
    rule: 'duplicate-definition',
    spots: (content) =>
      content.guides.flatMap(({ file, text }) =>
        matchesIn(text, { start: 0, end: text.length }, /(?<=^order: )\d+$/gm).flatMap((word) => {
          const put = word.text === '1' ? '2' : String(Number(word.text) - 1);
          const folder = file.slice(0, file.lastIndexOf('/') + 1);
          // Nobody can tell which of the two is the wrong one.
          const other = content.guides.find(
            (one) => one.file.startsWith(folder) && one.text.includes(`\norder: ${put}\n`),
          );
          return spotAt(file, () => {
            const made = faultBy(content, { [file]: [replace(word, put)] });
            const at = other?.text.indexOf(`\norder: ${put}\n`) ?? -1;
            return other === undefined
              ? made
              : { ...made, places: [...made.places, placeIn(content, other.file, at + 1)] };
          });
        }),
      ),
  },
  {
    name: 'guide-section-missing',
    does: {
      vi: 'Bỏ một phần của trang hướng dẫn ở một ngôn ngữ.',
      en: 'Takes a section out of a guide in one language.',
    },
    rule: 'one-language-only',
    spots: (content) =>
      content.guides.flatMap((guide) => {
        const headings = [...guide.text.matchAll(/^## .*\n/gm)];
        const twinFile = guide.file.replace(/\/(vi|en)\//, (_, one) => (one === 'vi' ? '/en/' : '/vi/'));
        const twin = content.guides.find(({ file }) => file === twinFile);
        const theirs = [...(twin?.text ?? '').matchAll(/^## .*\n/gm)];
        return headings.flatMap((heading, index) => {
          const end = headings[index + 1]?.index ?? guide.text.length;
          // A section that ends within an element cannot be taken out alone.
          const tags = guide.text.slice(heading.index, end).match(/^<\/?[A-Z]\w*[^/\n]*>$/gm) ?? [];
          if (tags.filter((tag) => tag.startsWith('</')).length * 2 !== tags.length) return [];
          const line = (twin?.text ?? '').slice(0, theirs[index]?.index).split('\n').length;
          return spotAt(`${guide.file} ${index + 1}`, () =>
            faultBy(
              content,
              { [guide.file]: [replace({ start: heading.index, end }, '')] },
              { places: [{ file: twinFile, line }] },
            ),
          );
        });
      }),
  },
  {
    name: 'guide-sample-broken',
    does: { vi: 'Làm hỏng một ví dụ YAML của trang hướng dẫn.', en: 'Breaks a sample of YAML in a guide.' },
    rule: 'malformed-yaml',
    spots: (content) =>
      spotsInGuides(
        content,
        /(?<=^ *(?:- )?(?:role|basis|relation|textStatus|day|kind): )(?:does|inferred|implements|verbatim|2026-11-22|duty|body|post|term)(?=[,\n])/gm,
        ({ text }) => `${text}x`,
      ),
  },
];
