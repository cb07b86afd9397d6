import { openApiDocument } from '@/interchange/api/openapi';

import { config } from '../config';

let document: string | undefined;

/** The OpenAPI document, which is the same for everybody and tells nothing of the desk. */
export function answerDocument(request: Request): Response {
  if (!['GET', 'HEAD'].includes(request.method)) {
    const asked = request.method === 'OPTIONS';
    return new Response(null, {
      status: asked ? 204 : 405,
      headers: { Allow: 'GET, HEAD, OPTIONS' },
    });
  }
  document ??= JSON.stringify(openApiDocument(config().publicUrl));
  return new Response(request.method === 'HEAD' ? null : document, {
    headers: {
      'Content-Type': 'application/json',
      'Cache-Control': 'no-cache',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
