import { answerApi } from '@/server/api/handle';
import { answerDocument } from '@/server/api/document';

export const dynamic = 'force-dynamic';

async function answer(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname.replace(/^\/api\/v1/, '');
  if (path === '/openapi.json') return answerDocument(request);
  return answerApi(request, path);
}

export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
};
