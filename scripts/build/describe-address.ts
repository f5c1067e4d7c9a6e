import type { Site } from '../../src/site/site.ts';

const LOOPBACK = /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/;

/** Whether nobody but this machine can reach an address. */
export function isOnThisMachine(url: string): boolean {
  return LOOPBACK.test(new URL(url).hostname);
}

/** For which address a site was built, in both languages, and what to do if nobody else can reach that address. */
export function describeAddress(out: string, { url, base }: Site): string {
  const address = `${url}${base}/`;
  if (!isOnThisMachine(url)) {
    return `Đã dựng vào ${out} cho địa chỉ ${address}\nBuilt into ${out} for ${address}`;
  }
  const command = 'npm run build -- --site-url https://example.org';
  return [
    `Đã dựng vào ${out} cho địa chỉ ${address}`,
    'Các liên kết đầy đủ (trong trích dẫn, bản in, dữ liệu, sơ đồ trang) chỉ dẫn đến máy này.',
    `Để đăng, đặt SITE_URL rồi dựng lại, hoặc: ${command}`,
    `Built into ${out} for ${address}`,
    'Its full links (in citations, print, data, sitemap) lead to this machine only.',
    `To publish it, set SITE_URL and build again, or: ${command}`,
  ].join('\n');
}
