import { type Localized, localize } from '../../language/language.ts';

/** Letters that a message quotes of one word at most, at its beginning and at its end. */
const WORD_START = 60;
const WORD_END = 20;
/** Letters of a message at most; what to do now stands at its end and is kept. */
const MESSAGE_START = 1_000;
const MESSAGE_END = 500;

const LONG_WORD = new RegExp(`\\S{${WORD_START + WORD_END + 40},}`, 'g');

/** A message as a person can read it, whatever it quotes: an id of five thousand letters is cut in its middle. */
export function shortMessage(message: Localized): Localized {
  return localize((language) => {
    const words = message[language].replace(LONG_WORD, (word) => cut(word, WORD_START, WORD_END));
    return words.length > MESSAGE_START + MESSAGE_END ? cut(words, MESSAGE_START, MESSAGE_END) : words;
  });
}

function cut(text: string, start: number, end: number): string {
  return `${text.slice(0, start)}…${text.slice(-end)}`;
}
