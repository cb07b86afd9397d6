import { openApiDocument } from '@/interchange/api/openapi';

import { config } from '../config';

let document: string | undefined;

/** The OpenAPI document, which is the same for everybody and tells nothing of the desk. */
export function answerDocument(): Response {
  document ??= JSON.stringify(openApiDocument(config().publicUrl));
  return new Response(document, {
    headers: {
      'Content-Type': 'application/json',
      'Cache-Control': 'no-cache',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
