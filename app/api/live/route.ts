import { answering } from '@/server/http/answering';
import { liveStream } from '@/server/live/stream';
import { currentSession } from '@/server/person/session';

export const dynamic = 'force-dynamic';

/**
 * What changes on the desk, as it changes, for a page that is open (server-sent events). A request
 * that is not from a page of ours or has no session gets 204, upon which a browser does not ask again.
 */
async function answer(request: Request): Promise<Response> {
  const site = request.headers.get('sec-fetch-site') ?? 'same-origin';
  const session = site === 'same-origin' ? await currentSession() : null;
  if (!session) return new Response(null, { status: 204 });
  const asked = new URL(request.url).searchParams.get('since');
  const since = /^\d{1,14}$/.test(asked ?? '') ? Number(asked) : null;
  const stream = liveStream({ sessionId: session.id, personId: session.actor.id, since });
  return new Response(stream, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      // Nothing in between may keep it back: neither compression nor a proxy's buffer.
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  });
}

export const GET = answering(answer);
