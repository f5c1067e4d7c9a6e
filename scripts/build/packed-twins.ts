import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { HANDOUT_FOLDER } from '../../src/model/site/handout-manifest.ts';
import { isPacked, PACKINGS } from '../../src/site/packed-twin.ts';
import { CONTENT_TYPES, SHRINKING_TYPE } from '../../src/site/response-headers.ts';

/** Below this a packed file saves no packet on the network. */
const SMALLEST = 1024;
/** The next better quality of Brotli takes twenty times as long for a tenth of the bytes. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 16 } };

const PACK = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, BROTLI),
  gz: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
} as const;

/**
 * Lays beside each text file of a site its packed twins, for servers that send them as they lie. Same files, same
 * bytes. The files for meetings may be made anew without a build, so what lists them has none.
 */
export async function writeTwins(folder: string): Promise<void> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const type = CONTENT_TYPES[extname(name).slice(1)] ?? '';
    return SHRINKING_TYPE.test(type) && !name.startsWith(HANDOUT_FOLDER) && !isPacked(name);
  });
  await Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      const bytes = await readFile(file);
      if (bytes.length < SMALLEST) return;
      for (const packing of PACKINGS) await writeFile(`${file}.${packing}`, await PACK[packing](bytes));
    }),
  );
}
