/** What an article can be read from. */
export const contentKinds = ['html', 'text', 'docx', 'odt', 'mail', 'pdf'] as const;
export type ContentKind = (typeof contentKinds)[number];

const byMediaType: Readonly<Record<string, ContentKind>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'text',
  'text/markdown': 'text',
  'application/pdf': 'pdf',
  'application/x-pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'message/rfc822': 'mail',
};

const byEnding: Readonly<Record<string, ContentKind>> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  txt: 'text',
  md: 'text',
  pdf: 'pdf',
  docx: 'docx',
  odt: 'odt',
  eml: 'mail',
};

/** `text/html` of `Text/HTML; charset=utf-8`. */
export function mediaType(header: string): string {
  return (header.split(';', 1)[0] ?? '').trim().toLowerCase();
}

/** `utf-8` of `text/html; charset="UTF-8"`; null: it names none. */
export function charsetOf(header: string): string | null {
  return /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(header)?.[1]?.toLowerCase() ?? null;
}

/**
 * What a page or a file is: by its first bytes, which do not lie, then by its media type, then by the
 * ending of its name; null: nothing that an article is read from.
 * @param start the first bytes, as Latin-1; 1,000 are enough
 */
export function contentKind(from: {
  start: string;
  contentType: string;
  fileName: string | null;
}): ContentKind | null {
  const start = from.start.replace(/^(?:ï»¿)?\s+/, '');
  if (start.startsWith('%PDF-')) return 'pdf';
  const type = mediaType(from.contentType);
  const ending = /\.([a-z]+)$/i.exec(from.fileName ?? '')?.[1]?.toLowerCase() ?? '';
  const said = byMediaType[type] ?? byEnding[ending] ?? null;
  const packed = said === 'docx' || said === 'odt';
  if (start.startsWith('PK\u0003\u0004')) return packed ? said : null;
  if (said === 'pdf' || packed) return null;
  if (said) return said;
  const unknown = type === '' || type === 'application/octet-stream';
  return unknown && /^(?:ï»¿)?\s*<(?:!doctype html|html|head|body)[\s>]/i.test(from.start)
    ? 'html'
    : null;
}

/** What a media type that is not read is, in words: “a picture (image/png)”. */
export function unreadableWords(header: string): string {
  const type = mediaType(header);
  if (type === '') return 'something of an unknown kind';
  const [group = ''] = type.split('/', 1);
  const groups: Record<string, string> = { image: 'a picture', video: 'a film', audio: 'a sound' };
  return `${groups[group] ?? 'a file'} (${type.slice(0, 80)})`;
}
