import { dated } from '../cited-sentences.ts';
import type { Kind } from '../fault.ts';
import { spotAt } from '../spots.ts';

/** A list of documents outside that names one which is held. */
export const outsideKinds: readonly Kind[] = [
  {
    name: 'outside-document-held',
    does: {
      vi: 'Ghi ở outside.yaml một văn bản mà sổ tay đã có.',
      en: 'Lists a document in outside.yaml that is held.',
    },
    rule: 'outside-document',
    spots: (content) =>
      dated(content).flatMap(({ id, facts }) =>
        spotAt(id, () => {
          const [symbol, vi, en] = [
            facts.text(['symbol']),
            facts.text(['type', 'vi']),
            facts.text(['type', 'en']),
          ];
          const entry = `- symbol: ${symbol}\n  type: { vi: ${vi}, en: ${en} }\n`;
          const file = 'outside.yaml';
          return { change: `lists ${symbol}`, files: { [file]: entry }, places: [{ file, line: 1 }] };
        }),
      ),
  },
];
