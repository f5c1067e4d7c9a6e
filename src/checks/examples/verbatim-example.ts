import { exampleFile, FACTS_FILE } from './example-base.ts';

const PLAN = ['Kế hoạch mẫu, en: Sample plan', 'Kế hoạch gốc, en: Original plan'] as const;

/** A verbatim document beside the base, for examples about issued wording. */
export const VERBATIM_EXAMPLE: Readonly<Record<string, string>> = {
  'documents/kh-goc/document.yaml': `${exampleFile(FACTS_FILE, PLAN, PLAN, ['digest', 'verbatim'])}source:
  file: source.txt
  sha256: 652abf4e4102b27a3551c32422545b6108d83f89767734bc2d4b2deea33f45a8
`,
  'documents/kh-goc/source.txt': `Kế hoạch gốc

I. NHIỆM VỤ
1. Thực hiện Nghị quyết số 07-NQ/MAU ngày 12 tháng 6 năm 2021; công đoàn cơ sở báo cáo kết quả hằng năm.
2. Theo dõi, đôn đốc việc thực hiện Nghị quyết ngày 12/06/2021 ở các đơn vị.
`,
  'documents/kh-goc/vi.mdx': `<Section n="I" title="NHIỆM VỤ">

<Clause n="1">
Thực hiện <Ref to="nq-mau">Nghị quyết số 07-NQ/MAU ngày 12 tháng 6 năm 2021</Ref>; công đoàn cơ sở báo cáo kết quả hằng năm.
</Clause>

<Clause n="2">
Theo dõi, đôn đốc việc thực hiện <Ref to="nq-mau">Nghị quyết ngày 12/06/2021</Ref> ở các đơn vị.
</Clause>

</Section>
`,
  'documents/kh-goc/en.mdx': `<Section n="I" title="TASKS">

<Clause n="1">
Carry out <Ref to="nq-mau">Resolution No. 07-NQ/MAU of 12 June 2021</Ref>; grassroots trade unions report the results every year.
</Clause>

<Clause n="2">
Follow and urge on the carrying out of <Ref to="nq-mau">the Resolution of June 12, 2021</Ref> in the units.
</Clause>

</Section>
`,
};
