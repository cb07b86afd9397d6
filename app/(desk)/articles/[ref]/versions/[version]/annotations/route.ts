import { readVersionNumber } from '@/domain/article/version-number';
import { annotationMediaType, annotationsOf } from '@/interchange/web-annotation';
import { annotatedText } from '@/server/article/annotations';
import { config } from '@/server/config';
import { answering } from '@/server/http/answering';
import { requireActor } from '@/server/person/session';

/** The passages of one version as a W3C annotation document (JSON-LD), for whoever is signed in. */
async function answer(
  _request: Request,
  { params }: { params: Promise<{ ref: string; version: string }> },
): Promise<Response> {
  await requireActor();
  const { ref, version } = await params;
  const number = readVersionNumber(version);
  const found = number === null ? null : await annotatedText(ref, number);
  if (!found) return new Response('There is no such version.', { status: 404 });
  const document = annotationsOf(new URL(config().publicUrl).origin, found);
  return new Response(JSON.stringify(document, null, 2), {
    headers: { 'Content-Type': annotationMediaType, 'Cache-Control': 'no-store' },
  });
}

export const GET = answering(answer);
