import type { z } from 'zod';

import type { Refusal, RefusalReason } from '@/domain/result';
import type { problem } from '@/interchange/api/answers';

type Problem = z.infer<typeof problem>;

const statuses: Record<RefusalReason, number> = {
  not_signed_in: 401,
  not_allowed: 403,
  proof_needed: 403,
  not_found: 404,
  conflict: 409,
  already_exists: 409,
  withdrawn: 409,
  words_changed: 409,
  two_person_rule: 409,
  nobody_knows_the_source: 409,
  expired: 409,
  invalid: 422,
  too_many_tries: 429,
  unavailable: 503,
};

/** In seconds, where the database is in trouble. */
const retryAfter = 5;

/** An answer that says what went wrong (RFC 9457). `kind` is stable; `detail` is for people. */
export function problemAnswer(
  status: number,
  kind: string,
  detail: string,
  more: Pick<Problem, 'errors' | 'revision' | 'reference'> = {},
  headers: Record<string, string> = {},
): Response {
  const body: Problem = {
    type: `urn:onrecord:problem:${kind}`,
    title: kind.replaceAll('_', ' '),
    status,
    detail,
    ...more,
  };
  return Response.json(body, {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  });
}

/** A command's refusal as an answer. */
export function refusalAnswer({ reason, message, fields, conflict }: Refusal): Response {
  const errors = Object.entries(fields ?? {}).flatMap(([field, messages]) =>
    messages.map((text) => ({ field: bodyField(field), message: text })),
  );
  const more = {
    ...(errors.length > 0 && { errors }),
    ...(conflict && { revision: conflict.revision }),
  };
  const headers: Record<string, string> =
    reason === 'unavailable' ? { 'Retry-After': String(retryAfter) } : {};
  return problemAnswer(statuses[reason], reason, message, more, headers);
}

/** What does not fit a schema, as an answer. */
export function issuesAnswer(
  issues: readonly Pick<z.core.$ZodIssue, 'path' | 'message'>[],
): Response {
  const errors = issues.map(({ path, message }) => ({
    field: bodyField(path.join('.')),
    message,
  }));
  return problemAnswer(422, 'invalid', 'Something in the request is not as it should be.', {
    errors,
  });
}

const formWords: Record<string, string> = {
  storyId: 'story',
  address: 'url',
  archive: 'archiveUrl',
  repeatsId: 'repeats',
  near: 'start',
};

/** A form's field as it is called in a body: `claim.participants[0].source` → `participants.0.source`. */
function bodyField(field: string): string {
  return field
    .replaceAll(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter((part, index) => index > 0 || !['claim', 'attribution'].includes(part))
    .map((part) => formWords[part] ?? part)
    .join('.');
}
