import { defineMiddleware } from 'astro:middleware';
import { buildContext } from './build-context.ts';
import { CORPUS_RULES } from './checks/rules/index.ts';
import { runRules } from './checks/run-rules.ts';

/** Hands every page its context; in development with the findings of the check, shown on the page. */
export const onRequest = defineMiddleware((context, next) => {
  const build = buildContext();
  context.locals.build = build;
  context.locals.findings = import.meta.env.DEV ? runRules(build.corpus, CORPUS_RULES).diagnostics : [];
  return next();
});
