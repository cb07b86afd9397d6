/** Letters that Unicode does not take apart into a base letter and a mark. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  þ: 'th',
};

/**
 * Cyrillic of Russian, Ukrainian, Belarusian, Bulgarian and Serbian as English newsrooms write it,
 * after the BGN/PCGN romanisations without their marks. й and і are met after they lost theirs.
 */
const cyrillic: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [...'абвгдезиклмнопрстуфыіј'].map((letter, index) => [letter, 'abvgdeziklmnoprstufyij'[index]]),
  ),
  ...{ ґ: 'g', є: 'ye', ж: 'zh', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', э: 'e' },
  ...{ ю: 'yu', я: 'ya', ђ: 'dj', љ: 'lj', њ: 'nj', ћ: 'c', џ: 'dz', ъ: '', ь: '' },
};

/**
 * A name as it is looked up: lower case, without accents, apostrophes and punctuation, Cyrillic in
 * Latin letters, one space between words. "Łukasz O’Neill-Żak" is "lukasz oneill zak". A name of
 * nothing but signs stays as it is. What is left to misspelling is for trigrams.
 */
export function foldName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/./gu, (letter) => letters[letter] ?? cyrillic[letter] ?? letter)
    .replace(/['’ʼ`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return plain || name.trim().toLowerCase();
}
