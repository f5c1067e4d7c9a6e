import type { Corpus } from '../../../model/corpus.ts';
import { holderOf, type Reference } from '../../../model/document.ts';
import { FORMER_WORDING_FILE } from '../../../model/promises/former-wording.ts';
import { withdrawalOf } from '../../../model/promises/withdrawn.ts';
import type { CorpusRule, CountChecked, RuleIssue } from '../../engine/rule.ts';
import {
  EXAMPLE_BASE,
  example,
  exampleTexts,
  FACTS_FILE,
  RECORD_FILE,
  wordingExample,
} from '../../examples/example-base.ts';
import { neighbourExample } from '../../examples/neighbour-example.ts';
import { findMissingTarget } from '../../messages/target-message.ts';

const RECORD = EXAMPLE_BASE[RECORD_FILE] ?? '';

export const unknownTarget: CorpusRule<'unknown-target'> = {
  id: 'unknown-target',
  group: 'references',
  severity: 'error',
  fixes: 'provision',
  examplesInOneLanguage: true,
  title: {
    vi: 'Mọi dẫn chiếu phải chỉ đến một văn bản hoặc một đoạn có thật',
    en: 'Every reference leads to a document or provision that exists',
  },
  explanation: {
    vi: 'Người đọc bấm vào một dẫn chiếu để xem đúng đoạn được viện dẫn. Sửa mã ở thuộc tính “to” theo dạng {văn-bản} hoặc {văn-bản}#{đoạn}; mã của mỗi đoạn hiện trong địa chỉ trang của đoạn đó.',
    en: 'A reader follows a reference to see the passage cited. Correct the id in “to”, in the form {document} or {document}#{provision}; the id of a provision is in the address of its page.',
  },
  unitLabel: { vi: 'dẫn chiếu', en: 'references' },
  failing: [
    wordingExample('Văn bản không có', 'No such document', {
      vi: 'Theo <Ref to="▶nq-mua">Nghị quyết số 07-NQ/MAU, ngày 12/6/2021</Ref>.',
    }),
    wordingExample('Đoạn không có', 'No such provision', { en: 'See <Ref to="▶kh-mau#i-2">clause 2</Ref>.' }),
    wordingExample('Mã viết sai dạng', 'Not in the form of an id', {
      vi: 'Theo <Ref to="▶Nghị quyết mẫu">Nghị quyết</Ref>.',
    }),
    example('Đoạn mà sổ tay khác không có', 'A provision that another site lacks', {
      ...neighbourExample(),
      ...exampleTexts('Theo <Ref to="▶tinh:kh-tinh#ii-2">khoản 2, mục II</Ref> của Kế hoạch.'),
    }),
    example('Sổ tay chưa khai', 'A site that is not named', {
      ...exampleTexts('Theo <Ref to="▶tinh:kh-tinh">Kế hoạch của tỉnh</Ref>.'),
    }),
    example('Mã cũ của một văn bản', 'The former id of a document', {
      [RECORD_FILE]: `${RECORD}aliases:\n  - { from: nq-cu, to: nq-mau, day: 2026-11-22, reason: { vi: Đổi mã., en: Renamed. } }\n`,
      ...exampleTexts('Theo <Ref to="▶nq-cu">Nghị quyết số 07-NQ/MAU, ngày 12/6/2021</Ref>.'),
    }),
    example('Trang chủ mở đầu bằng văn bản không có', 'A home page that opens with no such document', {
      'site.yaml': 'main: ▶kh-mua\n',
    }),
    example('Nội dung trước đây của đoạn không có', 'Former words of no such provision', {
      [FORMER_WORDING_FILE]:
        '- { provision: ▶kh-mau#i-2, day: 2026-11-22, text: { vi: Thực hiện Nghị quyết. } }\n',
    }),
  ],
  passing: [
    example('Dẫn đến văn bản đã rút', 'To a document that was withdrawn', {
      [FACTS_FILE]: `${EXAMPLE_BASE[FACTS_FILE]}withdrawn:\n  - { from: nq-cu, day: 2026-11-22, reason: { vi: Đăng nhầm., en: Published by mistake. } }\n`,
      ...exampleTexts(
        'Thực hiện <Ref to="nq-cu">Nghị quyết số 06-NQ/MAU, ngày 12/6/2020</Ref>.',
        'To carry out <Ref to="nq-cu">Resolution No. 06-NQ/MAU of 12 June 2020</Ref>.',
      ),
    }),
    example('Đoạn của sổ tay khác', 'A provision of another site', {
      ...neighbourExample(),
      ...exampleTexts(
        'Theo <Ref to="tinh:kh-tinh#ii-1">khoản 1, mục II</Ref> của Kế hoạch.',
        'Under <Ref to="tinh:kh-tinh#ii-1">clause 1, section II</Ref> of the Plan.',
      ),
    }),
    wordingExample('Đoạn có thật', 'A provision that exists', {
      en: 'See <Ref to="kh-mau#i-1">clause 1</Ref>.',
    }),
  ],
  *checkDocument(corpus, document, countChecked) {
    yield* findUnknown(corpus, document.references, countChecked);
    const { related, mentions } = document.facts;
    for (const [index, entry] of related.entries()) {
      countChecked();
      const spanOf = () => corpus.spanInYaml(document.file, ['related', index, 'to']);
      yield* findMissingTarget(corpus, entry.to, spanOf, document.id);
    }
    for (const [index, entry] of mentions.named.entries()) {
      countChecked();
      const spanOf = () => corpus.spanInYaml(document.file, ['mentions', 'named', index, 'to']);
      yield* findMissingTarget(corpus, entry.to, spanOf, document.id);
    }
  },
  *check(corpus, countChecked) {
    yield* findUnknown(corpus, corpus.looseReferences, countChecked);
    for (const [index, { provision }] of corpus.formerWording.entries()) {
      countChecked();
      const spanOf = () => corpus.spanInYaml(FORMER_WORDING_FILE, [index, 'provision']);
      yield* findMissingTarget(corpus, provision, spanOf, undefined);
    }
    const main = corpus.siteFacts?.main;
    if (main === undefined) return;
    countChecked();
    yield* findMissingTarget(corpus, main, () => corpus.spanInYaml('site.yaml', ['main']), undefined);
  },
};

function* findUnknown(
  corpus: Corpus,
  references: readonly Reference[],
  countChecked: CountChecked,
): Generator<RuleIssue> {
  for (const reference of references) {
    countChecked();
    // What was withdrawn stays cited by its words.
    if (withdrawalOf(corpus, reference.to) !== null) continue;
    yield* findMissingTarget(corpus, reference.to, () => reference.toSpan, holderOf(reference));
  }
}
