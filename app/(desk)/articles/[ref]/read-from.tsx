import { Instant } from '@/components/ui/time';
import type { Actor } from '@/domain/person/role';
import type { ArticlePage } from '@/server/article/page';
import { capturesOf, type CaptureView } from '@/server/capture/queries';

const ways: Record<CaptureView['way'], string> = {
  fetched: 'Fetched',
  uploaded: 'Uploaded',
  pasted: 'Pasted as HTML',
};

/** What the text was read from: when, from where, the original to save, and a copy in a web archive. */
export async function ReadFrom({ article, actor }: { article: ArticlePage; actor: Actor }) {
  const captures = await capturesOf(actor, article.id);
  if (captures.length === 0 && !article.archiveUrl) return null;
  return (
    <section className="read-from meta" aria-label="What the text was read from">
      {article.archiveUrl ? (
        <p>
          <a href={article.archiveUrl} rel="noreferrer noopener external">
            A copy in a web archive
          </a>
        </p>
      ) : null}
      {captures.map((capture) => (
        <Capture key={capture.id} reference={article.reference} capture={capture} />
      ))}
    </section>
  );
}

function Capture({
  reference,
  capture: { id, way, from, size, digest, capturedAt },
}: {
  reference: string;
  capture: CaptureView;
}) {
  return (
    <>
      <p>
        {ways[way]} <Instant at={capturedAt} />
        {from ? `: ${from}` : null}
      </p>
      {digest ? (
        <p>
          <a href={`/articles/${reference}/captures/${id}`} download>
            Save the original
          </a>{' '}
          ({kilobytes(size)}, SHA-256 <code>{digest}</code>)
        </p>
      ) : (
        <p>The original was destroyed by an erasure.</p>
      )}
    </>
  );
}

function kilobytes(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('en-GB')} KB`;
}
