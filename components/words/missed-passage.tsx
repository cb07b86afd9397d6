import { ArticleText } from '@/components/article/article-text';
import { DiffText } from '@/components/ui/diff-text';
import type { StretchView } from '@/domain/attribution/review-view';
import type { MissedPassage as Missed, WordsPageView } from '@/domain/words/view';

interface MissedPassageProps {
  passage: Missed;
  view: Pick<WordsPageView, 'article' | 'stance' | 'readIn' | 'latest'>;
}

/** One passage as it was read and the most like it that is left, side by side. */
export function MissedPassage({ passage, view }: MissedPassageProps) {
  const { best } = passage;
  return (
    <>
      <div className="sides">
        <section aria-label={`As read in version ${view.readIn.number}`}>
          <h2 className="side-title">
            As read in <a href={view.readIn.href}>version {view.readIn.number}</a>
          </h2>
          <Stretch stretch={passage.old} view={view} />
        </section>
        <section aria-label={`Now, version ${view.latest.number}`}>
          <h2 className="side-title">
            Now, <a href={view.latest.href}>version {view.latest.number}</a>
          </h2>
          {best ? (
            <Stretch stretch={best.stretch} view={view} />
          ) : (
            <p className="side-gone">Nothing like it is left in the text.</p>
          )}
        </section>
      </div>
      {best ? (
        <p className="side-diff" lang={view.article.language} dir="auto">
          {best.diff ? (
            <DiffText spans={best.diff} />
          ) : (
            <span className="meta">
              The sentence is the same, but what gives it its meaning changed: what stands before or
              after it, or where it stands.
            </span>
          )}
        </p>
      ) : null}
    </>
  );
}

function Stretch({ stretch, view }: { stretch: StretchView; view: MissedPassageProps['view'] }) {
  return (
    <div className="stretch">
      {stretch.cutBefore ? <p className="stretch-cut">…</p> : null}
      <ArticleText
        text={stretch.text}
        from={stretch.from}
        language={view.article.language}
        marks={stretch.marks.map((mark) => ({
          ...mark,
          stance: view.stance,
          label: 'the words end here',
          here: true,
        }))}
      />
      {stretch.cutAfter ? <p className="stretch-cut">…</p> : null}
    </div>
  );
}
