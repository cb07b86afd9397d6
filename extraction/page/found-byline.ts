import { plainWords } from './shingles';

const titles =
  /^(?:(?:exclusive )?(?:by|von|par|por|di|de|от|автор|text|autor(?:in)?|reporter|reporting by|story by|written by|words)\s*:?\s+)+/iu;
/** What a byline never says: addresses, numbers, the time of reading. */
const trash = /https?:|www\.|@|\d{2}|^\P{L}*$/iu;
/** Desks and outlets in place of people. */
const nobody =
  /^(?:staff|admin|administrator|editors?|redaktion|newsroom|news desk|online|web(?:master)?|author|unknown|none|null|undefined|guest|anonymous|reuters staff)$/i;

/**
 * The people of a byline, joined by commas: without “By”, addresses, e-mail, numbers and what is the
 * outlet’s own name. Null: nobody is left.
 * @param outlets names under which the outlet is known
 */
export function bylineNames(raw: string, outlets: readonly string[]): string | null {
  const own = new Set(outlets.map((name) => key(name)).filter(Boolean));
  const parts = raw
    .replace(/\s+/g, ' ')
    .replace(/\S+@\S+/g, ' ')
    .replace(/\((?:[^()]{0,100})\)/g, ' ')
    .split(/\s*(?:[;|·•]|,(?!\s*(?:jr|sr|ii|iii)\b))\s*/i)
    .map((part) =>
      part
        .trim()
        .replace(titles, '')
        .replace(/^[\s\-–—]+|[\s\-–—:]+$/g, ''),
    )
    .filter(
      (part) => part !== '' && !trash.test(part) && !nobody.test(part) && !own.has(key(part)),
    );
  const names = [...new Map(parts.map((part) => [key(part), part])).values()];
  return names.length > 0 ? names.join(', ') : null;
}

function key(name: string): string {
  return plainWords(
    name.replace(/^the\s+/i, '').replace(/\.(?:com|org|net|de|co\.uk|[a-z]{2})$/i, ''),
  ).join('');
}
