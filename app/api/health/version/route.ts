import { version } from '@/package.json';

export const dynamic = 'force-dynamic';

/** Which version of Onrecord runs here. */
export function GET(): Response {
  return Response.json({ version }, { headers: { 'Cache-Control': 'no-store' } });
}
