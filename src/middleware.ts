import { defineMiddleware } from 'astro:middleware';
import { buildContext } from './build/build-context.ts';
import { openReport } from './build/check-report.ts';
import { checkOnce } from './build/session.ts';

/** Hands every page its context and the report of the check; in development also its findings, shown on the page. */
export const onRequest = defineMiddleware((context, next) => {
  const build = buildContext();
  context.locals.build = build;
  context.locals.report = () => openReport(build);
  context.locals.findings = import.meta.env.DEV ? checkOnce(build.corpus).diagnostics : [];
  return next();
});
