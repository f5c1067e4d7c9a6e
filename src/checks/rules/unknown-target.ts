import type { Corpus, Document } from '../../model/corpus.ts';
import type { Span } from '../../model/diagnostic.ts';
import { formatTarget, parseTarget } from '../../model/provision-id.ts';
import { nearest } from '../../model/suggestion.ts';
import type { CorpusRule, Finding } from '../rule.ts';

export const unknownTarget: CorpusRule = {
  id: 'unknown-target',
  severity: 'error',
  title: {
    vi: 'Mọi dẫn chiếu phải chỉ đến một văn bản hoặc một đoạn có thật',
    en: 'Every reference leads to a document or provision that exists',
  },
  explanation: {
    vi: 'Người đọc bấm vào một dẫn chiếu để xem đúng đoạn được dẫn. Sửa mã ở thuộc tính “to” theo dạng {văn-bản} hoặc {văn-bản}#{đoạn}; mã của mỗi đoạn hiện trong địa chỉ trang của đoạn đó.',
    en: 'A reader follows a reference to see the very passage that is cited. Correct the id in “to”, in the form {document} or {document}#{provision}; the id of a provision stands in the address of its page.',
  },
  failing: [
    {
      shows: { vi: 'Văn bản không có', en: 'No such document' },
      files: {
        'documents/kh-mau/vi.mdx':
          '<Section n="I" title="MỤC ĐÍCH">\n\n<Clause n="1">\nTheo <Ref to="▶nq-mua">Nghị quyết số 07-NQ/MAU</Ref>.\n</Clause>\n\n</Section>\n',
      },
    },
    {
      shows: { vi: 'Đoạn không có', en: 'No such provision' },
      files: {
        'documents/kh-mau/en.mdx':
          '<Section n="I" title="PURPOSE">\n\n<Clause n="1">\nSee <Ref to="▶kh-mau#i-2">clause 2</Ref>.\n</Clause>\n\n</Section>\n',
      },
    },
    {
      shows: { vi: 'Mã viết sai dạng', en: 'Not in the form of an id' },
      files: {
        'documents/kh-mau/vi.mdx':
          '<Section n="I" title="MỤC ĐÍCH">\n\n<Clause n="1">\nTheo <Ref to="▶Nghị quyết mẫu">Nghị quyết</Ref>.\n</Clause>\n\n</Section>\n',
      },
    },
  ],
  passing: [
    {
      shows: { vi: 'Đoạn có thật', en: 'A provision that exists' },
      files: {
        'documents/kh-mau/en.mdx':
          '<Section n="I" title="PURPOSE">\n\n<Clause n="1">\nSee <Ref to="kh-mau#i-1">clause 1</Ref>.\n</Clause>\n\n</Section>\n',
      },
    },
  ],
  *check(corpus) {
    for (const reference of corpus.references) {
      const about =
        'document' in reference.from
          ? formatTarget(reference.from.document, reference.from.provision)
          : undefined;
      yield* findingsFor(corpus, reference.to, () => reference.toSpan, about);
    }
    for (const document of corpus.documents) {
      const { related, mentions } = document.facts;
      for (const [index, entry] of related.entries()) {
        yield* findingsFor(
          corpus,
          entry.to,
          () => corpus.spanInYaml(document.file, ['related', index, 'to']),
          document.id,
        );
      }
      for (const [index, entry] of mentions.named.entries()) {
        const path = ['mentions', 'named', index, 'to'];
        yield* findingsFor(corpus, entry.to, () => corpus.spanInYaml(document.file, path), document.id);
      }
    }
  },
};

function* findingsFor(
  corpus: Corpus,
  to: string,
  spanOf: () => Span,
  about: string | undefined,
): Generator<Finding> {
  const target = parseTarget(to);
  const document = target === null ? undefined : corpus.documentsById.get(target.document);
  if (target !== null && corpus.brokenDocuments.has(target.document)) return;
  if (target !== null && document !== undefined) {
    if (target.provision === null) return;
    if ((document.provisions as ReadonlyMap<string, unknown>).has(target.provision)) return;
    yield { span: spanOf(), ...unknownProvision(document, target.provision), about };
    return;
  }
  yield { span: spanOf(), ...unknownDocument(corpus, to, target === null), about };
}

function unknownDocument(corpus: Corpus, to: string, malformed: boolean): Omit<Finding, 'span'> {
  const [name = '', provision] = to.split('#');
  const near = nearest(name, corpus.documentsById.keys());
  // Only a suggestion that would pass: with the provision if that exists too, else the document alone.
  const exists =
    near !== null && provision !== undefined && hasProvision(corpus.documentsById.get(near), provision);
  const suggestion = near === null ? undefined : exists ? formatTarget(near, provision) : near;
  const instead =
    suggestion === undefined
      ? {
          vi: 'Các mã văn bản hiện có nằm trong content/documents/.',
          en: 'The ids in use are the folders of content/documents/.',
        }
      : { vi: `Có phải là “${suggestion}”?`, en: `Did you mean “${suggestion}”?` };
  const what = malformed
    ? {
        vi: `“${to}” không đúng dạng {văn-bản} hoặc {văn-bản}#{đoạn}.`,
        en: `“${to}” is not in the form {document} or {document}#{provision}.`,
      }
    : { vi: `Không có văn bản nào mang mã “${name}”.`, en: `No document has the id “${name}”.` };
  return { message: { vi: `${what.vi} ${instead.vi}`, en: `${what.en} ${instead.en}` }, suggestion };
}

function unknownProvision(document: Document, provision: string): Omit<Finding, 'span'> {
  const near = nearest(provision, document.provisions.keys());
  const suggestion = formatTarget(document.id, near);
  if (near === null && document.facts.textStatus === 'record') {
    return {
      message: {
        vi: `Văn bản “${document.id}” chỉ có thông tin, không có toàn văn, nên không có đoạn “${provision}”. Dẫn đến cả văn bản: “${suggestion}”.`,
        en: `Of “${document.id}” only a record is held, no text, so it has no provision “${provision}”. Cite the whole document: “${suggestion}”.`,
      },
      suggestion,
    };
  }
  return {
    message: {
      vi: `Văn bản “${document.id}” không có đoạn “${provision}”. Có phải là “${suggestion}”?`,
      en: `“${document.id}” has no provision “${provision}”. Did you mean “${suggestion}”?`,
    },
    suggestion,
  };
}

function hasProvision(document: Document | undefined, provision: string): boolean {
  return (document?.provisions as ReadonlyMap<string, unknown> | undefined)?.has(provision) ?? false;
}
