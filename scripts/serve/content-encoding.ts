import { promisify } from 'node:util';
import { brotliCompress, gzip, constants as zlib } from 'node:zlib';

export type ContentEncoding = 'br' | 'gzip' | 'identity';

/** Shorter texts are sent as they are: the frame of a compressed one eats the gain. */
const SHORTEST_WORTH_IT = 512;

/** Compressed copies are kept up to this many bytes, the oldest go first. */
const CACHE_BYTES = 64 * 1024 * 1024;

const compressWith = { br: promisify(brotliCompress), gzip: promisify(gzip) };

/** Brotli, else gzip, else nothing, as far as the `Accept-Encoding` header allows and the text is long enough. */
export function chooseEncoding(acceptEncoding: string | undefined, byteLength: number): ContentEncoding {
  if (acceptEncoding === undefined || byteLength < SHORTEST_WORTH_IT) return 'identity';
  const weights = new Map<string, number>();
  for (const item of acceptEncoding.toLowerCase().split(',')) {
    const [name = '', ...parameters] = item.split(';').map((part) => part.trim());
    const weight = parameters.find((parameter) => parameter.startsWith('q='));
    weights.set(name, weight === undefined ? 1 : Number(weight.slice(2)) || 0);
  }
  const isAccepted = (name: string): boolean => (weights.get(name) ?? weights.get('*') ?? 0) > 0;
  if (isAccepted('br')) return 'br';
  return isAccepted('gzip') ? 'gzip' : 'identity';
}

/** A compressor that remembers what it made, by the fingerprint of the content: a changed file is another key. */
export function makeCompressor(): (
  bytes: Buffer,
  fingerprint: string,
  encoding: 'br' | 'gzip',
) => Promise<Buffer> {
  const made = new Map<string, Promise<Buffer>>();
  let madeBytes = 0;

  const compress = async (bytes: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer> => {
    if (encoding === 'gzip') return compressWith.gzip(bytes, { level: 9 });
    const params = { [zlib.BROTLI_PARAM_QUALITY]: 9, [zlib.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    return compressWith.br(bytes, { params });
  };

  return async (bytes, fingerprint, encoding) => {
    const key = `${fingerprint}-${encoding}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const pending = compress(bytes, encoding);
    made.set(key, pending);
    const compressed = await pending;
    madeBytes += compressed.length;
    for (const [oldestKey, oldest] of made) {
      if (madeBytes <= CACHE_BYTES) break;
      if (made.delete(oldestKey)) madeBytes -= (await oldest).length;
    }
    return compressed;
  };
}
