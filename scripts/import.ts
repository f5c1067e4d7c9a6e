import './node-version.mjs';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import process from 'node:process';
import { runRules } from '../src/checks/engine/run-rules.ts';
import { CORPUS_RULES } from '../src/checks/rules/index.ts';
import { type ImportedPaper, importPaper } from '../src/import/import-paper.ts';
import { readApart } from '../src/import/read-apart.ts';
import { LANGUAGES, type Language } from '../src/language/language.ts';
import { filesInFolder } from '../src/load/content-files.ts';
import { loadCorpus } from '../src/load/load-corpus.ts';
import type { Corpus } from '../src/model/corpus.ts';
import { today } from './accept.ts';
import { findContent } from './check/content-folder.ts';
import { listOutside } from './check/list-outside.ts';
import { CliError, runIfStarted } from './cli-error.ts';
import { parseCommand, wrongUse } from './command-line.ts';
import { compareWithHeld, keepHeldFacts } from './import/held-document.ts';
import { formatReport, type ImportReport } from './import/import-report.ts';
import { tellWaiting } from './import/tell-waiting.ts';
import { writeDocument } from './import/write-document.ts';

const NAME = 'npm run import';

const HELP = `npm run import -- TỆP [--into MÃ] [--lang vi|en] [--dry-run] [--replace] [--translation-skeleton]
                  [--keep-file] [--allow-mark DẤU] [--content THƯ-MỤC] [--format text|json]

Đưa một văn bản vào sổ tay: đọc .docx, .doc, .pdf có chữ, .txt, .html, .md (hoặc - để đọc từ đầu vào), nhận ra
phần đầu, chương, mục, điều, khoản, điểm, phụ lục, nơi nhận, phần ký, rồi ghi content/documents/{mã}/.
  --into MÃ               mã của văn bản; không nêu thì lấy từ số, ký hiệu
  --lang vi|en            ngôn ngữ của tệp, mặc định vi
  --dry-run               chỉ báo cáo, không ghi
  --replace               thay văn bản đã có; không nêu thì chỉ cho biết chỗ khác
  --translation-skeleton  thêm tệp của ngôn ngữ kia với cùng mã đoạn, chữ để trống
  --keep-file             giữ cả tệp gốc trong thư mục của văn bản, tên original và đuôi tệp
  --allow-mark DẤU        nhập dù văn bản có dấu này (MẬT, DỰ THẢO …)
  --format text|json      dạng của báo cáo

Brings a paper into the handbook: reads .docx, .doc, .pdf with text, .txt, .html, .md (or - for standard input), finds
its head, chapters, sections, articles, clauses, points, annexes, recipients and signature, and writes
content/documents/{id}/.
  --into ID               id of the document; without it from its symbol
  --lang vi|en            language of the file, vi by default
  --dry-run               only report, write nothing
  --replace               replace a document that is held; without it only tell what differs
  --translation-skeleton  add the file of the other language with the same ids and open texts
  --keep-file             keep the file itself in the folder of the document, as original with its ending
  --allow-mark MARK       import although the paper bears this mark
  --format text|json      form of the report`;

interface Options {
  readonly file: string;
  readonly into: string | null;
  readonly language: Language;
  readonly isDryRun: boolean;
  readonly isReplacing: boolean;
  readonly isSkeleton: boolean;
  readonly isKeepingFile: boolean;
  readonly allowed: readonly string[];
  readonly content: string;
  readonly format: 'text' | 'json';
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Null if only help was asked for. Throws a CliError for what is not understood. */
function readOptions(): Options | null {
  const { values, positionals } = parseCommand(NAME, ARGUMENTS);
  if (values.help) return null;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) {
    throw wrongUse(NAME, { vi: 'Cần tên của một tệp.', en: 'The name of one file is needed.' });
  }
  const { lang = 'vi', format = 'text', into = null } = values;
  const language = LANGUAGES.find((one) => one === lang);
  if (language === undefined)
    throw wrongUse(NAME, { vi: '--lang phải là vi hoặc en.', en: '--lang must be vi or en.' });
  if (format !== 'text' && format !== 'json') {
    throw wrongUse(NAME, { vi: '--format phải là text hoặc json.', en: '--format must be text or json.' });
  }
  if (values['keep-file'] && extname(file) === '') {
    throw wrongUse(NAME, {
      vi: '--keep-file cần một tệp có đuôi, không phải đầu vào.',
      en: '--keep-file needs a file with an ending, not standard input.',
    });
  }
  if (into !== null && !ID.test(into)) {
    throw wrongUse(NAME, {
      vi: `“${into}” không dùng làm mã được: chỉ chữ thường không dấu, số và gạch nối.`,
      en: `“${into}” cannot be an id: only small letters without marks, digits and hyphens.`,
    });
  }
  return {
    ...{ file, into, language, format, allowed: values['allow-mark'] ?? [] },
    ...{ isDryRun: values['dry-run'] ?? false, isReplacing: values.replace ?? false },
    isSkeleton: values['translation-skeleton'] ?? false,
    isKeepingFile: values['keep-file'] ?? false,
    content: findContent(values.content ?? process.env.CONTENT_DIR ?? 'content'),
  };
}

