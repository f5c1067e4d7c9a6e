import { buildContext } from '../build/build-context.ts';

/** The one page at its own address where there is something to list; no page in a corpus without it. */
const onePage = (list: readonly unknown[]) => (list.length === 0 ? [] : [{ params: { page: undefined } }]);

export const glossaryPaths = () => onePage(buildContext().corpus.terms);

export const correspondencePaths = () => onePage(buildContext().corpus.tasks);
