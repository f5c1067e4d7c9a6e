import { nearest } from '../../../language/suggestion.ts';
import type { Corpus } from '../../../model/corpus.ts';
import { guidePairs, isMiscitation, lonelyNames } from '../../../model/guide-words.ts';
import { parseTarget } from '../../../model/provision-id.ts';
import { CHECK_FLAGS } from '../../../model/report/check-options.ts';
import { isBuiltAddress, isThere } from '../../../site/built-address.ts';
import type { CorpusRule, RuleIssue } from '../../engine/rule.ts';
import { example, exampleGuide } from '../../examples/example-base.ts';
import { KnownNames } from '../../texts/known-names.ts';

/** Takes a function, since the list of rules contains this one. */
export const guideCode = (ruleIds: () => readonly string[]): CorpusRule<'guide-code'> => ({
  id: 'guide-code',
  group: 'references',
  severity: 'error',
  title: {
    vi: 'Địa chỉ, mã, tùy chọn, lời trích trong trang hướng dẫn là có thật, hai ngôn ngữ như nhau',
    en: 'Addresses, ids, options and quotations in a guide are real, and the same in both languages',
  },
  explanation: {
    vi: 'Người đọc chép nguyên những gì đặt giữa hai dấu ` và lời trích ở trang hướng dẫn. Địa chỉ phải là trang mà sổ tay dựng; mã có dạng {văn-bản}#{đoạn} của một văn bản có trong sổ tay phải có thật; tùy chọn phải là tùy chọn của npm run check; lời trích tách dòng bắt đầu bằng viện dẫn một đoạn phải đúng như khung trích dẫn của đoạn đó. Mã không có khoảng trắng phải có ở cả hai ngôn ngữ, trong cùng một mục. Tên thay bằng chữ khác ở mỗi ngôn ngữ (hinh.png, image.png) thì mỗi bên một tên.',
    en: 'Readers copy what a guide sets between two ` and what it quotes. An address is a page that the site builds; an id in the form {document}#{provision} of a document in the handbook exists; an option is one that npm run check takes; a quotation set apart that begins with the citation of a provision is as the citation box of that provision has it. Code without a space stands in both languages, in the same section. Where a name differs between the languages (hinh.png, image.png), each has one.',
  },
  unitLabel: { vi: 'mã và lời trích trong trang hướng dẫn', en: 'code and quotations in guides' },
  failing: [
    example(
      'Địa chỉ không có thật',
      'An address that does not exist',
      exampleGuide('Mở ▶`/kh-mau/i-9/`.', 'Open ▶`/en/kh-mau/i-9/`.'),
    ),
    example(
      'Mã của một đoạn không có thật',
      'The id of a provision that does not exist',
      exampleGuide('Đoạn ▶`kh-mau#i-9`.', 'The provision ▶`kh-mau#i-9`.'),
    ),
    example(
      'Tùy chọn viết sai',
      'An option misspelt',
      exampleGuide('Chạy ▶`npm run check -- --acept new`.', 'Run ▶`npm run check -- --acept new`.'),
    ),
    example(
      'Giá trị viết sai ở một ngôn ngữ',
      'A value misspelt in one language',
      exampleGuide('Ghi `verbatim`.', 'Write ▶`verbatm`.'),
    ),
    example(
      'Lời trích khác viện dẫn của đoạn',
      'A quotation that is not the citation of the provision',
      exampleGuide(
        'Ghi:\n\n▶> khoản 9, mục I, Kế hoạch mẫu',
        'Write:\n\n▶> clause 9, section I, Sample plan',
      ),
    ),
    example(
      'Tên của một quy tắc, một giá trị viết sai ở cả hai ngôn ngữ',
      'The name of a rule and a value misspelt in both languages',
      exampleGuide('Quy tắc ▶`repeated-word`, ghi ▶`digets`.', 'The rule ▶`repeated-word`; write ▶`digets`.'),
    ),
  ],
  passing: [
    example(
      'Địa chỉ, mã, tùy chọn, lời trích có thật',
      'An address, an id, an option and a quotation that are real',
      exampleGuide(
        'Mở `/kh-mau/i-1/`, mã `kh-mau#i-1`; `luat-mau#dieu-5` là mã mẫu, `hinh.png`. Chạy `npm run check -- --only task-date`.\n\n> khoản 1, mục I, Kế hoạch mẫu',
        'Open `/en/kh-mau/i-1/`, id `kh-mau#i-1`; `luat-mau#dieu-5` is a sample, `image.png`. Run `npm run check -- --only task-date`.\n\n> clause 1, section I, Sample plan',
      ),
    ),
  ],
  *check(corpus, countChecked) {
    const wrong = new Set<string>();
    const names = new KnownNames(corpus, ruleIds());
    for (const guide of corpus.guides) {
      countChecked(guide.code.length + guide.quotations.length);
      for (const { text, span } of guide.code) {
        const message = wrongCode(corpus, text, ruleIds) ?? misspeltName(names.meantBy(text), text);
        if (message === null) continue;
        wrong.add(text);
        yield { span, message };
      }
      for (const quotation of guide.quotations) {
        if (isMiscitation(corpus, guide.language, quotation.text))
          yield { span: quotation.span, message: MISCITED };
      }
    }
    for (const pair of guidePairs(corpus)) {
      for (const { text, span, meant } of lonelyNames(corpus, pair)) {
        if (!wrong.has(text) && !wrong.has(meant ?? '')) yield { span, message: formatLonely(text, meant) };
      }
    }
  },
});

