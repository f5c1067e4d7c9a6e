import { faultBy, insert, type Kind, replace } from '../fault.ts';
import { spotsAtRefs } from '../spots.ts';
import { matchesIn } from '../words.ts';

const DATE_AT_END = /,? (?:ngày|of) \d{1,2}(?:\/\d{1,2}\/| [A-Z]\w+ )\d{4}$/u;
/** Kinds of document of which none begins as another does, each with another. */
const OTHER_KIND: Readonly<Record<string, string>> = {
  'Nghị quyết': 'Thông báo',
  'Kế hoạch': 'Thông báo',
  'Chỉ thị': 'Quyết định',
  'Kết luận': 'Hướng dẫn',
  'Chương trình hành động': 'Quyết định',
  Resolution: 'Notice',
  Plan: 'Notice',
  Directive: 'Decision',
  Conclusion: 'Guidance',
  'Action Programme': 'Decision',
};
const KIND = new RegExp(`(?:${Object.keys(OTHER_KIND).join('|')})(?= (?:số|No\\.) \\d+-)`, 'gu');

/** Slips of those who type a citation and set its link. */
export const linkSlipKinds: readonly Kind[] = [
  {
    name: 'citation-kind-changed',
    does: { vi: 'Gọi sai loại văn bản trong viện dẫn.', en: 'Calls a cited document by another kind.' },
    rule: 'citation-mismatch',
    spots: (content) =>
      spotsAtRefs(content, (ref, _, { file, text }) => {
        const kind = matchesIn(text, ref.inner, KIND)[0];
        if (kind === undefined) return null;
        return () => faultBy(content, { [file]: [replace(kind, OTHER_KIND[kind.text] ?? '')] });
      }),
  },
  {
    name: 'date-outside-link',
    does: {
      vi: 'Đưa ngày của viện dẫn ra ngoài liên kết.',
      en: 'Leaves the date of a citation outside its link.',
    },
    rule: 'unlinked-citation',
    spots: (content) =>
      spotsAtRefs(content, (ref, holder, { file, text }) => {
        const date = DATE_AT_END.exec(text.slice(ref.inner.start, ref.inner.end));
        if (date === null || holder === null) return null;
        return () =>
          faultBy(content, {
            [file]: [
              insert(ref.inner.end - date[0].length, '</Ref>'),
              replace({ start: ref.close.start, end: ref.close.end }, ''),
            ],
          });
      }),
  },
  {
    name: 'issuer-inside-link',
    does: { vi: 'Gộp cơ quan ban hành vào liên kết.', en: 'Takes the issuer into the link.' },
    rule: 'citation-mismatch',
    spots: (content) =>
      spotsAtRefs(content, (ref, _, { file, text }) => {
        const issuer = /^ (?:của|of the) \p{Lu}\p{L}+/u.exec(text.slice(ref.close.end))?.[0];
        if (issuer === undefined || !/\d-\p{L}+\//u.test(ref.words)) return null;
        return () =>
          faultBy(content, {
            [file]: [replace(ref.close, ''), insert(ref.close.end + issuer.length, '</Ref>')],
          });
      }),
  },
  {
    name: 'link-in-link',
    does: { vi: 'Đặt liên kết trong liên kết.', en: 'Puts a link into a link.' },
    rule: 'not-allowed',
    spots: (content) =>
      spotsAtRefs(content, (ref, holder, { file, text }) => {
        const to = ref.attributes.get('to')?.text;
        if (to === undefined || holder === null || ref.words.includes('<')) return null;
        const inner = text.slice(ref.inner.start, ref.inner.end);
        if (inner.includes('<')) return null;
        return () => faultBy(content, { [file]: [replace(ref.inner, `<Ref to="${to}">${inner}</Ref>`)] });
      }),
  },
];
