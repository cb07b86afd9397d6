import { pingDatabase } from '@/server/database/queries';
import { filledAtStart } from '@/server/fill-at-start';
import { describeError } from '@/server/http/describe-error';
import { log } from '@/server/log';

/** For health checks: 200 if the application and its database answer, otherwise 503. */
export async function GET(): Promise<Response> {
  try {
    await pingDatabase();
    return Response.json(
      { status: 'ok', filledAtStart: filledAtStart() },
      { headers: { 'Cache-Control': 'no-store' } },
    );
  } catch (error) {
    log.error({ error: describeError(error) }, 'the database does not answer');
    return Response.json(
      { status: 'database does not answer' },
      { status: 503, headers: { 'Cache-Control': 'no-store' } },
    );
  }
}
