import { editDistance } from '../../../language/suggestion.ts';
import type { Corpus } from '../../../model/corpus.ts';
import type { RuleIssue } from '../../engine/rule.ts';
import { issueInYaml } from '../../messages/issue-in-yaml.ts';

/** Addresses of sources whose host is one letter from that of more sources: `baonghean.vm` beside `baonghean.vn`. */
export function* findMisspeltHosts(corpus: Corpus): Generator<RuleIssue> {
  const sources = Object.entries(corpus.sources).flatMap(([id, { url }]) =>
    url === null || !URL.canParse(url) ? [] : { id, host: new URL(url).host },
  );
  const byHost = Map.groupBy(sources, ({ host }) => host);
  for (const [host, rare] of byHost) {
    for (const [other, many] of byHost) {
      if (many.length <= rare.length || editDistance(host, other, 2) !== 1) continue;
      // Numbered hosts are many: `vov1`, `vov2`.
      if (host.replace(/\d/g, '') === other.replace(/\d/g, '')) continue;
      for (const { id } of rare) {
        yield issueInYaml(corpus, { id, file: 'sources.yaml', path: [id] }, ['url'], {
          vi: `Tên miền “${host}” chỉ khác “${other}” của ${many.length} nguồn khác một chữ. Mở thử rồi sửa địa chỉ; nếu đúng là trang khác thì ghi vào content/exceptions.yaml.`,
          en: `The host “${host}” is one letter from “${other}” of ${many.length} other sources. Open it and correct the address; if it is another site, record it in content/exceptions.yaml.`,
        });
      }
    }
  }
}
