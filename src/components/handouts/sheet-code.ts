import qrcode from 'qrcode-generator';

/** Light modules around the code, without which it cannot be read. */
const QUIET = 4;

/**
 * The code of an address as a picture for a sheet, of level M: it can be read with an eighth of it stained. One path,
 * black on nothing.
 */
export function drawSheetCode(address: string): string {
  // The smallest size that holds the address.
  const code = qrcode(0, 'M');
  code.addData(address, 'Byte');
  code.make();
  const count = code.getModuleCount();
  const rows = Array.from({ length: count }, (_, y) => {
    let path = '';
    for (let x = 0; x < count; x++) {
      if (!code.isDark(y, x)) continue;
      const start = x;
      while (x + 1 < count && code.isDark(y, x + 1)) x++;
      path += `M${start + QUIET} ${y + QUIET}h${x + 1 - start}v1h-${x + 1 - start}z`;
    }
    return path;
  });
  const side = count + 2 * QUIET;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path d="${rows.join('')}"/></svg>`;
}
