import { Parser } from 'htmlparser2';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { CONTENT_TYPES } from '../../src/site/response-headers.ts';
import { containerRecipe } from './container.ts';
import { githubPagesRecipe } from './github-pages.ts';
import { iisRecipe } from './iis.ts';

it('the file for IIS is XML whose elements are all closed, with headers and types by folder', () => {
  const open: string[] = [];
  const found: string[] = [];
  let closedByParser = 0;
  let folder = '';
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        open.push(name);
        if (name === 'location') folder = attributes.path ?? '';
        if (name === 'mimeMap') found.push(`${attributes.fileExtension}`);
        if (name === 'error' || (name === 'add' && attributes.name === 'Cache-Control'))
          found.push(`${folder} ${attributes.path ?? attributes.value}`);
      },
      onclosetag(name, isImplied) {
        open.splice(open.lastIndexOf(name), 1);
        if (isImplied) closedByParser++;
      },
    },
    { xmlMode: true },
  );
  const text = iisRecipe();
  parser.end(text);
  // Of these the parser says it too.
  const selfClosed = text.split('/>').length - 1;
  expect([open, closedByParser]).toEqual([[], selfClosed]);
  expect(found).toEqual([
    '. no-cache',
    '. 404.html',
    ...Object.keys(CONTENT_TYPES).map((ending) => `.${ending}`),
    '_astro public, max-age=31536000, immutable',
    '_cards public, max-age=31536000, immutable',
    'en en\\404.html',
  ]);
});

it('the workflow of a code host builds for the address that the host gives', () => {
  const { jobs } = parse(githubPagesRecipe());
  const build = jobs.publish.steps.find(({ run = '' }) => run === 'npm run build');
  expect(Object.entries(build.env).map((entry) => entry.join(' '))).toEqual([
    expect.stringMatching(/^SITE_URL \$\{\{ steps\.pages\.outputs\.origin \}\}$/),
    expect.stringMatching(/^BASE_PATH \$\{\{ steps\.pages\.outputs\.base_path \}\}$/),
  ]);
});

it('the container is built for the address of the site', () => {
  const recipe = containerRecipe({
    ...{ root: '/x', origin: 'https://so-tay.example.vn', base: '/nq02', port: 80, isPacked: false },
  });
  expect(recipe).toContain('\nENV SITE_URL=https://so-tay.example.vn BASE_PATH=/nq02\n');
});
