import type { Actor } from '@/domain/person/role';
import { answerApi } from '@/server/api/handle';
import { createApiToken } from '@/server/api/token-commands';

import { mustFitDocument } from './api-document';
import { done } from './factories/attributions';

/** A program that holds a token of somebody. */
export interface Program {
  token: string;
  send: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Answer>;
}

interface Answer {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
}

/** Asks the API as a program does, without a network between; every answer has to fit its document. */
export async function ask(
  method: string,
  path: string,
  { body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const url = new URL(`http://desk.test/api/v1${path}`);
  const request = new Request(url, {
    method,
    ...sent,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
  });
  const answer = await answerApi(request, url.pathname.slice('/api/v1'.length));
  const told = (answer.body ? await answer.json() : {}) as Record<string, unknown>;
  mustFitDocument(method, url.pathname.slice('/api/v1'.length), {
    status: answer.status,
    body: told,
    type: answer.headers.get('content-type') ?? '',
  });
  return { status: answer.status, headers: answer.headers, body: told };
}

/** A token that may read and write, or only read. */
export async function programOf(actor: Actor, scope: 'read' | 'write' = 'write'): Promise<Program> {
  const { token } = done(await createApiToken(actor, { name: 'A program', scope, days: '30' }));
  return {
    token,
    send: (method, path, body, headers = {}) =>
      ask(method, path, { body, headers: { authorization: `Bearer ${token}`, ...headers } }),
  };
}
