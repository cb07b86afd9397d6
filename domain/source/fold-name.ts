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
// prettier-ignore
const cyrillic: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', ђ: 'dj', е: 'e', є: 'ye', ж: 'zh',
  з: 'z', и: 'i', і: 'i', ј: 'j', к: 'k', л: 'l', љ: 'lj', м: 'm', н: 'n', њ: 'nj',
  о: 'o', п: 'p', р: 'r', с: 's', т: 't', ћ: 'c', у: 'u', ф: 'f', х: 'kh', ц: 'ts',
  ч: 'ch', џ: 'dz', ш: 'sh', щ: 'shch', ы: 'y', э: 'e', ю: 'yu', я: 'ya', ъ: '', ь: '',
};

/**
 * A name as it is looked up: lower case, without accents, apostrophes and punctuation, Cyrillic in
 * Latin letters, one space between words. "Łukasz O’Neill-Żak" is "lukasz oneill zak". A name of
 * nothing but signs stays as it is. What is left to misspelling is for trigrams.
 */
export function foldName(name: string): string {
  // Most words of an English text need nothing of what follows.
  if (/^[a-z]+$/i.test(name)) return name.toLowerCase();
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
