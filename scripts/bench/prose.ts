import { type Localized, localize } from '../../src/language/language.ts';
import {
  ACTORS,
  COMPLEMENTS,
  CONDITIONS,
  DEMANDS,
  MANNERS,
  NOUNS,
  type Phrase,
  PURPOSES,
  VERBS,
} from './phrases.ts';
import type { Random } from './random.ts';

/** How a sentence names its ground. `@` is the citation, `~` the sentence. */
const GROUNDS: readonly Phrase[] = [
  ['căn cứ @, ~', 'on the basis of @, ~'],
  ['thực hiện @, ~', 'in carrying out @, ~'],
  ['~ theo @', '~ in accordance with @'],
  ['~, như đã nêu tại @', '~, as set out in @'],
  ['~, gắn với việc thực hiện @', '~, together with the carrying out of @'],
  ['~; việc này không thay thế trách nhiệm nêu tại @', '~; this does not replace the duties set out in @'],
];

/** A sentence in both languages, with a citation worked in where one is given. */
export function makeSentence(random: Random, citation: Localized | null): Localized {
  const body = makeBody(random);
  if (citation === null) return finish(body);
  const ground = localizePhrase(random.pick(GROUNDS));
  return finish(
    // Functions, since the words may hold a `$`, which means something in a replacement.
    localize((language) =>
      ground[language].replace('@', () => citation[language]).replace('~', () => body[language]),
    ),
  );
}

/** A heading of a few words: `Rà soát, bổ sung danh mục nhiệm vụ của từng đơn vị`. */
export function makeHeading(random: Random): Localized {
  const first = pick(random, VERBS);
  const thing = makeThing(random);
  return localize((language) => capitalized(`${first[language]} ${thing[language]}`));
}

export function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

export function localizePhrase([vi, en]: Phrase): Localized {
  return { vi, en };
}

function pick(random: Random, phrases: readonly Phrase[]): Localized {
  return localizePhrase(random.pick(phrases));
}

function makeThing(random: Random): Localized {
  const noun = pick(random, NOUNS);
  const complement = pick(random, COMPLEMENTS);
  return localize((language) => `${noun[language]} ${complement[language]}`);
}

function makeBody(random: Random): Localized {
  const [actor, condition] = [pick(random, ACTORS), pick(random, CONDITIONS)];
  const [verb, thing, manner] = [pick(random, VERBS), makeThing(random), pick(random, MANNERS)];
  const [otherVerb, otherThing] = [pick(random, VERBS), makeThing(random)];
  const [purpose, demand, otherDemand] = [
    pick(random, PURPOSES),
    pick(random, DEMANDS),
    pick(random, DEMANDS),
  ];
  switch (random.below(5)) {
    case 0:
      return {
        vi: `${actor.vi} ${verb.vi} ${thing.vi} ${manner.vi}; ${otherVerb.vi} ${otherThing.vi}, ${purpose.vi}`,
        en: `${actor.en} shall ${verb.en} ${thing.en} ${manner.en}, and ${otherVerb.en} ${otherThing.en}, ${purpose.en}`,
      };
    case 1:
      return {
        vi: `${verb.vi} ${thing.vi} ${manner.vi}, ${purpose.vi}`,
        en: `${verb.en} ${thing.en} ${manner.en}, ${purpose.en}`,
      };
    case 2:
      return {
        vi: `${condition.vi}, ${actor.vi} ${verb.vi} ${thing.vi} và ${otherVerb.vi} ${otherThing.vi}`,
        en: `${condition.en}, ${actor.en} shall ${verb.en} ${thing.en} and ${otherVerb.en} ${otherThing.en}`,
      };
    case 3:
      return {
        vi: `${thing.vi} phải ${demand.vi}, ${otherDemand.vi}, ${purpose.vi}`,
        en: `${thing.en} must ${demand.en} and ${otherDemand.en}, ${purpose.en}`,
      };
    default:
      return {
        vi: `${condition.vi}, ${verb.vi} ${thing.vi} ${manner.vi}; ${actor.vi} ${otherVerb.vi} ${otherThing.vi}`,
        en: `${condition.en}, ${verb.en} ${thing.en} ${manner.en}; ${actor.en} shall ${otherVerb.en} ${otherThing.en}`,
      };
  }
}

function finish(sentence: Localized): Localized {
  return localize((language) => `${capitalized(sentence[language])}.`);
}