const ARGUMENTS = {
  allowPositionals: true,
  options: {
    help: { type: 'boolean', short: 'h' },
    into: { type: 'string' },
    lang: { type: 'string' },
    'dry-run': { type: 'boolean' },
    replace: { type: 'boolean' },
    'translation-skeleton': { type: 'boolean' },
    'keep-file': { type: 'boolean' },
    'allow-mark': { type: 'string', multiple: true },
    content: { type: 'string' },
    format: { type: 'string' },
  },
} as const;

function readBytes(file: string): Uint8Array {
  if (file === '-') return readFileSync(0);
  const path = resolve(file);
  if (!existsSync(path) || !statSync(path).isFile()) {
    throw new CliError({ vi: `Không có tệp ${file}.`, en: `There is no file ${file}.` });
  }
  try {
    return readFileSync(path);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new CliError({ vi: `Không đọc được ${file} (${code}).`, en: `${file} cannot be read (${code}).` });
  }
}

/** What a paper has at least one of. */
const UNITS = ['part', 'chapter', 'section', 'article', 'clause'];

/** Throws a CliError if the id that was named is that of another document. */
function refuseOther(corpus: Corpus, { slug, head }: ImportedPaper): void {
  const facts = corpus.documentsById.get(slug)?.facts;
  if (facts?.symbol == null || head.symbol === null || facts.symbol === head.symbol) return;
  throw new CliError({
    vi: `documents/${slug} là ${facts.symbol}, tệp này là ${head.symbol}: chọn mã khác bằng --into. Chưa ghi gì.`,
    en: `documents/${slug} is ${facts.symbol}, this file is ${head.symbol}: choose another id with --into. Nothing was written.`,
  });
}

await runIfStarted(import.meta.filename, async () => {
  const options = readOptions();
  if (options === null) {
    console.log(HELP);
    return;
  }
  const { file, into, language, isSkeleton, isDryRun, isReplacing, allowed, content, format } = options;
  const bytes = readBytes(file);
  const waiting = tellWaiting(file);
  const name = file === '-' ? '' : basename(file);
  const read = await readApart(bytes, name, { allowed, tell: waiting.tell }).finally(waiting.end);
  if ('refusal' in read) {
    const { vi, en } = read.refusal.message;
    throw new CliError({ vi: `${file}: ${vi}`, en: `${file}: ${en}` });
  }
  const corpus = loadCorpus(filesInFolder(content));
  const imported = importPaper(read.paper, corpus, { into, language, isSkeleton });
  if (imported.lost.length > 0) {
    const words = imported.lost.slice(0, 10).join(' ');
    throw new CliError({
      vi: `${imported.lost.length} từ của văn bản không vào được kết quả (${words} …): chưa ghi gì. Báo lỗi này kèm tệp, hoặc lập văn bản bằng tay.`,
      en: `${imported.lost.length} words of the paper are not in the result (${words} …): nothing was written. Report this with the file, or enter the paper by hand.`,
    });
  }
  if (imported.head.type === null && !UNITS.some((kind) => imported.counts.has(kind))) {
    throw new CliError({
      vi: `${file} không giống một văn bản: không có tên loại, không có mục, điều, khoản nào. Chưa ghi gì.`,
      en: `${file} does not look like a paper: no kind is named, and there is no section, article or clause. Nothing was written.`,
    });
  }
  refuseOther(corpus, imported);
  const held = compareWithHeld(corpus, imported);
  const files =
    held === null ? imported.files : keepHeldFacts(content, imported, held, corpus.edition?.date ?? today());
  const mayWrite = !isDryRun && held?.isSame !== true && (held === null || isReplacing);
  const original: [string, Uint8Array][] = options.isKeepingFile ? [[`original${extname(file)}`, bytes]] : [];
  const written = mayWrite
    ? writeDocument(
        join(content, 'documents'),
        imported.slug,
        new Map<string, string | Uint8Array | null>([...files, ...original]),
      )
    : [];
  const outside = mayWrite ? listOutside(content, false) : [];
  const after = mayWrite ? loadCorpus(filesInFolder(content)) : null;
  const prefix = `documents/${imported.slug}/`;
  const findings =
    after === null
      ? null
      : runRules(after, CORPUS_RULES).diagnostics.filter((one) => one.file.startsWith(prefix));
  const report: ImportReport = { imported, held, written, outside, findings, isDryRun };
  console.log(
    format === 'json' ? JSON.stringify(formatReport.json(report), null, 1) : formatReport.text(report),
  );
  if (held !== null && !held.isSame && !isReplacing && !isDryRun) process.exitCode = 1;
});
