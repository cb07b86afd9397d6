export const dynamic = 'force-dynamic';

/** For who restarts what hangs: 200 as long as the web server answers, whatever the database does. */
export function GET(): Response {
  return Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } });
}
