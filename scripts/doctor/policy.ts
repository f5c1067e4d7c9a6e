type Directives = ReadonlyMap<string, ReadonlySet<string>>;

/** Sources that a page needs and that a policy does not let in, as `directive source`. */
export function lackingSources(policy: string, needed: string): readonly string[] {
  // Several policies in one header hold together.
  const all = policy.split(',').map(directivesOf);
  return [...directivesOf(needed)].flatMap(([name, sources]) =>
    // The policy may be laxer than ours, and it may leave a source out that none of our pages loads.
    [...sources]
      .filter((source) => source !== "'none'")
      .filter((source) => all.some((directives) => !allows(directives, name, source)))
      .map((source) => `${name} ${source}`),
  );
}

function allows(directives: Directives, name: string, source: string): boolean {
  const falls = name.endsWith('-src') && name !== 'default-src' ? directives.get('default-src') : undefined;
  const own =
    directives.get(name) ?? (name === 'worker-src' ? directives.get('script-src') : undefined) ?? falls;
  return (
    own === undefined ||
    own.has(source) ||
    (source === "'self'" && own.has('*')) ||
    (source === "'wasm-unsafe-eval'" && own.has("'unsafe-eval'"))
  );
}

function directivesOf(policy: string): Directives {
  const parts = policy.split(';').map((part) => part.trim().split(/\s+/));
  return new Map(
    parts.flatMap(([name = '', ...sources]) =>
      name === '' ? [] : [[name.toLowerCase(), new Set(sources)] as const],
    ),
  );
}