const MISCITED: RuleIssue['message'] = {
  vi: 'Lời trích này không đúng với khung trích dẫn của đoạn nào. Mở trang của đoạn, chép lại cả lời dẫn và lời văn; chỗ lược ghi […].',
  en: 'This quotation is not what the citation box of any provision has. Open the page of the provision and copy the citation and the wording again; mark omissions with […].',
};

function misspeltName(meant: string | null, text: string): RuleIssue['message'] | null {
  return meant === null
    ? null
    : unknown({ vi: `Sổ tay không có tên “${text}”`, en: `There is no name “${text}”` }, meant);
}

/** What is wrong with code by itself; null for what the check does not know. */
function wrongCode(
  corpus: Corpus,
  code: string,
  ruleIds: () => readonly string[],
): RuleIssue['message'] | null {
  const options = Object.keys(CHECK_FLAGS).map((name) => `--${name}`);
  const isCommand = /^--[a-z]/.test(code) || /^npm run (?:-s )?check -- /.test(code);
  for (const [option] of isCommand ? code.matchAll(/(?<=^| )--[a-z-]+/g) : []) {
    if (options.includes(option)) continue;
    return unknown(
      { vi: `Lệnh npm run check không có tùy chọn ${option}`, en: `npm run check has no option ${option}` },
      nearest(option, options),
    );
  }
  const only = isCommand ? /--only ([a-z-]+)/.exec(code)?.[1] : undefined;
  if (only !== undefined && !ruleIds().includes(only)) {
    return unknown(
      { vi: `Không có quy tắc “${only}”`, en: `There is no rule “${only}”` },
      nearest(only, ruleIds()),
    );
  }
  if (/^\/[^{}…]*$/.test(code) && !isBuiltAddress(corpus, code)) {
    return unknown({ vi: `Sổ tay không có địa chỉ ${code}`, en: `The site has no address ${code}` }, null);
  }
  const to = /(?:^|to=")"?([a-z0-9-]+#[a-z0-9-]+)/.exec(code)?.[1] ?? '';
  const document = corpus.documentsById.get(parseTarget(to)?.document ?? '');
  if (document === undefined || document.broken || isThere(corpus, 'provision', to)) return null;
  return unknown({ vi: `Không có đoạn “${to}”`, en: `There is no provision “${to}”` }, null);
}

function unknown({ vi, en }: RuleIssue['message'], near: string | null): RuleIssue['message'] {
  if (near === null) return { vi: `${vi}. Sửa lại cho đúng.`, en: `${en}. Correct it.` };
  return { vi: `${vi}. Có phải là ${near}?`, en: `${en}. Did you mean ${near}?` };
}

function formatLonely(text: string, meant: string | null): RuleIssue['message'] {
  return meant === null
    ? {
        vi: `“${text}” không có trong bản ngôn ngữ kia. Bổ sung bên kia, hoặc bỏ ở đây.`,
        en: `“${text}” is not in the other language. Add it there, or remove it here.`,
      }
    : {
        vi: `Ở đây ghi “${text}”, bản ngôn ngữ kia ghi “${meant}”. Ghi cùng một cách.`,
        en: `Here it is “${text}”, in the other language “${meant}”. Write the same in both.`,
      };
}
