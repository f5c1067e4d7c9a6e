import { createHash } from 'node:crypto';
import type { FileDigest } from '../../src/model/site/site-manifest.ts';
import { CliError } from '../cli-error.ts';

/** What a server answered, redirects not followed. */
export interface Answer extends FileDigest {
  /** The address that was asked for. */
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  /** Unpacked. */
  readonly text: string;
}

const PATIENCE = 20_000;

/** Asks a server for one address, as a browser that takes packed answers. @throws CliError if it does not answer */
export async function ask(url: string): Promise<Answer> {
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { 'Accept-Encoding': 'gzip, br' },
      signal: AbortSignal.timeout(PATIENCE),
    });
    const body = Buffer.from(await response.arrayBuffer());
    const sha256 = createHash('sha256').update(body).digest('hex');
    const { status, headers } = response;
    return { url, status, headers, text: body.toString('utf8'), bytes: body.length, sha256 };
  } catch (error) {
    const { cause, message } = error as Error & { readonly cause?: Error };
    const why = cause?.message || message;
    throw new CliError(
      {
        vi: `Không hỏi được ${url}: ${why}. Kiểm tra tên miền, chứng thư HTTPS và máy chủ.`,
        en: `${url} cannot be asked: ${why}. Check the domain name, the HTTPS certificate and the server.`,
      },
      2,
    );
  }
}
