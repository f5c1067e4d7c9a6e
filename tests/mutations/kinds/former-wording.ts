import type { Kind } from '../fault.ts';
import { spotsInProvisions } from '../spots.ts';

const FILE = 'former-wording.yaml';

/** Former words that are those of today. */
export const formerWordingKinds: readonly Kind[] = [
  {
    name: 'former-wording-as-now',
    does: {
      vi: 'Ghi nội dung hiện nay của một đoạn là nội dung trước đó.',
      en: 'Gives the present words of a provision as its former ones.',
    },
    rule: 'former-wording',
    spots: (content) =>
      spotsInProvisions(content, ({ attributes, blocks, runs, document, id, language }) => {
        const [run] = runs;
        const isPlain = blocks.length === 1 && runs.length === 1 && !attributes.has('title');
        if (run === undefined || !isPlain || /[\\&<{]/.test(run.text)) return null;
        const words = run.text.replace(/\s+/g, ' ').trim();
        const entry = (text: string): string =>
          `- provision: ${document}#${id}\n  day: 2026-11-22\n  text: { ${language}: ${JSON.stringify(text)} }\n`;
        return () => ({
          change: `gives the words of ${document}#${id} as its former ones`,
          files: { [FILE]: entry(words) },
          places: [{ file: FILE, line: 3 }],
          sound: { [FILE]: entry(`${words} (…)`) },
        });
      }),
  },
];
