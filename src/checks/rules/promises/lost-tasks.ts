import { formatCount } from '../../../language/count.ts';
import type { Localized } from '../../../language/language.ts';
import type { Corpus } from '../../../model/corpus.ts';
import type { Span } from '../../../model/diagnostic.ts';
import { splitKey } from '../../../model/promises/ledger.ts';
import { listIds } from '../../messages/promised-words.ts';

/** A promised task that is missing; `since` is the day of the promise. */
export interface LostTask {
  readonly id: string;
  readonly span: Span;
  readonly since: string;
}

/** Tasks with a common finding; without a prefix, a single one. */
interface LostTasks {
  /** What their ids begin with, and no present task’s: the name of their file. */
  readonly prefix: string | null;
  readonly tasks: readonly LostTask[];
}

/** Groups the tasks of a document or section that has none left, since their file is missing. */
export function groupLostTasks(corpus: Corpus, lost: readonly LostTask[]): readonly LostTasks[] {
  if (lost.length === 0) return [];
  const present = new Set(
    corpus.tasks.flatMap(({ document, provision }) => [document, sectionOf(document, provision)]),
  );
  const documents = documentsOf(corpus);
  const groups = Map.groupBy(lost, ({ id }): string | null => {
    const document = documents.find((own) => id.startsWith(`${own}-`));
    if (document === undefined) return null;
    const section = sectionOf(document, id.slice(document.length + 1));
    return [document, section].find((prefix) => !present.has(prefix)) ?? null;
  });
  return [...groups].flatMap(([prefix, tasks]): readonly LostTasks[] =>
    prefix === null || tasks.length === 1
      ? tasks.map((task) => ({ prefix: null, tasks: [task] }))
      : [{ prefix, tasks }],
  );
}

export function formatLostTasksMessage(
  { files }: Corpus,
  prefix: string,
  tasks: readonly LostTask[],
): Localized {
  // The section's own file, or the one that has all of the document.
  const present = files.find((file) => `tasks/${prefix}-`.startsWith(file.replace(/\.yaml$/, '-')));
  const file = present ?? `tasks/${prefix}.yaml`;
  const ids = listIds(tasks.map(({ id }) => id));
  const [what, where] =
    present !== undefined
      ? [{ vi: `lấy lại phần đó của tệp ${file}`, en: `bring that part of ${file} back` }, file]
      : [
          {
            vi: `lấy lại tệp đã ghi các nhiệm vụ đó (có thể là ${file})`,
            en: `restore the file that contained them (it may have been ${file})`,
          },
          'tasks/….yaml',
        ];
  return {
    vi: `Không còn nhiệm vụ nào có mã bắt đầu bằng “${prefix}-”, trong khi ${formatCount(tasks.length, 'vi')} mã đã cam kết giữ ổn định: ${ids.vi}. Nếu bị xóa nhầm, ${what.vi}; nếu đổi hoặc bỏ thì khai từng mã cũ ở aliases của ${where}, với đúng ngày và lý do.`,
    en: `No task is left whose id begins with “${prefix}-”, while ${formatCount(tasks.length, 'en')} were promised: ${ids.en}. If they were deleted by mistake, ${what.en}; if they were changed or withdrawn, declare each former id under aliases of ${where}, with the right day and the reason.`,
  };
}

/** The ids of present and promised documents, longer ones first, since one may be a prefix of another. */
function documentsOf({ documentsById, ledger }: Corpus): readonly string[] {
  const promised = [...(ledger?.promised.keys() ?? [])]
    .map(splitKey)
    .filter(({ type }) => type === 'document');
  const ids = new Set([...documentsById.keys(), ...promised.map(({ id }) => id)]);
  return [...ids].sort((a, b) => b.length - a.length);
}

/** A document and the first part of an id in it: `kh-mau` and `i-1-nv1` give `kh-mau-i`. */
function sectionOf(document: string, provision: string): string {
  return `${document}-${provision.split('-', 1)[0]}`;
}
