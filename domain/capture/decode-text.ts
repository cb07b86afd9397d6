/** Names of character sets in the first bytes of a page (HTML standard, “prescan a byte stream”). */
const declared =
  /<meta[^>]{0,500}charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]+)/i;

/**
 * Bytes as text: by the byte order mark, else by what was said with them, else by what the page itself
 * says, else UTF-8 where that fits and Windows-1252 where it does not, as browsers do.
 * @param charset from the content type; null: none was said
 */
export function decodeText(bytes: Uint8Array, charset: string | null): string {
  const start = String.fromCharCode(...bytes.subarray(0, 2048));
  const [, inPage, inXml] = declared.exec(start) ?? [];
  const named = byteOrderMark(bytes) ?? charset ?? inPage ?? inXml;
  const tries = named ? [decoder(named, false)] : [];
  for (const one of [...tries, decoder('utf-8', true), decoder('windows-1252', false)]) {
    try {
      if (one) return one.decode(bytes);
    } catch {
      // These bytes are not UTF-8.
    }
  }
  return '';
}

function byteOrderMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

function decoder(label: string, fatal: boolean): TextDecoder | null {
  try {
    return new TextDecoder(label, { fatal });
  } catch {
    return null;
  }
}
