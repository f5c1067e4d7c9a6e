import { createHash } from 'node:crypto';
import { faultBy, type Kind, placeIn, replace, type Spot } from '../fault.ts';
import { isInLedger, LEDGER, ledgerLines, wholeLine } from '../ledger-lines.ts';
import { spotAt, spotsInProvisions, tagOf } from '../spots.ts';
import { changeLetter, wordsIn } from '../words.ts';
import { tasksIn, type WrittenTask } from '../written-tasks.ts';
import type { WrittenProvision } from '../written-text.ts';

/** The sources of a task, with their places. */
function sourcesOf({ yaml, path }: WrittenTask) {
  return Array.from({ length: yaml.count([...path, 'sources']) }, (_, index) => ({
    to: yaml.text([...path, 'sources', index, 'to']) ?? '',
    start: yaml.range([...path, 'sources', index]).start,
  }));
}

const isSame = (a: WrittenProvision, b: WrittenProvision): boolean =>
  a.document === b.document && a.id === b.id;

export const suspectKinds: readonly Kind[] = [
  {
    name: 'wording-changed-after-translation',
    does: {
      vi: 'Đổi một từ của bản tóm lược hoặc bản dịch sau khi đã được xác nhận.',
      en: 'Changes a word of a digest or a translation after it was confirmed.',
    },
    rule: 'suspect-translation',
    spots: (content) =>
      spotsInProvisions(content, (provision, { file, text, language }, { status }) => {
        const heading = provision.attributes.get('title');
        const ranges = [...(heading === undefined ? [] : [heading.value]), ...provision.runs];
        const words = ranges.flatMap((range) => wordsIn(text, range));
        if ((language === 'vi' && status === 'verbatim') || words.length === 0) return null;
        // A change in the words of a task breaks its quotation, which is reported in place of the translation.
        const hasTask = tasksIn(content, 'tasks').some((task) => isSame(task.provision, provision));
        if (hasTask && language === 'en') return null;
        if (!isInLedger(content, `translation:${provision.document}#${provision.id}`)) return null;
        return (random) => {
          const word = random.pick(words);
          return faultBy(content, { [file]: [replace(word, changeLetter(random, word.text))] });
        };
      }),
  },
  {
    name: 'translation-changed-under-quotation',
    does: {
      vi: 'Đổi một từ của bản dịch trong lời trích của nhiệm vụ.',
      en: 'Changes a word of the translation within the quotation of a task.',
    },
    rule: 'task-quote',
    spots: (content) =>
      tasksIn(content, 'tasks').flatMap(({ yaml, path, id, provision }): readonly Spot[] => {
        const twin = content.documents.find((one) => one.id === provision.document)?.texts.en;
        const quote = yaml.text([...path, 'quote', 'en']) ?? '';
        const start = twin?.text.indexOf(quote) ?? -1;
        if (twin == null || start === -1 || twin.text.split(quote).length !== 2) return [];
        const words = wordsIn(twin.text, { start, end: start + quote.length });
        return spotAt(id, (random) => {
          const word = random.pick(words);
          return faultBy(content, { [twin.file]: [replace(word, changeLetter(random, word.text))] });
        });
      }),
  },
  {
    name: 'issued-text-and-source-changed',
    does: {
      vi: 'Đổi một từ của nguyên văn, của bản nguồn và mã SHA-256 như nhau.',
      en: 'Changes a word of an issued text, of its source and the SHA-256 in the same way.',
    },
    rule: 'issued-text-changed',
    spots: (content) =>
      spotsInProvisions(content, (provision, { file, text, language }, { id, status, facts }) => {
        const source = `documents/${id}/${facts.text(['source', 'file'])}`;
        const issued = content.files[source] ?? '';
        const isOnce = (word: string): boolean => [text, issued].every((one) => one.split(word).length === 2);
        const words = provision.runs.flatMap((run) => wordsIn(text, run)).filter((word) => isOnce(word.text));
        if (language !== 'vi' || status !== 'verbatim' || words.length === 0) return null;
        if (!isInLedger(content, `translation:${id}#${provision.id}`)) return null;
        return (random) => {
          const word = random.pick(words);
          const put = changeLetter(random, word.text);
          const at = issued.indexOf(word.text);
          const changed = issued.replace(word.text, put);
          const sha256 = createHash('sha256').update(changed).digest('hex');
          return faultBy(content, {
            [file]: [replace(word, put)],
            [source]: [replace({ start: at, end: at + word.text.length }, put)],
            [facts.file]: [replace(facts.range(['source', 'sha256']), sha256)],
          });
        };
      }),
  },
  {
    name: 'quotation-shortened-after-link',
    does: {
      vi: 'Rút ngắn lời trích của nhiệm vụ sau khi căn cứ đã được xác nhận.',
      en: 'Shortens the quotation of a task after its sources were confirmed.',
    },
    rule: 'suspect-link',
    spots: (content) =>
      tasksIn(content, 'tasks').flatMap((task): readonly Spot[] => {
        const { yaml, path, id } = task;
        const confirmed = sourcesOf(task).filter(({ to }) => isInLedger(content, `link:${id}>${to}`));
        const quote = yaml.range([...path, 'quote', 'vi']);
        const [last] = wordsIn(yaml.source, quote).slice(-1);
        if (confirmed.length === 0 || last === undefined) return [];
        return spotAt(id, () => {
          const places = confirmed.map((source) => placeIn(content, yaml.file, source.start));
          return faultBy(
            content,
            { [yaml.file]: [replace({ start: last.start - 1, end: last.end }, '')] },
            { places },
          );
        });
      }),
  },
  {
    name: 'source-changed-after-link',
    does: {
      vi: 'Đổi tên một văn bản sau khi các nhiệm vụ lấy nó làm căn cứ đã được xác nhận.',
      en: 'Changes the title of a document after the tasks that come from it were confirmed.',
    },
    rule: 'suspect-link',
    spots: (content) =>
      content.documents.flatMap(({ id, facts }): readonly Spot[] => {
        const places = tasksIn(content, 'tasks').flatMap((task) =>
          sourcesOf(task)
            .filter(({ to }) => to === id && isInLedger(content, `link:${task.id}>${to}`))
            .map(({ start }) => placeIn(content, task.yaml.file, start)),
        );
        const words = wordsIn(facts.source, facts.range(['title', 'vi'])).filter(
          ({ text }) => text.length > 1,
        );
        if (places.length === 0) return [];
        return spotAt(id, (random) => {
          const word = random.pick(words);
          return faultBy(
            content,
            { [facts.file]: [replace(word, changeLetter(random, word.text))] },
            { places },
          );
        });
      }),
  },
  {
    name: 'confirmation-deleted',
    does: {
      vi: 'Bỏ khỏi ledger.json dòng xác nhận một bản dịch.',
      en: 'Takes the line that confirms a translation out of the ledger.',
    },
    rule: 'suspect-translation',
    spots: (content) =>
      ledgerLines(content).flatMap(({ type, id, line, key }) => {
        const [document = '', provision = ''] = id.split('#');
        const texts = content.documents.find((one) => one.id === document)?.texts;
        const found = texts?.en?.provisions.find((one) => one.id === provision);
        if (type !== 'translation' || found === undefined) return [];
        const places = [tagOf(content, found)];
        return spotAt(key, () => faultBy(content, { [LEDGER]: [wholeLine(content, line)] }, { places }));
      }),
  },
];
