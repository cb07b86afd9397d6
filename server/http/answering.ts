import { unstable_rethrow } from 'next/navigation';
import { v4 as uuid } from 'uuid';

import { noteTrouble, troubleOf, troubleRefusal } from '../database/trouble';
import { log } from '../log';
import { describeError } from './describe-error';

/**
 * A route handler whose failures are told in words: what the database is in trouble with (503), or the
 * reference under which a failure of ours stands in the log (500). Redirects pass.
 */
export function answering<A extends unknown[]>(
  handler: (...asked: A) => Response | Promise<Response>,
): (...asked: A) => Promise<Response> {
  return async (...asked) => {
    try {
      return await handler(...asked);
    } catch (error) {
      unstable_rethrow(error);
      const trouble = troubleOf(error);
      if (trouble) {
        noteTrouble(trouble, error);
        return told(troubleRefusal(trouble).message, 503, { 'Retry-After': '5' });
      }
      const reference = uuid();
      log.error({ reference, error: describeError(error) }, 'a request failed');
      return told(`This failed on our side. Reference in the log: ${reference}`, 500);
    }
  };
}

function told(message: string, status: number, headers: Record<string, string> = {}): Response {
  return new Response(message, {
    status,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      ...headers,
    },
  });
}
