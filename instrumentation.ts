import type { Instrumentation } from 'next';

/**
 * Logs what failed while answering a request under the reference that the error page shows (`digest`).
 * The address is logged as its pattern, since set-up and invitation links are secrets; cookies and
 * bodies are not logged at all.
 */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { log } = await import('@/server/log');
  const { describeError } = await import('@/server/http/describe-error');
  const described = describeError(error);
  log.error(
    {
      reference: described.digest,
      method: request.method,
      route: context.routePath,
      kind: context.routeType,
      error: described,
    },
    'a request failed',
  );
};
