import { newReceipt } from '@/domain/intake/schema';
import { answering } from '@/server/http/answering';
import { receivedFile } from '@/server/intake/received-file';
import { receiveFile } from '@/server/intake/receive-file';
import { currentSession } from '@/server/person/session';

export const dynamic = 'force-dynamic';

/**
 * Takes in a posted file or pasted HTML; its limit of size is its own. Answers with the page that
 * shows how far it has come, or with the form that it came from and what was wrong.
 */
async function answer(request: Request): Promise<Response> {
  const session = await currentSession();
  if (!session) return seeOther('/sign-in?next=/articles/new');
  const received = await receivedFile(request);
  if (!received.ok) return seeOther(`/articles/new?refused=${received.reason}`);
  const { fields, file } = received;
  if (fields.openedBy !== session.actor.id) return seeOther('/articles/new?refused=another_person');
  const form = newReceipt.safeParse(fields);
  if (!form.success) return seeOther('/articles/new?refused=invalid');
  const kind = `kind=${form.data.kind}`;
  if (!file) return seeOther(`/articles/new?${kind}&refused=nothing`);
  const taken = await receiveFile(session.actor, form.data, file);
  if (!taken.ok) return seeOther(`/articles/new?${kind}&refused=${taken.reason}`);
  return seeOther(`/articles/intake/${taken.intakeId}`);
}

/** Relative, since the desk may be reached by several names. */
function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location } });
}

export const POST = answering(answer);
