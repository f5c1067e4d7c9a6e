import { filesInFolder } from '../../src/load/content-files.ts';
import { loadCorpus } from '../../src/load/load-corpus.ts';
import type { TextStatus } from '../../src/model/schema.ts';

/** What a bench measures with of a content folder: its main document, the largest digest, a record, some provisions. */
export function ownDocuments(content: string) {
  const { documents, identity, tasks } = loadCorpus(filesInFolder(content));
  const { main } = identity;
  if (main === null) throw new Error(`${content} holds no issued wording`);
  const provisions = [...main.provisions.values()];
  const dashes = provisions.filter(({ dash }) => dash !== null);
  const sorted = documents.toSorted((a, b) => b.provisions.size - a.provisions.size);
  const first = (status: TextStatus): string =>
    sorted.find(({ facts }) => facts.textStatus === status)?.id ?? main.id;
  return {
    main: main.id,
    digest: first('digest'),
    record: first('record'),
    /** The largest section. */
    section: provisions.toSorted((a, b) => b.children.length - a.children.length)[0]?.id ?? '',
    dash: dashes[0]?.id ?? '',
    nextDash: dashes[1]?.id ?? '',
    tasks: tasks[0]?.file ?? '',
  };
}
