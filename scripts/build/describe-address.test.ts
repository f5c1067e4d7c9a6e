import { describe, expect, it } from 'vitest';
import { makeSite } from '../../src/site/site.ts';
import { describeAddress } from './describe-address.ts';

describe('the last lines of a build', () => {
  it('say for which address the site was built', () => {
    const site = makeSite({ siteUrl: 'https://example.org', basePath: '/nq02' });
    expect(describeAddress('dist', site).split('\n')).toEqual([
      'Đã dựng vào dist cho địa chỉ https://example.org/nq02/',
      'Built into dist for https://example.org/nq02/',
    ]);
  });

  it.each([undefined, 'http://localhost:8080', 'http://127.0.0.1', 'http://[::1]:4321'])(
    'say of %s that its links lead to this machine only, and what to do',
    (siteUrl) => {
      const text = describeAddress('out', makeSite({ siteUrl }));
      expect(text).toContain('chỉ dẫn đến máy này.\nĐể đăng, đặt SITE_URL');
      expect(text).toContain('lead to this machine only.\nTo publish it, set SITE_URL');
      expect(text.match(/--site-url https:\/\/example\.org/g)).toHaveLength(2);
    },
  );

  it.each(['https://localhost.example.org', 'http://intranet.test', 'http://10.0.0.7'])(
    'say no such thing of %s',
    (siteUrl) => expect(describeAddress('out', makeSite({ siteUrl }))).not.toContain('this machine'),
  );
});
