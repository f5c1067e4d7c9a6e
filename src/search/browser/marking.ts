import type { TextRange as Span } from '../../citations/found-citation.ts';
import { type Word, wordsOf } from '../shared/folding.ts';
import type { Question } from '../shared/question.ts';
import { sameStem } from '../shared/word-match.ts';

/** A part of the original wording, marked where it answers the question. */
export interface Part {
  readonly text: string;
  readonly marked: boolean;
}

/** Length of an excerpt in letters: about two lines on a desktop, four on a phone. */
const EXCERPT_LENGTH = 240;
/** How far before the marked words an excerpt may begin, to begin with a sentence. */
const LEAD = 90;

/** A whole text with the question's words marked. */
export function markText(text: string, question: Question): readonly Part[] {
  return cutParts(text, { start: 0, end: text.length }, spansIn(text, question));
}

/** The part of a text that answers the question best, with the words marked and the cuts shown by `…`. */
export function excerptOf(text: string, question: Question): readonly Part[] {
  const spans = spansIn(text, question);
  const window = excerptWindow(text, bestSpan(text, spans));
  const parts = [...cutParts(text, window, spans)];
  if (window.start > 0) parts.unshift({ text: '…\u00a0', marked: false });
  if (window.end < text.length) parts.push({ text: '\u00a0…', marked: false });
  return parts;
}

/**
 * Where the question's words stand: the whole question if it stands there as one, otherwise its longest runs,
 * and single words only where a word stands in no run.
 */
function spansIn(text: string, question: Question): readonly Span[] {
  const words = wordsOf(text);
  const whole = phraseSpans(words, question);
  if (whole.length > 0) return whole;
  const found: { readonly span: Span; readonly asked: readonly number[] }[] = [];
  for (let at = 0; at < words.length; ) {
    const run = longestRun(words, at, question);
    if (run.length > 1 || isMeant(words[at], question, run))
      found.push({ span: spanOf(words, at, run.length), asked: run });
    at += Math.max(1, run.length);
  }
  const inRuns = new Set(found.filter((run) => run.asked.length > 1).flatMap((run) => run.asked));
  const kept = found.filter((run) => run.asked.length > 1 || !run.asked.every((asked) => inRuns.has(asked)));
  const spans = kept.map((run) => run.span);
  return joinNeighbours(text, spans);
}

/** A single word with other marks than those asked for is another word: `bảo` does not answer `báo cáo`. */
function isMeant(word: Word | undefined, question: Question, run: readonly number[]): boolean {
  const asked = question.words[run[0] ?? -1];
  if (word === undefined || asked === undefined) return false;
  return asked.spelled === asked.folded || word.spelled.startsWith(asked.spelled);
}

/** Every place of the whole question; with its very marks if it stands anywhere so, otherwise without. */
function phraseSpans(words: readonly Word[], question: Question): readonly Span[] {
  const length = question.words.length;
  if (length === 0) return [];
  for (const exactly of [true, false]) {
    const spans: Span[] = [];
    for (let at = 0; at + length <= words.length; at++) {
      const holds = question.words.every((asked, i) => {
        const word = words[at + i];
        return word !== undefined && sameWord(word, asked, question, i === length - 1, exactly);
      });
      if (!holds) continue;
      spans.push(spanOf(words, at, length));
      at += length - 1;
    }
    if (spans.length > 0) return spans;
  }
  return [];
}

/** The places in the question of the longest run of its words that begins at a word of the text. */
function longestRun(words: readonly Word[], at: number, question: Question): readonly number[] {
  let longest: readonly number[] = [];
  for (let from = 0; from < question.words.length; from++) {
    const run: number[] = [];
    for (let i = from; i < question.words.length; i++) {
      const word = words[at + run.length];
      const asked = question.words[i];
      if (word === undefined || asked === undefined) break;
      if (!sameWord(word, asked, question, i === question.words.length - 1, false)) break;
      run.push(i);
    }
    if (run.length > longest.length) longest = run;
  }
  return longest;
}

/** The last word of a question counts while it is being typed: it may be the beginning of the text's word. */
function sameWord(word: Word, asked: Word, question: Question, last: boolean, exactly: boolean): boolean {
  if (exactly) return word.spelled === asked.spelled;
  if (word.folded === asked.folded) return true;
  if (last && word.folded.startsWith(asked.folded)) return true;
  return question.language === 'en' && sameStem(word, asked);
}

function spanOf(words: readonly Word[], at: number, length: number): Span {
  return { start: words[at]?.start ?? 0, end: words[at + length - 1]?.end ?? 0 };
}

/** Runs with nothing but signs between them become one: `phần mềm quản lý` for `quản lý phần mềm`. */
function joinNeighbours(text: string, spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    if (before !== undefined && /^[ -]*$/.test(text.slice(before.end, span.start))) {
      joined[joined.length - 1] = { start: before.start, end: span.end };
    } else joined.push(span);
  }
  return joined;
}

/** The span round which most marked letters fit into one excerpt; the first of equals. */
function bestSpan(text: string, spans: readonly Span[]): Span {
  let best: Span = { start: 0, end: Math.min(1, text.length) };
  let most = 0;
  for (const [i, span] of spans.entries()) {
    let marked = 0;
    for (const other of spans.slice(i)) {
      if (other.end > span.start + EXCERPT_LENGTH - LEAD) break;
      marked += (other.end - other.start) ** 2;
    }
    if (marked > most) [most, best] = [marked, span];
  }
  return best;
}

/** An excerpt round a span: from the beginning of its sentence if that is near, whole words at both ends. */
function excerptWindow(text: string, span: Span): Span {
  if (text.length <= EXCERPT_LENGTH + 40) return { start: 0, end: text.length };
  const lead = text.slice(Math.max(0, span.start - LEAD), span.start);
  const sentence = Math.max(
    ...['. ', '; ', '\n'].map((end) => lead.lastIndexOf(end) + end.length * Number(lead.includes(end))),
  );
  let start =
    span.start <= LEAD
      ? 0
      : span.start - lead.length + (sentence > 0 ? sentence : lead.indexOf(' ', LEAD / 2) + 1);
  let end = Math.max(start + EXCERPT_LENGTH, span.end);
  if (end >= text.length - 40) {
    end = text.length;
    const back = end - EXCERPT_LENGTH;
    if (start > back) start = Math.min(start, text.indexOf(' ', Math.max(0, back)) + 1);
  } else {
    const space = text.lastIndexOf(' ', end);
    if (space > span.end) end = space;
  }
  return { start, end };
}

/** Cuts a window of a text at the edges of its marks. Line feeds read as spaces here. */
function cutParts(text: string, window: Span, spans: readonly Span[]): readonly Part[] {
  const parts: Part[] = [];
  const push = (start: number, end: number, marked: boolean): void => {
    if (end > start) parts.push({ text: text.slice(start, end).replace(/\s+/g, ' '), marked });
  };
  let at = window.start;
  for (const span of spans) {
    const start = Math.max(span.start, window.start);
    const end = Math.min(span.end, window.end);
    if (end <= start) continue;
    push(at, start, false);
    push(start, end, true);
    at = end;
  }
  push(at, window.end, false);
  return parts;
}

/** Parts as a page shows them: never read as markup. */
export function nodesOf(parts: readonly Part[]): readonly (string | HTMLElement)[] {
  return parts.map(({ text, marked }) =>
    marked ? Object.assign(document.createElement('mark'), { textContent: text }) : text,
  );
}
