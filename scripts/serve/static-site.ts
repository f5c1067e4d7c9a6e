import { createHash } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { Localized } from '../../src/language/language.ts';
import { SECURITY_HEADERS } from '../../src/site/csp.ts';
import { chooseEncoding, makeCompressor } from './content-encoding.ts';
import { contentTypeOf, isTextType } from './content-type.ts';
import { readSiteAddress } from './site-address.ts';

/** The parts of a request that decide the answer; `target` is raw, as it stood in the request line. */
export interface SiteRequest {
  readonly method: string;
  readonly target: string;
  readonly acceptEncoding?: string | undefined;
  readonly ifNoneMatch?: string | undefined;
}

export interface SiteAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

interface FoundFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Names of built files in `_astro/` hold a fingerprint of their content; all others are asked for again. */
const IMMUTABLE = 'public, max-age=31536000, immutable';
const REVALIDATE = 'no-cache';

const NOTHING_HERE: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EISDIR']);

/**
 * Answers requests for a built site. The folder is looked at anew for each request, so a build that swaps it in place is
 * seen at once. The folder may be absent in between: then nothing is found.
 *
 * @param base `''` or `/first/second`
 */
export function makeStaticSite(folder: string, base: string): (request: SiteRequest) => Promise<SiteAnswer> {
  const compress = makeCompressor();

  /** The body in the encoding the reader accepts, with the headers that go with it. */
  const answerFile = async (
    request: SiteRequest,
    file: FoundFile,
    status: 200 | 404,
    caching: string,
  ): Promise<SiteAnswer> => {
    const type = contentTypeOf(file.name);
    const isText = isTextType(type);
    const encoding = isText ? chooseEncoding(request.acceptEncoding, file.bytes.length) : 'identity';
    const fingerprint = createHash('sha256').update(file.bytes).digest('base64url').slice(0, 22);
    const tag = encoding === 'identity' ? `"${fingerprint}"` : `"${fingerprint}-${encoding}"`;
    const headers: Record<string, string> = { ...SECURITY_HEADERS, 'Cache-Control': caching };
    if (isText) headers.Vary = 'Accept-Encoding';
    if (status === 200) headers.ETag = tag;
    if (status === 200 && isKnownTag(request.ifNoneMatch, tag)) {
      return { status: 304, headers, body: new Uint8Array() };
    }
    headers['Content-Type'] = type;
    if (encoding !== 'identity') headers['Content-Encoding'] = encoding;
    const body = encoding === 'identity' ? file.bytes : await compress(file.bytes, fingerprint, encoding);
    return { status, headers: { ...headers, 'Content-Length': String(body.length) }, body };
  };

  const answerNotFound = async (request: SiteRequest, isEnglish: boolean): Promise<SiteAnswer> => {
    const english = isEnglish
      ? [
          ['en', '404', 'index.html'],
          ['en', '404.html'],
        ]
      : [];
    for (const place of [...english, ['404.html']]) {
      const page = await findFile(folder, place);
      if (page !== undefined) return answerFile(request, page, 404, REVALIDATE);
    }
    return answerSentence(404, { vi: 'Không tìm thấy trang.', en: 'Page not found.' });
  };

  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      const sentence = { vi: 'Máy chủ chỉ cho đọc.', en: 'This server only lets you read.' };
      return answerSentence(405, sentence, { Allow: 'GET, HEAD' });
    }
    const address = readSiteAddress(request.target, base);
    if (address.kind === 'malformed') {
      return answerSentence(400, { vi: 'Địa chỉ không hợp lệ.', en: 'This is not a valid address.' });
    }
    if (address.kind === 'outside') return answerNotFound(request, false);
    const { names, endsInSlash, query } = address;
    const index = [...names, 'index.html'];
    const file = await findFile(folder, endsInSlash ? index : names);
    if (file !== undefined) {
      return answerFile(request, file, 200, names[0] === '_astro' ? IMMUTABLE : REVALIDATE);
    }
    if (!endsInSlash && (await findFile(folder, index)) !== undefined) {
      const path = names.map((name) => `/${encodeURIComponent(name)}`).join('');
      return answerSentence(
        308,
        {
          vi: 'Trang ở địa chỉ có dấu gạch chéo cuối.',
          en: 'The page is at the address with a slash at its end.',
        },
        { Location: `${base}${path}/${query}` },
      );
    }
    return answerNotFound(request, names[0] === 'en');
  };
}

/** A short bilingual text with every header a page has: for redirects and for what has no page. */
export function answerSentence(
  status: number,
  sentence: Localized,
  headers: Readonly<Record<string, string>> = {},
): SiteAnswer {
  const body = Buffer.from(`${sentence.vi}\n${sentence.en}\n`);
  return {
    status,
    headers: {
      ...SECURITY_HEADERS,
      ...headers,
      'Cache-Control': REVALIDATE,
      'Content-Type': contentTypeOf('sentence.txt'),
      'Content-Length': String(body.length),
    },
    body,
  };
}

/**
 * Reads the file that these names name exactly. A link, a hidden file, or a name in other letters on a file system that
 * does not care is not found: the site must behave here as on any host.
 */
async function findFile(folder: string, names: readonly string[]): Promise<FoundFile | undefined> {
  if (names.some((name) => name.startsWith('.') && name !== '.well-known')) return undefined;
  try {
    const path = join(await realpath(folder), ...names);
    if ((await realpath(path)) !== path) return undefined;
    return { name: names.at(-1) ?? '', bytes: await readFile(path) };
  } catch (error) {
    if (NOTHING_HERE.has((error as NodeJS.ErrnoException).code)) return undefined;
    throw error;
  }
}

function isKnownTag(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const known = ifNoneMatch.split(',').map((item) => item.trim().replace(/^W\//, ''));
  return known.includes(tag) || known.includes('*');
}
