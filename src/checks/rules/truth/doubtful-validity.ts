import type { Localized } from '../../../language/language.ts';
import type { Validity } from '../../../model/schema.ts';
import type { CorpusRule } from '../../engine/rule.ts';
import { example, exampleFile, exampleSource, FACTS_FILE } from '../../examples/example-base.ts';
import { issueInYaml } from '../../messages/issue-in-yaml.ts';

const stated = (validity: string) => ({
  'sources.yaml': exampleSource('https://example.org/'),
  [FACTS_FILE]: `${exampleFile(FACTS_FILE)}validity: { ${validity} }\n`,
});

export const doubtfulValidity: CorpusRule<'doubtful-validity'> = {
  id: 'doubtful-validity',
  group: 'truth',
  severity: 'error',
  title: {
    vi: 'Hiệu lực của văn bản có nguồn, có ngày xem, các ngày không trái nhau',
    en: 'Whether a document is in force has a source and a day, and the days agree',
  },
  explanation: {
    vi: 'Người đọc tin vào dòng hiệu lực để áp dụng văn bản. Ghi nguồn ở evidence và ngày xem ở asOf; ngày hết hiệu lực (to) sau ngày có hiệu lực (from) và đúng với trạng thái. Chưa xác minh thì ghi state: unknown.',
    en: 'Readers rely on this line when they apply a document. Give the source in evidence and the day you looked in asOf; the day it ends (to) comes after the day it begins (from), and both agree with the state. If it is not verified, write state: unknown.',
  },
  unitLabel: { vi: 'văn bản có ghi hiệu lực', en: 'documents with a statement of force' },
  failing: [
    example('Ngày có hiệu lực sau ngày hết hiệu lực', 'Begins after it ends', {
      ...stated('state: expired, from: 2022-01-01, to: ▶2021-01-01, asOf: 2026-11-22, evidence: [bao-mau]'),
    }),
    example('Ghi còn hiệu lực mà không nêu nguồn', 'In force according to nobody', {
      ...stated('state: ▶in-force, asOf: 2026-11-22'),
    }),
    example('Ghi còn hiệu lực, nhưng ngày hết hiệu lực đã qua', 'In force, with an end that has passed', {
      ...stated('state: in-force, to: ▶2024-01-01, asOf: 2026-11-22, evidence: [bao-mau]'),
    }),
    example('Ghi chưa có hiệu lực, nhưng ngày có hiệu lực đã qua', 'Not yet in force, since a day gone by', {
      ...stated('state: not-yet, from: ▶2024-01-01, asOf: 2026-11-22, evidence: [bao-mau]'),
    }),
  ],
  passing: [
    example('Còn hiệu lực, có nguồn', 'In force, with a source', {
      ...stated('state: in-force, from: 2021-07-01, asOf: 2026-11-22, evidence: [bao-mau]'),
    }),
    example('Chưa xác minh', 'Not verified', { ...stated('state: unknown, asOf: 2026-11-22') }),
  ],
  *checkDocument(corpus, document, countChecked) {
    const { validity } = document.facts;
    if (validity === undefined) return;
    countChecked();
    const [key, message] = doubtIn(validity) ?? [];
    if (key !== undefined && message !== undefined)
      yield issueInYaml(corpus, document, ['validity', key], message);
  },
};

/** The first thing that cannot be so, at the key that says it. */
function doubtIn({ state, from, to, asOf, evidence }: Validity): readonly [keyof Validity, Localized] | null {
  if (state !== 'unknown' && evidence.length === 0) {
    return [
      'state',
      {
        vi: 'Hiệu lực này chưa có nguồn. Ghi mã nguồn ở evidence, hoặc ghi state: unknown nếu chưa xác minh.',
        en: 'This statement has no source. Give one in evidence, or write state: unknown if it is not verified.',
      },
    ];
  }
  if (from !== undefined && to !== undefined && from >= to) {
    return [
      'to',
      {
        vi: `Ngày hết hiệu lực (${to}) không sau ngày có hiệu lực (${from}). Xem lại hai ngày theo nguồn.`,
        en: `The day it ends (${to}) is not after the day it begins (${from}). Compare both with the source.`,
      },
    ];
  }
  if (state === 'unknown') return null;
  const isOver = to !== undefined && to <= asOf;
  // Of a document that is partly in force the day may be that of the part.
  if (to !== undefined && state !== 'partly' && isOver !== (state === 'expired'))
    return ['to', disagree(asOf)];
  if (from !== undefined && from > asOf !== (state === 'not-yet')) return ['from', disagree(asOf)];
  return null;
}

function disagree(asOf: string): Localized {
  return {
    vi: `Ngày này không khớp với trạng thái ghi ở state, tính đến ngày xem (${asOf}). Sửa một trong hai theo nguồn.`,
    en: `This day does not agree with the state on the day you looked (${asOf}). Correct one of them by the source.`,
  };
}
