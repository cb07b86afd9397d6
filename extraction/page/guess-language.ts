import { francAll } from 'franc';

/** ISO 639-3 codes of franc as the desk's forms know the languages. */
const byCode: Readonly<Record<string, string>> = {
  als: 'sq', arb: 'ar', hye: 'hy', azj: 'az', bel: 'be', ben: 'bn', bos: 'bs', bul: 'bg', mya: 'my',
  cat: 'ca', cmn: 'zh', hrv: 'hr', ces: 'cs', dan: 'da', nld: 'nl', eng: 'en', ekk: 'et', est: 'et',
  fin: 'fi', fra: 'fr', kat: 'ka', deu: 'de', ell: 'el', heb: 'he', hin: 'hi', hun: 'hu', isl: 'is',
  ind: 'id', gle: 'ga', ita: 'it', jpn: 'ja', kaz: 'kk', kor: 'ko', kmr: 'ku', lvs: 'lv', lav: 'lv',
  lit: 'lt', mkd: 'mk', nob: 'no', nno: 'no', pbu: 'ps', pes: 'fa', pol: 'pl', por: 'pt', ron: 'ro',
  rus: 'ru', srp: 'sr', slk: 'sk', slv: 'sl', som: 'so', spa: 'es', swh: 'sw', swe: 'sv', tha: 'th',
  tur: 'tr', ukr: 'uk', urd: 'ur', vie: 'vi',
}; // prettier-ignore

/** The language of a text by its letters and their groups (BCP 47); null: too short, or not clear. */
export function guessLanguage(text: string): string | null {
  const sample = text.slice(0, 4000);
  const dense = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Hangul}]/u.test(sample);
  if (sample.length < (dense ? 10 : 40)) return null;
  const [best, next] = francAll(sample, { only: Object.keys(byCode), minLength: 10 });
  if (!best || best[0] === 'und') return null;
  const code = byCode[best[0]] ?? null;
  if (code === null) return null;
  // Letters that only one of the near relatives has.
  if (/[ыэ]/i.test(sample) && !/[іїўқғңәө]/i.test(sample)) return 'ru';
  if (/[їє]/i.test(sample) && !/[ыэ]/i.test(sample)) return 'uk';
  // Of a short text, near relatives of about the same measure cannot be told apart.
  const near = sample.length < 200 ? 0.85 : 0.98;
  const close = next !== undefined && next[1] > near && byCode[next[0]] !== code;
  return close && sample.length < 800
    ? null
    : code === 'sr' && /[a-z]/i.test(sample.slice(0, 200))
      ? 'sr-Latn'
      : code;
}
