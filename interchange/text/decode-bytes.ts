import { refuse, type Result } from '@/domain/result';

import { byteForm } from './byte-form';

/** What a file's bytes were read as. */
export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252';

/** Bytes that stand for nothing in Windows-1252, and control characters that no text holds. */
const noWestern = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\u0081\u008d\u008f\u0090\u009d]/; // oxlint-disable-line no-control-regex -- finding them is the purpose
/** Western texts write neither four letters with marks in a row nor signs such as ³ and £ in words. */
const otherScript =
  /[À-ÖØ-öø-ÿ]{4}|\p{L}[¡-©¬®-¶¸¹¼-¿‡†‰]\p{L}|(?<![\p{L}\p{N}])[£¤¥¦¬¯³´¸¹¼½¾]\p{L}/u;

const saveAgain = 'Save it again as UTF-8 (in Excel “CSV UTF-8”).';

/**
 * A whole text file's bytes as text, without a byte order mark: UTF-8, UTF-16 with a mark or where
 * every other byte of its Latin letters tells it, and what is neither as Windows-1252 where it reads
 * like a Western text. Never puts a replacement character for what it cannot read.
 * Refuses (`invalid`), by what it is, what cannot be told.
 */
export function decodeBytes(bytes: Uint8Array): Result<{ text: string; encoding: Encoding }> {
  const form = byteForm(bytes);
  if (form.kind === 'refused') return form.refusal;
  if (form.kind === 'gzip') return refuse('invalid', 'This is compressed. Unpack it first.');
  if (form.kind === 'utf-16') {
    const text = decoded(form.label, bytes);
    return text === null
      ? refuse('invalid', `This looks like UTF-16 and has a broken character. ${saveAgain}`)
      : { ok: true, text, encoding: 'UTF-16' };
  }
  return decodeEightBit(bytes);
}

/** As {@link decodeBytes}, of bytes that are not UTF-16, such as one line of a file. */
export function decodeEightBit(bytes: Uint8Array): Result<{ text: string; encoding: Encoding }> {
  const text = decoded('utf-8', bytes);
  if (text !== null) return { ok: true, text, encoding: 'UTF-8' };
  const readable = new TextDecoder('utf-8').decode(bytes).replaceAll('\uFFFD', '');
  // oxlint-disable-next-line no-control-regex -- whether anything but ASCII is there is the question
  if (/[^\u0000-\u007f]/.test(readable)) {
    return refuse('invalid', `This is UTF-8 in part and in part something else. ${saveAgain}`);
  }
  const western = new TextDecoder('windows-1252').decode(bytes);
  if (noWestern.test(western) || otherScript.test(western)) {
    const why = 'This is neither UTF-8 nor UTF-16, and does not read like Windows-1252.';
    return refuse('invalid', `${why} ${saveAgain}`);
  }
  return { ok: true, text: western, encoding: 'Windows-1252' };
}

/** Null: these bytes are not of this encoding. */
function decoded(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
