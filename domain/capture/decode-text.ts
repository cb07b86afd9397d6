const named =
  /<meta[^>]{0,500}charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]+)/i;

/**
 * Bytes as text: by the byte order mark, else by what was said with them, else by what the page itself
 * says anywhere in its head, else UTF-8 where that fits, else by detection, else Windows-1252, as
 * browsers do.
 * @param charset from the content type; null: none was said
 * @param detect guesses the character set of bytes that are not UTF-8; null: it cannot be told
 */
export function decodeText(
  bytes: Uint8Array,
  charset: string | null,
  detect: (bytes: Uint8Array) => string | null = () => null,
): string {
  const said = byteOrderMark(bytes) ?? charset ?? inHead(bytes);
  const plain = said ? [decoder(said, false)] : [];
  for (const one of [...plain, decoder('utf-8', true)]) {
    try {
      if (one) return one.decode(bytes);
    } catch {
      // These bytes are not UTF-8.
    }
  }
  const guess = decoder(detect(bytes) ?? 'windows-1252', false) ?? decoder('windows-1252', false);
  return guess?.decode(bytes) ?? '';
}

/** What a page names in its head, outside of scripts and comments, however long these are. */
function inHead(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 512 * 1024));
  const end = start.search(/<\/head\s*>|<body[\s>]/i);
  const [, inPage, inXml] = named.exec(tagsOf(end < 0 ? start : start.slice(0, end))) ?? [];
  const label = (inPage ?? inXml)?.toLowerCase() ?? null;
  // Bytes in which the mark itself could be read are not UTF-16 (HTML standard, 13.2.3.2).
  return label?.startsWith('utf-16') ? 'utf-8' : label;
}

/** A head without comments and what stands in scripts and styles; each is gone through once. */
function tagsOf(head: string): string {
  const lower = head.toLowerCase();
  const begin = /<!--|<(script|style)\b/g;
  let tags = '';
  let from = 0;
  for (let match = begin.exec(lower); match; match = begin.exec(lower)) {
    tags += head.slice(from, match.index);
    const end = lower.indexOf(match[1] ? `</${match[1]}` : '-->', match.index);
    if (end < 0) return tags;
    from = end;
    begin.lastIndex = end;
  }
  return tags + head.slice(from);
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
