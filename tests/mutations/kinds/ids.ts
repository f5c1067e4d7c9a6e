import { faultBy, type Kind, replace } from '../fault.ts';
import { spotsInProvisions } from '../spots.ts';

/** Ids of subjects in digests. */
export const idKinds: readonly Kind[] = [
  {
    name: 'subject-id-taken',
    does: {
      vi: 'Ghi cho một nội dung mã của nội dung đứng ngay trước.',
      en: 'Gives a subject the id of the one before it.',
    },
    rule: 'duplicate-id',
    spots: (content) =>
      spotsInProvisions(content, (provision, { file }) => {
        const id = provision.attributes.get('id');
        const before = provision.siblings[provision.place - 1];
        if (id === undefined || before === undefined) return null;
        return () => faultBy(content, { [file]: [replace(id.value, before.id)] });
      }),
  },
  {
    name: 'subject-id-ill-formed',
    does: {
      vi: 'Ghi mã của nội dung có dấu, chữ hoa, dấu cách hoặc dấu gạch dưới.',
      en: 'Writes the id of a subject with marks, capitals, spaces or an underscore.',
    },
    rule: 'not-allowed',
    spots: (content) =>
      spotsInProvisions(content, (provision, { file }) => {
        const id = provision.attributes.get('id');
        if (id === undefined) return null;
        return (random) => {
          const forms = [
            id.text.replace('a', 'ă').replace('e', 'ê').replace('o', 'ô').replace('i', 'í'),
            id.text.toUpperCase(),
            id.text.replaceAll('-', '_') + '_',
            ` ${id.text}`,
            `${id.text}-`,
            id.text.replace('-', '--') + '--1',
            `${id.text}#1`,
          ];
          return faultBy(content, { [file]: [replace(id.value, random.pick(forms))] });
        };
      }),
  },
  {
    name: 'subject-id-off-parent',
    does: {
      vi: 'Ghi mã của nội dung bên trong không bắt đầu bằng mã của nội dung chứa nó.',
      en: 'Writes the id of an inner subject without that of the subject that holds it.',
    },
    rule: 'not-allowed',
    spots: (content) =>
      spotsInProvisions(content, (provision, { file }) => {
        const id = provision.attributes.get('id');
        if (id === undefined || provision.parent === null) return null;
        const own = id.text.slice(provision.parent.id.length + 1);
        return () => faultBy(content, { [file]: [replace(id.value, own)] });
      }),
  },
  {
    name: 'required-attribute-left-out',
    does: {
      vi: 'Bỏ thuộc tính id hoặc title của một nội dung.',
      en: 'Takes the id or title of a subject out.',
    },
    rule: 'not-allowed',
    spots: (content) =>
      spotsInProvisions(content, (provision, { file }) => {
        if (provision.name !== 'Provision') return null;
        return (random) => {
          const attribute = provision.attributes.get(random.pick(['id', 'title']));
          return faultBy(content, {
            [file]: attribute === undefined ? [] : [replace(attribute.whole, '')],
          });
        };
      }),
  },
  {
    name: 'heading-emptied',
    does: { vi: 'Để trống thuộc tính title.', en: 'Leaves the title attribute empty.' },
    rule: 'not-allowed',
    spots: (content) =>
      spotsInProvisions(content, (provision, { file }) => {
        const heading = provision.attributes.get('title');
        if (heading === undefined) return null;
        return (random) =>
          faultBy(content, { [file]: [replace(heading.value, random.pick(['', ' ', '  ']))] });
      }),
  },
];
