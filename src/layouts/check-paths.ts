import { buildContext } from '../build/build-context.ts';

/** The report of the check, and a page for each rule; none on a site that keeps no rules. */
export function checkPaths() {
  const { rules } = buildContext().site;
  if (rules.length === 0) return [];
  return [undefined, ...rules].map((rule) => ({ params: { rule } }));
}
