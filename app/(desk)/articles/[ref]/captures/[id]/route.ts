import { originalOf } from '@/server/capture/queries';
import { answering } from '@/server/http/answering';
import { currentSession } from '@/server/person/session';

export const dynamic = 'force-dynamic';

/** What a text was read from, to be saved and never shown here: it comes from elsewhere. */
async function answer(
  _: Request,
  { params }: { params: Promise<{ ref: string; id: string }> },
): Promise<Response> {
  const session = await currentSession();
  const { ref, id } = await params;
  const original = session && (await originalOf(session.actor, ref, id));
  if (!original) return new Response('There is no such original.', { status: 404 });
  const name = original.fileName ?? `${ref}.${original.way === 'fetched' ? 'page' : 'html'}`;
  return new Response(new Uint8Array(original.bytes), {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'no-store',
    },
  });
}

export const GET = answering(answer);
