import type { Localized } from '../../../language/language.ts';
import type { Corpus } from '../../../model/corpus.ts';
import { startOf } from '../../../model/diagnostic.ts';
import { neighbourFile } from '../../../model/references/neighbour.ts';
import type { CorpusRule } from '../../engine/rule.ts';
import { example } from '../../examples/example-base.ts';
import { neighbourExample } from '../../examples/neighbour-example.ts';

export const neighbourIndex: CorpusRule<'neighbour-index'> = {
  id: 'neighbour-index',
  group: 'references',
  severity: 'error',
  title: {
    vi: 'Danh sách của sổ tay khác đọc được và đúng là của sổ tay ấy',
    en: 'The list of another site can be read, and is that of this site',
  },
  explanation: {
    vi: 'Để viện dẫn một đoạn của sổ tay khác, khai địa chỉ của sổ tay ấy ở mục neighbours của site.yaml và lưu tệp /api/v1/index.json của nó thành content/neighbours/{tên}.json, không sửa gì. Mỗi viện dẫn được đối chiếu với danh sách này. Tệp hỏng hoặc lấy nhầm thì tải lại từ địa chỉ đã khai.',
    en: 'To cite a provision of another site, give its address under neighbours in site.yaml and keep its file /api/v1/index.json as content/neighbours/{name}.json, unchanged. Every citation is held against this list. Fetch a damaged or wrong file again from the address given.',
  },
  unitLabel: { vi: 'danh sách', en: 'lists' },
  failing: [
    example('Chưa có danh sách', 'No list', {
      ...neighbourExample({ index: null }),
      'site.yaml': 'neighbours:\n  ▶tinh: { url: "https://so-tay.example.vn/" }\n',
    }),
    example('Tệp hỏng', 'A damaged file', neighbourExample({ index: '▶{ "site": "https://so-tay.' })),
    example('Tệp khác', 'Another file', neighbourExample({ index: '▶{ "tasks": [] }' })),
    example('Danh sách của sổ tay khác', 'The list of another site', {
      ...neighbourExample(),
      'site.yaml': 'neighbours:\n  tinh: { url: ▶"https://khac.example.vn/" }\n',
    }),
    example('Danh sách chưa khai', 'A list that is not named', {
      [neighbourFile('huyen')]: `▶${neighbourExample()[neighbourFile('tinh')]}`,
    }),
  ],
  passing: [example('Danh sách đúng', 'A list as it should be', neighbourExample())],
  *check(corpus, countChecked) {
    const named = corpus.siteFacts?.neighbours ?? {};
    for (const [site, { url }] of Object.entries(named)) {
      countChecked();
      const index = corpus.neighbours.get(site);
      const message = judge(site, url, index);
      if (message === null) continue;
      const isDamaged = index === null;
      const key = ['neighbours', site];
      const span = isDamaged
        ? startOf(neighbourFile(site))
        : index === undefined
          ? corpus.spanInYaml('site.yaml', key, 'key')
          : corpus.spanInYaml('site.yaml', [...key, 'url']);
      yield { span, message };
    }
    for (const site of corpus.neighbours.keys()) {
      if (site in named) continue;
      countChecked();
      yield {
        span: startOf(neighbourFile(site)),
        requires: [{ file: 'site.yaml' }],
        message: {
          vi: `site.yaml chưa khai “${site}”. Thêm vào mục neighbours: ${site}: { url: … }, hoặc bỏ tệp này.`,
          en: `“${site}” is not named in site.yaml. Add it under neighbours: ${site}: { url: … }, or remove this file.`,
        },
      };
    }
  },
};

function judge(site: string, url: string, index: ReturnType<Corpus['neighbours']['get']>): Localized | null {
  const from = `${url.replace(/\/*$/, '/')}api/v1/index.json`;
  if (index === undefined) {
    return {
      vi: `Chưa có ${neighbourFile(site)}. Tải ${from} về thành tệp ấy, hoặc bỏ mục này.`,
      en: `There is no ${neighbourFile(site)}. Fetch ${from} into that file, or remove this entry.`,
    };
  }
  if (index === null) {
    return {
      vi: `Không đọc được danh sách này: tệp hỏng hoặc là tệp khác. Tải lại từ ${from}.`,
      en: `This list cannot be read: the file is damaged or another one. Fetch it again from ${from}.`,
    };
  }
  if (index.site.replace(/\/*$/, '') === url.replace(/\/*$/, '')) return null;
  return {
    vi: `Danh sách ở ${neighbourFile(site)} là của ${index.site}. Sửa địa chỉ ở đây, hoặc tải danh sách từ ${from}.`,
    en: `The list in ${neighbourFile(site)} is that of ${index.site}. Correct the address here, or fetch the list from ${from}.`,
  };
}
