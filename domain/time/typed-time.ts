import { readDay } from './read-day';
import { formatEdtf } from './readable';

/**
 * A time as an edit form shows it: in readable words where `readDay` reads exactly the same time back
 * from them, otherwise the EDTF itself, so that saving an untouched form changes nothing.
 */
export function typedTime(edtf: string): string {
  const words = formatEdtf(edtf);
  const read = readDay(words);
  return read.ok && read.edtf === edtf ? words : edtf;
}
