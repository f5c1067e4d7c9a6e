import { neighbourFile } from '../../model/references/neighbour.ts';

/** Address of the other site of the examples. */
const NEIGHBOUR_URL = 'https://so-tay.example.vn/';

/** A neighbour `tinh` in `site.yaml`, and its list; each part may be another. */
export function neighbourExample({
  date = '2026-11-20',
  index = JSON.stringify({
    site: NEIGHBOUR_URL,
    edition: { date },
    documents: [
      {
        id: 'kh-tinh',
        title: { vi: 'Kế hoạch của tỉnh', en: 'Plan of the province' },
        provisions: [{ id: 'ii-1', title: { vi: 'khoản 1, mục II', en: 'clause 1, section II' } }],
      },
    ],
    former: [{ from: 'kh-cu', to: 'kh-tinh' }],
  }),
}: {
  readonly url?: string;
  readonly date?: string;
  readonly index?: string | null;
} = {}): Readonly<Record<string, string>> {
  return {
    'site.yaml': `neighbours:\n  tinh: { url: "${NEIGHBOUR_URL}" }\n`,
    ...(index === null ? {} : { [neighbourFile('tinh')]: index }),
  };
}
