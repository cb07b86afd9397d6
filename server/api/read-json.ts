import { maxBodyBytes } from '../http/check-request';
import { problemAnswer } from './problem';

/** Reads a body of JSON, at most as large as a form may be; the answer to send if it is none. */
export async function readJson(request: Request): Promise<{ value: unknown } | Response> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    return problemAnswer(415, 'media_type', 'Send application/json.');
  }
  const tooLarge = () => problemAnswer(413, 'too_large', 'A body has at most 2 MB.');
  if (Number(request.headers.get('content-length') ?? 0) > maxBodyBytes) return tooLarge();
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of request.body ?? []) {
    bytes += part.byteLength;
    if (bytes > maxBodyBytes) return tooLarge();
    parts.push(part);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
    return { value: JSON.parse(text) as unknown };
  } catch {
    return problemAnswer(400, 'not_json', 'The body is not JSON in UTF-8.');
  }
}
