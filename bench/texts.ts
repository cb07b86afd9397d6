import { randomOf, zipf } from './random';

const syllables =
  'ba be bo da de do fa fi ga go ha he jo ka ke ko la le lo ma me mi mo na ne no pa pe po ra re ri ro sa se so ta te to va vi vo za ze zu'.split(
    ' ',
  );

/** The word of a rank: the more frequent, the shorter. */
function wordAt(rank: number): string {
  let word = '';
  for (let rest = rank + syllables.length; rest > 0; rest = Math.floor(rest / syllables.length)) {
    word += syllables[rest % syllables.length] ?? '';
  }
  return word;
}

/** Sentences of invented words that are distributed as in a language, with names and numbers. */
export function textsOf(seed: number) {
  const random = randomOf(seed);
  const word = zipf(random, 60_000);
  const name = zipf(random, 40_000);
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
  const nameAt = (rank: number) =>
    capital(`${wordAt(rank + 7)}${['ov', 'sen', 'ez', 'er'][rank % 4]}`);
  const someName = () => nameAt(name());
  function sentence(low: number, high: number): string {
    const words = Array.from({ length: between(low, high) }, () => {
      const draw = random();
      if (draw < 0.14) return someName();
      return draw < 0.18 ? String(between(2, 90) * 10 ** between(0, 3)) : wordAt(word());
    });
    return `${capital(words.join(' '))}.`;
  }
  return { random, between, nameAt, sentence };
}
