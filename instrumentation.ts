import type { Instrumentation } from 'next';

/** What the web server does once as it starts: nothing that a page would have to wait for. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || !process.env.DATABASE_URL) return;
  if (process.env.NEXT_PHASE === 'phase-production-build') return;
  const { guardServer } = await import('@/server/http/guard');
  guardServer();
  const { fillQueueAtStart } = await import('@/server/review/fill-queue');
  fillQueueAtStart();
  const { keepEntries } = await import('@/server/claim/fill-entries');
  keepEntries();
  const { keepIndex } = await import('@/server/similar/keep-index');
  keepIndex();
  const { runMailJobs } = await import('@/server/mail-jobs/start');
  runMailJobs();
  const { runIntakeJobs } = await import('@/server/intake/start');
  runIntakeJobs();
  const { noteOutside } = await import('@/server/erasure/note-outside');
  void noteOutside();
}

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
