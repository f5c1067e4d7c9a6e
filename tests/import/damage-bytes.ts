/** A file that lost its end or has wrong bytes at places that the seed decides, the same each time. */
export function damageBytes(whole: Uint8Array, seed: number): Uint8Array {
  let state = seed;
  const below = (most: number): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * most);
  };
  const bytes = Uint8Array.from(whole).subarray(0, seed % 4 === 0 ? below(whole.length) : whole.length);
  for (let hit = 0; hit < 1 + (seed % 40) && bytes.length > 0; hit++) bytes[below(bytes.length)] = below(256);
  return bytes;
}
