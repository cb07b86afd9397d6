import { answerApi } from '@/server/api/handle';
import { answerDocument } from '@/server/api/document';

export const dynamic = 'force-dynamic';

async function answer(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname.replace(/^\/api\/v1/, '');
  if (path === '/openapi.json' && request.method === 'GET') return answerDocument();
  return answerApi(request, path);
}

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT };
