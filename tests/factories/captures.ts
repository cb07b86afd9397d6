import type { Actor } from '@/domain/person/role';
import { readPage } from '@/extraction/page/read-page';
import type { RawCapture } from '@/server/capture/capture';
import { keepCapture, packCapture } from '@/server/capture/keep-capture';
import { database } from '@/server/database/client';

/** What an article's first version was read from, kept as the real command does. @returns its id */
export async function makeCapture(
  actor: Actor,
  articleId: string,
  about: { body?: string } & Partial<Omit<RawCapture, 'body'>> = {},
): Promise<string> {
  const body = about.body ?? '<p>The page.</p>';
  const packed = await packCapture({
    way: 'fetched',
    url: 'https://courier.example/page',
    fileName: null,
    contentType: 'text/html',
    ...about,
    body: Buffer.from(body),
  });
  const version = await database.articleVersion.findFirstOrThrow({ where: { articleId } });
  const { words } = readPage(body, null, new Date());
  return database.$transaction((tx) =>
    keepCapture(tx, packed, { versionId: version.id, words, personId: actor.id, at: new Date() }),
  );
}
