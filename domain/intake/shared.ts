import { canonicalUrl } from '../article/canonical-url';
import { characterFault } from '../text/clean-text';
import { limits } from '../text/limits';

/** What a bookmark or another app brings along, for the form's fields. */
export interface Shared {
  address?: string;
  title?: string;
  selection?: string;
}

const mostSelected = 20_000;

/**
 * Reads what came along in the address of the form. Anybody can write such an address, so that each
 * value is taken as words for a field and nothing else; what does not fit its field is left out. Some
 * telephones put the page's address among the words.
 */
export function readShared(query: Readonly<Record<string, string | string[] | undefined>>): Shared {
  const one = (name: string) => {
    const value = [query[name]].flat()[0]?.replace(/\r\n?/g, '\n').trim() ?? '';
    return characterFault(value) ? '' : value;
  };
  const said = one('selection');
  const inWords = /^(?:(.*\S)\s+)?(https?:\/\/\S+)$/s.exec(said);
  const address = one('address') || (inWords?.[2] ?? '');
  const selection = one('address') || !inWords ? said : (inWords[1] ?? '');
  const title = one('title').replace(/\s+/g, ' ').slice(0, limits.headline);
  return {
    ...(canonicalUrl(address).ok ? { address } : {}),
    ...(title ? { title } : {}),
    ...(selection ? { selection: selection.slice(0, mostSelected) } : {}),
  };
}
