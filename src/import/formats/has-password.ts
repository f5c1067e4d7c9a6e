/** What the directory of a file names where Office has put the whole file below a password. */
const PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
/** The header of the container, and what the place of every stream in it is a multiple of. */
const HEADER = 512;
const SECTOR = 64;

/** Whether an Office file of the old container (`.doc`, or a `.docx` below a password) needs a password. */
export function hasPassword(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.includes(PACKAGE)) return true;
  for (let at = HEADER; at + 12 <= file.length; at += SECTOR) {
    // The text begins with this mark and the version of Word; a bit of the flags says that it is enciphered.
    if (file.readUInt16LE(at) === 0xa5ec && file.readUInt16LE(at + 2) < 0x200) {
      return (file.readUInt16LE(at + 10) & 0x0100) !== 0;
    }
  }
  return false;
}
