import { intakeLimits } from '@/domain/intake/limits';
import { openedByField } from '@/domain/person/signed-out';
import { characterFault } from '@/domain/text/clean-text';

import { uploadBodyBytes } from '../http/check-request';
import type { ReceivedFile } from './receive-file';

/** What came with a posted form; `file` is null where neither a file nor HTML was given. */
type Received =
  | { ok: true; fields: Record<string, unknown>; file: ReceivedFile | null }
  | { ok: false; reason: 'too_large' | 'invalid' };

/**
 * Reads a form that was posted with a file. Its size is counted as it comes in: what goes beyond the
 * limit is let pass and not kept, so that the browser gets an answer.
 */
export async function receivedFile(request: Request): Promise<Received> {
  const body = await readUpTo(request.body, uploadBodyBytes);
  if (body === null) return { ok: false, reason: 'too_large' };
  const type = request.headers.get('content-type') ?? '';
  const data = await new Response(body, { headers: { 'Content-Type': type } })
    .formData()
    .catch(() => null);
  if (!data) return { ok: false, reason: 'invalid' };
  const fields = {
    openedBy: data.get(openedByField),
    submissionId: data.get('submissionId'),
    kind: data.get('kind'),
  };
  const file = data.get('file');
  if (file instanceof File && file.size > 0) {
    if (file.size > intakeLimits.fileBytes) return { ok: false, reason: 'too_large' };
    return {
      ok: true,
      fields,
      file: {
        way: 'uploaded',
        fileName: plainName(file.name),
        contentType: file.type,
        body: Buffer.from(await file.arrayBuffer()),
      },
    };
  }
  const html = data.get('html');
  if (typeof html !== 'string' || html.trim() === '') return { ok: true, fields, file: null };
  if (html.length > intakeLimits.htmlLength) return { ok: false, reason: 'too_large' };
  const contentType = 'text/html; charset=utf-8';
  return {
    ok: true,
    fields,
    file: { way: 'pasted', fileName: null, contentType, body: Buffer.from(html) },
  };
}

async function readUpTo(
  stream: ReadableStream<Uint8Array> | null,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream ?? []) {
    size += chunk.length;
    if (size <= most) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size > most ? null : new Uint8Array(Buffer.concat(chunks));
}

/** The last part of a path, on one line, without what no file's name holds. */
function plainName(name: string): string {
  const last = (name.split(/[/\\]/).at(-1) ?? '').toWellFormed().slice(-200);
  return characterFault(last) || last === '' ? 'file' : last.replace(/\s+/g, ' ');
}
