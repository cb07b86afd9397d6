import { readClaimFilter } from '@/domain/claim/read-list-filter';
import { claimLines } from '@/server/claim/export';
import { config } from '@/server/config';
import { answering } from '@/server/http/answering';
import { currentActor } from '@/server/person/session';

/** The claims that the list shows with this filter, as CSV, read and sent page by page. */
async function answer(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return new Response('Sign in first.\n', { status: 401 });
  const { searchParams } = new URL(request.url);
  const { origin } = new URL(config().publicUrl);
  const filter = readClaimFilter(Object.fromEntries(searchParams));
  const day = new Date().toISOString().slice(0, 10);
  return new Response(encoded(claimLines(actor, filter, origin)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': `attachment; filename="claims-${day}.csv"`,
      'Cache-Control': 'no-store',
    },
  });
}

/** The lines as they are asked for: a reader that is slow or gone keeps nothing running. */
function encoded(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const next = await lines.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
}

export const GET = answering(answer);
