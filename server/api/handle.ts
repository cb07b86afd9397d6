import { isDeepStrictEqual } from 'node:util';
import { v4 } from 'uuid';

import type { Actor } from '@/domain/person/role';
import type { Result } from '@/domain/result';
import { characterFault } from '@/domain/text/clean-text';
import { type Operation, type OperationName, operations } from '@/interchange/api/operations';

import { noteTrouble, troubleOf, troubleRefusal } from '../database/trouble';
import { describeError } from '../http/describe-error';
import { log } from '../log';
import { tokenDigest } from '../person/link-token';
import { handlers } from './handlers';
import { holdKey } from './idempotency';
import { spendRequest } from './limit';
import { issuesAnswer, problemAnswer, refusalAnswer } from './problem';
import { readJson } from './read-json';
import { noteUse, openToken } from './token-queries';

/** What an operation is asked with. */
export interface ApiCall {
  actor: Actor;
  /** What the address names: `ref` and `number`. */
  names: Readonly<Record<string, string>>;
  query: Readonly<Record<string, unknown>>;
  body: Readonly<Record<string, unknown>>;
  submissionId: string;
}

/** What an operation does. */
export type Handler = (call: ApiCall) => Promise<Result<{ answer: unknown }>>;

interface Route {
  name: OperationName;
  operation: Operation;
  pattern: RegExp;
}

const routes: Route[] = Object.entries<Operation>(operations).map(([name, operation]) => ({
  name: name as OperationName,
  operation,
  pattern: new RegExp(`^${operation.path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
}));

/** What an answer says that a change may send back but not change. */
const fixed = ['reference', 'externalId', 'article', 'version', 'text'];

/**
 * Answers one request to /api/v1. Who asks is known by the token alone: cookies are not read, so
 * nothing that a browser sends by itself can write.
 * @param path what follows /api/v1 in the address, such as `/claims/C-1042`
 */
export async function answerApi(request: Request, path: string): Promise<Response> {
  const answered = withHeaders(await answerOrFailure(request, path));
  return request.method === 'HEAD' ? new Response(null, answered) : answered;
}

async function answerOrFailure(request: Request, path: string): Promise<Response> {
  try {
    return await answer(request, path);
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble) {
      noteTrouble(trouble, error);
      return refusalAnswer(troubleRefusal(trouble));
    }
    const reference = v4();
    log.error({ reference, error: describeError(error) }, 'a request to the API failed');
    const detail = `Something unexpected went wrong here. Reference in the log: ${reference}`;
    return problemAnswer(500, 'failed', detail, { reference });
  }
}

async function answer(request: Request, path: string): Promise<Response> {
  const there = routes.filter(({ pattern }) => pattern.test(path));
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const route = there.find(({ operation }) => operation.method === method);
  if (there.length === 0) return problemAnswer(404, 'not_found', 'There is nothing here.');
  if (!route) {
    const methods = there.flatMap(({ operation }) =>
      operation.method === 'GET' ? ['GET', 'HEAD'] : [operation.method],
    );
    const allow = [...methods, 'OPTIONS'].join(', ');
    if (method === 'OPTIONS') return new Response(null, { status: 204, headers: { Allow: allow } });
    return problemAnswer(405, 'method', `Use ${allow}.`, {}, { Allow: allow });
  }
  const { operation, name, pattern } = route;
  const names = decoded(pattern.exec(path)?.groups ?? {});
  if (!names) return problemAnswer(404, 'not_found', 'There is nothing here.');
  const secret = /^Bearer (\S{1,200})$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  const token = secret ? await openToken(tokenDigest(secret)) : null;
  if (!token) {
    const detail = 'Send a token that works: Authorization: Bearer onr_…';
    return problemAnswer(401, 'not_signed_in', detail, {}, { 'WWW-Authenticate': 'Bearer' });
  }
  const wait = await spendRequest(token.id);
  if (wait > 0) {
    const detail = `Too many requests. Wait ${wait} s.`;
    return problemAnswer(429, 'too_many_tries', detail, {}, { 'Retry-After': String(wait) });
  }
  if (token.unnoted) await noteUse(token.id, new Date());
  if (operation.method !== 'GET' && !token.mayWrite) {
    return problemAnswer(403, 'not_allowed', 'This token may only read.');
  }

  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const query = operation.query?.safeParse(asked);
  if (query && !query.success) return issuesAnswer(query.error.issues);
  const sent = operation.body ? await readJson(request) : null;
  if (sent instanceof Response) return sent;
  const body = operation.body?.safeParse(sent?.value);
  if (body && !body.success) return issuesAnswer(body.error.issues);

  const call = { actor: token.actor, names, query: query?.data ?? {}, body: body?.data ?? {} };
  if (operation.method === 'PUT') {
    const changed = await changedFixed(there, call);
    if (changed.length > 0) return issuesAnswer(changed);
  }
  const key = operation.method === 'POST' ? request.headers.get('idempotency-key') : null;
  const held = await holdKey(token.actor, `${name} ${path}`, key, sent?.value);
  if (!held.ok) return refusalAnswer(held);
  const result = await handlers[name]({ ...call, submissionId: held.submissionId });
  if (!result.ok) {
    await held.giveBack();
    return refusalAnswer(result);
  }
  return Response.json(result.answer, { status: operation.status });
}

/** Where a change says otherwise than the answer that it began from about what it cannot change. */
async function changedFixed(
  there: readonly Route[],
  call: Omit<ApiCall, 'submissionId'>,
): Promise<{ path: string[]; message: string }[]> {
  const sent = fixed.filter((field) => field in call.body);
  const reads = there.find(({ operation }) => operation.method === 'GET');
  if (sent.length === 0 || !reads) return [];
  const read = await handlers[reads.name]({ ...call, query: {}, submissionId: v4() });
  if (!read.ok) return [];
  const answered = read.answer as Record<string, unknown>;
  return sent
    .filter((field) => !isDeepStrictEqual(call.body[field], answered[field]))
    .map((field) => ({
      path: [field],
      message: 'This cannot be changed here, and is another now.',
    }));
}

/** What an address names, without its percent codes; null: they are wrong, or no text has them. */
function decoded(groups: Record<string, string>): Record<string, string> | null {
  try {
    const names = Object.entries(groups).map(([name, text]) => [name, decodeURIComponent(text)]);
    const fault = names.some(([, text]) => text === undefined || characterFault(text));
    return fault ? null : Object.fromEntries(names);
  } catch {
    return null;
  }
}

/** Nothing of the API is kept, framed, or read by pages of other sites. */
function withHeaders(response: Response): Response {
  response.headers.set('Cache-Control', 'no-store');
  response.headers.set('X-Content-Type-Options', 'nosniff');
  response.headers.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
  response.headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  return response;
}
