import { faultBy, type Kind, placeIn, replace, type Spot } from '../fault.ts';
import { isInLedger, LEDGER, ledgerLines, wholeLine } from '../ledger-lines.ts';
import { spotAt, spotsInProvisions, tagOf, twinOf } from '../spots.ts';
import { changeLetter, wordsIn } from '../words.ts';
import { sentenceAround, tasksIn, type WrittenTask } from '../written-tasks.ts';

/** The sources of a task, with their places. */
function sourcesOf({ yaml, path }: WrittenTask) {
  return Array.from({ length: yaml.count([...path, 'sources']) }, (_, index) => ({
    to: yaml.text([...path, 'sources', index, 'to']) ?? '',
    start: yaml.range([...path, 'sources', index]).start,
  }));
}

export const suspectKinds: readonly Kind[] = [
  {
    name: 'wording-changed-after-translation',
    does: {
      vi: 'Đổi một từ tiếng Việt sau khi bản dịch đã được xác nhận.',
      en: 'Changes a Vietnamese word after the translation was confirmed.',
    },
    rule: 'suspect-translation',
    spots: (content) =>
      spotsInProvisions(content, (provision, { file, text, language }) => {
        const twin = twinOf(content, provision);
        const heading = provision.attributes.get('title');
        const ranges = [...(heading === undefined ? [] : [heading.value]), ...provision.runs];
        const words = ranges.flatMap((range) => wordsIn(text, range));
        if (language !== 'vi' || twin === null || words.length === 0) return null;
        if (!isInLedger(content, `translation:${provision.document}#${provision.id}`)) return null;
        return (random) => {
          const word = random.pick(words);
          // The translation is what has become doubtful.
          const places = [tagOf(content, twin)];
          return faultBy(content, { [file]: [replace(word, changeLetter(random, word.text))] }, { places });
        };
      }),
  },
  {
    name: 'sentence-changed-after-link',
    does: {
      vi: 'Đổi một từ của câu giao nhiệm vụ sau khi căn cứ đã được xác nhận.',
      en: 'Changes a word of a task’s sentence after its sources were confirmed.',
    },
    rule: 'suspect-link',
    spots: (content) =>
      tasksIn(content, 'tasks').flatMap((task): readonly Spot[] => {
        const { yaml, provision, wording, words, at, offsets, id } = task;
        const confirmed = sourcesOf(task).filter(({ to }) => isInLedger(content, `link:${id}>${to}`));
        const { start, end } = sentenceAround(wording, Math.max(at, 0));
        if (confirmed.length === 0 || words === '') return [];
        const letters = wordsIn(wording, { start, end }).filter((word) => word.text.length > 1);
        return spotAt(id, (random) => {
          const word = random.pick(letters);
          const from = offsets[word.start] ?? 0;
          const edit = { start: from, end: from + 1, put: changeLetter(random, word.text.charAt(0)) };
          const places = confirmed.map((source) => placeIn(content, yaml.file, source.start));
          return faultBy(content, { [provision.file]: [edit] }, { places });
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
