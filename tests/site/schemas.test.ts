import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { z } from 'zod';

const folder = join(inject('siteFolder'), 'api/v1');
const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) =>
  path.replaceAll('\\', '/'),
);
const schemas = new Map(
  files.flatMap((path) => {
    const name = /^schema\/(.+)\.schema\.json$/.exec(path)?.[1];
    return name === undefined ? [] : [[name, z.fromJSONSchema(read(path) as never)] as const];
  }),
);
const documents = new Set(
  (read('documents.json') as { documents: { id: string }[] }).documents.map(({ id }) => id),
);

/** The schema of a file, by its path. */
function schemaOf(path: string): string {
  if (path.startsWith('oembed/')) return 'oembed';
  const name = path.replace(/\.json$/, '');
  return documents.has(name) ? 'document' : name;
}

const data = files.filter((path) => path.endsWith('.json') && !path.startsWith('schema/'));
const byKind = Map.groupBy(data, schemaOf);

describe('the published data by its published schemas', () => {
  it('has a schema for every file, and a file for every schema but that of the report of the command', () => {
    expect(new Set([...byKind.keys(), 'check-report'])).toEqual(new Set(schemas.keys()));
  });

  it.each([...byKind])('%s', (name, paths) => {
    const schema = schemas.get(name);
    const wrong = paths.flatMap((path) => {
      const error = schema?.safeParse(read(path)).error;
      return error === undefined ? [] : [`${path}: ${error.message}`];
    });
    expect(paths.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });

  it.each([...byKind])('%s is refused where a key is missing or of another type', (name, [path = '']) => {
    const whole = read(path) as Record<string, unknown>;
    const [key = ''] = Object.keys(whole);
    const { [key]: value, ...rest } = whole;
    const wrong = typeof value === 'number' ? '' : 0;
    for (const damaged of [rest, { ...rest, [key]: wrong }]) {
      expect(schemas.get(name)?.safeParse(damaged).success).toBe(false);
    }
  });
});
