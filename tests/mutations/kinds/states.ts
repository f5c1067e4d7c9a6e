import { faultBy, HERE, insert, type Kind, replace } from '../fault.ts';
import { pairsAt } from '../pairs-at.ts';
import { spotAt, spotsInProvisions } from '../spots.ts';
import { stretchesOf } from '../words.ts';

/** Faults in what is said of the state of a document. */
export const stateKinds: readonly Kind[] = [
  {
    name: 'validity-from-nobody',
    does: {
      vi: 'Ghi văn bản còn hiệu lực mà không có nguồn.',
      en: 'Says that a document is in force without a source.',
    },
    rule: 'doubtful-validity',
    spots: (content) =>
      pairsAt(content, 'documents/', 'validity', 'state').flatMap(({ yaml, pair, where }) =>
        spotAt(where, () => faultBy(content, { [yaml.file]: [replace(pair.value, 'in-force')] })),
      ),
  },
  {
    name: 'legacy-letters',
    does: {
      vi: 'Thêm chữ theo bảng mã cũ vào một đoạn.',
      en: 'Puts words in an old encoding into a provision.',
    },
    rule: 'legacy-encoding',
    spots: (content) =>
      spotsInProvisions(content, (provision) => {
        const [stretch] = stretchesOf(provision);
        if (stretch === undefined) return null;
        const words = ['Bé tr\u00ADëng ', 'Coäng hoøa '];
        return (random) =>
          faultBy(content, { [provision.file]: [insert(stretch.start, `${HERE}${random.pick(words)}`)] });
      }),
  },
];
