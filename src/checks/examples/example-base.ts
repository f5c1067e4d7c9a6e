import type { Language } from '../../language/language.ts';

/**
 * A correct content folder in a few lines: one digest and one record. A rule's examples change only what they
 * are about. The names and symbols are of no real document.
 */
export const EXAMPLE_BASE: Readonly<Record<string, string>> = {
  'documents/kh-mau/document.yaml': `type: { vi: Kế hoạch, en: Plan }
symbol: null
date: null
issuer: null
title: { vi: Kế hoạch mẫu, en: Sample plan }
shortName: { vi: Kế hoạch mẫu, en: Sample plan }
subject: null
textStatus: digest
description: { vi: Văn bản mẫu., en: A sample document. }
`,
  'documents/kh-mau/vi.mdx': `<Section n="I" title="MỤC ĐÍCH">

<Clause n="1">
Thực hiện <Ref to="nq-mau">Nghị quyết số 07-NQ/MAU, ngày 12/6/2021</Ref>.
</Clause>

</Section>
`,
  'documents/kh-mau/en.mdx': `<Section n="I" title="PURPOSE">

<Clause n="1">
To carry out <Ref to="nq-mau">Resolution No. 07-NQ/MAU of 12 June 2021</Ref>.
</Clause>

</Section>
`,
  'documents/nq-mau/document.yaml': `type: { vi: Nghị quyết, en: Resolution }
symbol: 07-NQ/MAU
date: 2021-06-12
issuer: null
title: { vi: Nghị quyết mẫu, en: Sample resolution }
shortName: { vi: Nghị quyết mẫu, en: Sample resolution }
subject: null
textStatus: record
description: { vi: Văn bản mẫu., en: A sample document. }
`,
};

/** The sign that marks the place of a finding in an example. */
export const MARK = '▶';

/** The head of a guide page. */
export function exampleHead(title: string): string {
  return `---\ntitle: ${title}\ndescription: ${title}.\norder: 1\n---\n\n`;
}

/** A language file of `kh-mau` whose one clause has this wording. */
export function exampleWording(clause: string, language: Language = 'vi'): string {
  const heading = language === 'vi' ? 'MỤC ĐÍCH' : 'PURPOSE';
  return `<Section n="I" title="${heading}">\n\n<Clause n="1">\n${clause}\n</Clause>\n\n</Section>\n`;
}
