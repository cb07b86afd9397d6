import { randomUUID } from 'node:crypto';

import { proofFieldNames } from '@/domain/person/proof';
import { anewField } from '@/domain/person/signed-out';

import { uploadPath } from './check-request';
import { isForKnownActions } from './known-actions';

type Entries = [string, string][];

/** Names the words that a page is to be drawn with; only `proxy.ts` sets it. */
export const resentHeader = 'onrecord-resent';

/** Fields that are never sent back. */
const secretFields = ['password', 'currentPassword', 'newPassword', 'code', ...proofFieldNames];

/** For as long as one page takes to be drawn; more at once than people press. */
const mostWaiting = 100;
const longest = 60_000;

const kept = globalThis as typeof globalThis & { onrecordResent?: Map<string, Entries> };
const waiting: Map<string, Entries> = (kept.onrecordResent ??= new Map());

/** As much of a request as tells what was typed. */
interface Posted {
  method: string;
  path: string;
  headers: Headers;
  formData: () => Promise<FormData>;
}

/**
 * What was typed into a form that was sent to an action which this build does not have: the page with
 * the form was opened before an update. Kept in memory until its page is drawn anew with it.
 * @returns the name by which {@link takeResent} gives it out once; null for every other request
 */
export async function keepResent(request: Posted): Promise<string | null> {
  const { method, path, headers } = request;
  const isForm = headers.get('content-type')?.startsWith('multipart/form-data');
  if (method !== 'POST' || !isForm || headers.has('next-action') || path === uploadPath)
    return null;
  // What cannot be read is Next's to refuse.
  const data = await request.formData().catch(() => null);
  if (!data) return null;
  if (!data.has(anewField) && (await isForKnownActions(data))) return null;
  const entries = [...data].flatMap(([name, value]): Entries =>
    typeof value === 'string' && !secretFields.includes(name) && name !== anewField
      ? [[name, value]]
      : [],
  );
  const name = randomUUID();
  waiting.set(name, entries);
  setTimeout(() => waiting.delete(name), longest).unref();
  const [oldest] = waiting.keys();
  if (waiting.size > mostWaiting && oldest) waiting.delete(oldest);
  return name;
}

/** Gives out what was kept under this name, once; null: nothing is. */
export function takeResent(name: string | null): Entries | null {
  const entries = name === null ? undefined : waiting.get(name);
  if (name !== null) waiting.delete(name);
  return entries ?? null;
}
