import { isSettled, sentencesToSettle } from '../../../model/settlement.ts';
import { spanInBlocks } from '../../../model/wording/flat-text.ts';
import type { CorpusRule, Example } from '../../engine/rule.ts';
import { example, VI_FILE } from '../../examples/example-base.ts';
import { registryExample, TASKS_FILE } from '../../examples/registry-example.ts';

const settling = (more: string): string =>
  `${(registryExample()[TASKS_FILE] ?? '').replace('tasks:', 'settles: [i]\ntasks:')}${more}`;
const marked: Example['files'] = registryExample(VI_FILE, ['Cấp ủy mẫu', '▶Cấp ủy mẫu']);

export const unsettledSentence: CorpusRule<'unsettled-sentence'> = {
  id: 'unsettled-sentence',
  group: 'trace',
  severity: 'error',
  title: {
    vi: 'Không câu nào bị bỏ qua khi lập danh sách nhiệm vụ',
    en: 'No sentence is overlooked when tasks are listed',
  },
  explanation: {
    vi: 'Ở những phần tệp nhiệm vụ ghi ở mục settles, mỗi câu phải có một nhiệm vụ trích từ câu ấy, hoặc một mục ở settled nói rõ vì sao câu không giao việc cho ai.',
    en: 'In the parts that a tasks file lists under settles, every sentence has a task that quotes it, or an entry under settled that says why it assigns no task.',
  },
  unitLabel: { vi: 'câu', en: 'sentences' },
  failing: [
    example('Câu thứ ba chưa xét', 'The third sentence is left out', {
      ...marked,
      [TASKS_FILE]: settling(''),
    }),
  ],
  passing: [
    example('Câu không giao việc, có lý do', 'A sentence without a task, with the reason', {
      ...registryExample(),
      [TASKS_FILE]: settling(
        'settled:\n  - { provision: i-1, sentence: 3, words: { vi: Cấp ủy mẫu }, reason: { vi: Nói chung., en: General. } }\n',
      ),
    }),
    example('Phần không ghi ở settles', 'A part not listed under settles', registryExample()),
  ],
  *check(corpus, countChecked) {
    for (const state of sentencesToSettle(corpus)) {
      countChecked();
      const wording = state.provision.wording.vi;
      if (isSettled(state) || wording === null) continue;
      const { start, text } = state.sentence;
      yield {
        span: spanInBlocks(wording.span.file, wording.blocks, start, text.length),
        subjectIds: state.key,
        requires: [{ of: state.key, part: 'wording', language: 'vi' }],
        message: {
          vi: `Câu thứ ${state.number} của đoạn “${state.provision.id}” chưa có nhiệm vụ nào trích từ đó. Thêm nhiệm vụ, hoặc thêm mục vào settled với lý do câu không giao việc.`,
          en: `No task quotes sentence ${state.number} of “${state.provision.id}”. Add a task, or an entry under settled with the reason why it assigns none.`,
        },
      };
    }
  },
};
