import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { EditionData } from '../../src/views/changes/compare-editions.ts';
import { CliError } from '../cli-error.ts';

/** Reads the data of one document, or of a folder with all of them. Throws a CliError for what is no such data. */
export function readEdition(path: string): EditionData {
  if (!existsSync(path)) throw new CliError({ vi: `Không có ${path}.`, en: `There is no ${path}.` });
  if (!statSync(path).isDirectory()) {
    const beside = join(dirname(path), 'tasks.json');
    const document = readDocument(path);
    const tasks = existsSync(beside) ? readTasks(beside) : [];
    return {
      day: readDay(dirname(path)),
      documents: [document],
      tasks: tasks.filter(({ provision }) => provision.startsWith(`${document.id}#`)),
    };
  }
  const { documents } = readJson(join(path, 'documents.json')) as { documents?: { id: string }[] };
  if (!Array.isArray(documents)) throw notData(join(path, 'documents.json'));
  return {
    day: readDay(path),
    documents: documents.map(({ id }) => readDocument(join(path, `${basename(id)}.json`))),
    tasks: readTasks(join(path, 'tasks.json')),
  };
}

function readDocument(path: string): EditionData['documents'][number] {
  const data = readJson(path) as Partial<EditionData['documents'][number]>;
  if (typeof data.id !== 'string' || !Array.isArray(data.provisions)) throw notData(path);
  const isWhole = data.provisions.every(
    ({ id, text, heading, cites }) => typeof id === 'string' && text && heading && Array.isArray(cites),
  );
  if (!isWhole) throw notData(path);
  return { id: data.id, provisions: data.provisions };
}

/** The day of the edition whose data lies in a folder. */
function readDay(folder: string): string | null {
  const path = join(folder, 'index.json');
  const { edition } = (existsSync(path) ? readJson(path) : {}) as { edition?: { date?: string | null } };
  return edition?.date ?? null;
}

function readTasks(path: string): EditionData['tasks'] {
  if (!existsSync(path)) return [];
  const { tasks } = readJson(path) as { tasks?: EditionData['tasks'] };
  if (!Array.isArray(tasks)) throw notData(path);
  return tasks;
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) ?? {};
  } catch {
    throw notData(path);
  }
}

function notData(path: string): CliError {
  return new CliError({
    vi: `${path} không phải dữ liệu của sổ tay: cần tệp /api/v1/{văn bản}.json hoặc thư mục api/v1.`,
    en: `${path} is no data of a handbook: a file /api/v1/{document}.json or the folder api/v1 is needed.`,
  });
}
