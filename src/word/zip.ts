import { crc32, deflateRawSync } from 'node:zlib';

/** 1 January 1980, the first day that the format can say: the clock has no part in a file. */
const FIRST_DAY = 0x0021;
const DEFLATED = 8;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const VERSION = 20;

/** A text as it stands in an archive. */
interface PackedText {
  readonly packed: Buffer;
  readonly length: number;
  readonly crc: number;
}

/** Packs a text once for many archives. */
export function packText(text: string): PackedText {
  const content = Buffer.from(text);
  return { packed: deflateRawSync(content), length: content.length, crc: crc32(content) };
}

/** A zip archive of some texts, in the order given. Same texts, same bytes. */
export function zipTexts(texts: Readonly<Record<string, string | PackedText>>): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(texts)) {
    const path = Buffer.from(name);
    const { packed, length, crc } = typeof text === 'string' ? packText(text) : text;
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(VERSION, 0);
    facts.writeUInt16LE(FLAGS, 2);
    facts.writeUInt16LE(DEFLATED, 4);
    facts.writeUInt16LE(0, 6);
    facts.writeUInt16LE(FIRST_DAY, 8);
    facts.writeUInt32LE(crc, 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(length, 18);
    facts.writeUInt16LE(path.length, 22);
    facts.writeUInt16LE(0, 24);
    parts.push(Buffer.from('PK\u0003\u0004', 'latin1'), facts, path, packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\u0001\u0002', 'latin1'), shortOf(VERSION), facts, place, path);
    offset += 4 + facts.length + path.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(18);
  const count = Object.keys(texts).length;
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, ...directory, Buffer.from('PK\u0005\u0006', 'latin1'), end]);
}

function shortOf(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
