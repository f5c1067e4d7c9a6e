import { type Content, oncePerContent, textsOf, yamlIn } from './content.ts';
import type { Pair } from './written-yaml.ts';

/** Everything a reference may lead to: `{doc}` and `{doc}#{provision}`. */
export const targetsIn = oncePerContent((content): ReadonlySet<string> => {
  const documents = content.documents.map(({ id }) => id);
  const provisions = textsOf(content).flatMap((text) =>
    text.provisions.map(({ document, id }) => `${document}#${id}`),
  );
  return new Set([...documents, ...provisions]);
});

/** The pairs of yaml files below a folder whose path ends in the given steps. */
export function pairsAt(content: Content, folder: string, ...steps: readonly string[]) {
  return yamlIn(content, folder).flatMap((yaml) =>
    yaml.pairs
      .filter((pair) => keysOf(pair).endsWith(`.${steps.join('.')}`))
      .map((pair) => ({ yaml, pair, where: `${yaml.file} ${pair.path.join('.')}` })),
  );
}

/** The names on the way to a pair, without the places in lists. */
function keysOf({ path }: Pair): string {
  return `.${path.filter((step) => typeof step === 'string').join('.')}`;
}
