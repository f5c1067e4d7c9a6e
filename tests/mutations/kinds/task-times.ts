import { type Kind, replace } from '../fault.ts';
import type { Random } from '../random.ts';
import { inTasks } from './tasks.ts';

/** What a task says of when it is to be done. */
export const taskTimeKinds: readonly Kind[] = [
  inTasks(
    'day-of-task-changed',
    { vi: 'Đổi ngày của một thời hạn.', en: 'Changes the day of a deadline.' },
    'task-date',
    ({ yaml, path }) => {
      const day = yaml.text([...path, 'time', 'date']);
      if (day === null) return null;
      const value = yaml.range([...path, 'time', 'date']);
      const shift = (date: string, random: Random): string =>
        random.pick([
          date.replace(/\d\d$/, date.endsWith('11') ? '12' : '11'),
          date.replace(/^\d{4}/, (year) => String(Number(year) + 1)),
          date.replace(/-\d\d-/, date.includes('-03-') ? '-04-' : '-03-'),
        ]);
      return (random) => replace(value, shift(day, random));
    },
  ),
  inTasks(
    'day-of-task-left-out',
    { vi: 'Bỏ ngày của một thời hạn.', en: 'Takes the day of a deadline out.' },
    'task-date',
    ({ yaml, path }) => {
      if (!yaml.has([...path, 'time', 'date'])) return null;
      const { key, siblings } = yaml.pair([...path, 'time', 'date']);
      const next = siblings.find((one) => one.key.start > key.start);
      return next === undefined ? null : () => ({ start: key.start, end: next.key.start, put: '' });
    },
  ),
  inTasks(
    'words-of-time-changed',
    {
      vi: 'Ghi chữ chỉ thời gian mà câu không có.',
      en: 'Gives words of time that the sentence does not have.',
    },
    'task-date',
    ({ yaml, path }) => {
      if (yaml.text([...path, 'time', 'words', 'vi']) === null) return null;
      return (random) => {
        const language = random.pick(['vi', 'en']);
        const words =
          language === 'vi' ? ['trước ngày 15/12/2021', 'hằng quý'] : ['by 15 December 2021', 'weekly'];
        return replace(yaml.range([...path, 'time', 'words', language]), `"${random.pick(words)}"`);
      };
    },
  ),
  inTasks(
    'time-without-words',
    {
      vi: 'Ghi nhịp độ cho nhiệm vụ mà câu không nêu, hoặc bỏ chữ của câu có nêu.',
      en: 'Gives a rhythm that no words state, or takes the words of a stated one out.',
    },
    'task-date',
    ({ yaml, path }) => {
      const kind = yaml.range([...path, 'time', 'kind']);
      if (yaml.text([...path, 'time', 'kind']) === 'unstated') return () => replace(kind, 'regular');
      return (random) =>
        random.pick([replace(kind, 'unstated'), replace(yaml.range([...path, 'time', 'words']), 'null')]);
    },
  ),
  inTasks(
    'kind-of-time-changed',
    { vi: 'Đổi kiểu thời gian, giữ nguyên chữ.', en: 'Changes the kind of time and leaves its words.' },
    'task-date',
    ({ yaml, path }) => {
      const kind = yaml.text([...path, 'time', 'kind']) ?? '';
      const words = yaml.text([...path, 'time', 'words', 'vi']) ?? '';
      // Only where the words have a sign of their kind can anybody see that it is another.
      if (!/tiếp tục|kịp thời|thường xuyên|định kỳ/i.test(words)) return null;
      const others = ['continuing', 'promptly', 'regular', 'minimum-term'].filter((one) => one !== kind);
      return (random) => replace(yaml.range([...path, 'time', 'kind']), random.pick(others));
    },
  ),
  inTasks(
    'deadline-left-out',
    { vi: 'Bỏ sót thời hạn mà lời trích nêu.', en: 'Leaves out the deadline that the quotation states.' },
    'task-date',
    ({ yaml, path }) => {
      if (!yaml.has([...path, 'time', 'date'])) return null;
      return () => replace(yaml.range([...path, 'time']), '{ kind: unstated, words: null }');
    },
  ),
];
