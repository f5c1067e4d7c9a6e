import './node-version.mjs';
import { compareEditions } from '../src/views/changes/compare-editions.ts';
import { formatChanges } from './changes/format-changes.ts';
import { readEdition } from './changes/read-edition.ts';
import { runIfStarted } from './cli-error.ts';
import { parseCommand, wrongUse } from './command-line.ts';

const NAME = 'npm run changes';

const HELP = `npm run changes -- CŨ MỚI [--format text|json|html|yaml]

Cho biết hai bản khác nhau ở đâu: đoạn thêm, bớt, đổi từng chữ, đổi viện dẫn, và nhiệm vụ bị ảnh hưởng.
--format yaml viết các mục cho content/former-wording.yaml: trang của đoạn đổi chữ ghi ngày và cho xem nội dung trước đó.
CŨ, MỚI: tệp /api/v1/{văn bản}.json, hoặc thư mục chứa cả dữ liệu (dist/api/v1). Kết thúc với mã 0 dù có khác hay không.

Tells how two editions differ: provisions added, gone, reworded word by word, relinked, and the tasks concerned.
--format yaml writes entries for content/former-wording.yaml: the page of a reworded provision then gives the day and shows its former words.
OLD, NEW: a file /api/v1/{document}.json, or the folder of all data (dist/api/v1). Ends with 0 whether they differ or not.`;

await runIfStarted(import.meta.filename, async () => {
  const { values, positionals } = parseCommand(NAME, {
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' }, format: { type: 'string' } },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const [before, after, ...more] = positionals;
  if (before === undefined || after === undefined || more.length > 0) {
    throw wrongUse(NAME, {
      vi: 'Cần hai bản: bản cũ, rồi bản mới.',
      en: 'Two editions are needed: the old one, then the new one.',
    });
  }
  const format = formatChanges.find(({ name }) => name === (values.format ?? 'text'));
  if (format === undefined) {
    throw wrongUse(NAME, {
      vi: '--format phải là text, json, html hoặc yaml.',
      en: '--format must be text, json, html or yaml.',
    });
  }
  console.log(format.write(compareEditions(readEdition(before), readEdition(after))));
});
