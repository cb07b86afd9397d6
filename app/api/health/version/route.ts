import { version } from '@/package.json';
import { config } from '@/server/config';

export const dynamic = 'force-dynamic';

/** Which version of Onrecord runs here. */
export function GET(): Response {
  return Response.json(
    { version: config().version ?? version },
    { headers: { 'Cache-Control': 'no-store' } },
  );
}
