import { readiness } from '@/server/health/checks';

export const dynamic = 'force-dynamic';

/**
 * For who sends requests here: 200 if they can be answered, otherwise 503, with what each check found.
 * The same as /api/health/ready.
 */
export async function GET(): Promise<Response> {
  const found = await readiness();
  return Response.json(found, {
    status: found.status === 'ok' ? 200 : 503,
    headers: { 'Cache-Control': 'no-store' },
  });
}
