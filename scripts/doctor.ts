import './node-version.mjs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { runIfStarted } from './cli-error.ts';
import { wrongUse } from './command-line.ts';
import { describeSymptoms } from './doctor/describe-symptoms.ts';
import { findSymptoms } from './doctor/symptoms.ts';
import { visitSite } from './doctor/visit-site.ts';

const NAME = 'npm run doctor';

const HELP = `npm run doctor -- URL [--all]

Hỏi trang đã đăng ở URL rồi nêu những gì chưa đúng: tệp thiếu hay cũ, kiểu nội dung, chuyển hướng, trang 404,
SITE_URL, bộ đệm, nén, các header bảo mật. Hỏi mỗi loại một tệp; --all hỏi mọi tệp.
Mã kết thúc: 0 không có lỗi, 1 có lỗi, 2 lệnh viết sai hoặc không hỏi được.

Asks the site published at URL and says what is wrong: files missing or old, content types, redirects, the 404 page,
SITE_URL, caching, compression, security headers. Asks for one file of each sort; --all for every file.
Exit codes: 0 no error, 1 errors, 2 the command is written wrongly or the server does not answer.`;

interface Order {
  readonly url: string;
  readonly isWhole: boolean;
}

/** What is asked for; null where only help is. */
function readOrder(): Order | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h' }, all: { type: 'boolean' } },
    });
    if (values.help) return null;
    const [url = '', ...more] = positionals;
    if (/^https?:$/.test(new URL(url).protocol) && more.length === 0)
      return { url, isWhole: values.all === true };
  } catch {
    // An unknown flag, or no address: the same answer.
  }
  throw wrongUse(NAME, {
    vi: 'Cần địa chỉ đầy đủ của một trang đã đăng, ví dụ https://so-tay.example.vn/.',
    en: 'The full address of a published site is needed, for example https://so-tay.example.vn/.',
  });
}

await runIfStarted(import.meta.filename, async () => {
  const order = readOrder();
  if (order === null) {
    console.log(HELP);
    return;
  }
  const visit = await visitSite(order.url, order.isWhole);
  const symptoms = findSymptoms(visit);
  console.log(describeSymptoms(visit.address.href, visit.files.size + 4, symptoms));
  if (symptoms.some(({ severity }) => severity === 'error')) process.exitCode = 1;
});
