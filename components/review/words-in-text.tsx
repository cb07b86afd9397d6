import { ArticleText } from '@/components/article/article-text';
import { ButtonLink } from '@/components/ui/button';
import type { AttributionView, PassageView } from '@/domain/attribution/view';

/** The words marked where they stand in the article, with what surrounds them. */
export function WordsInText({ view }: { view: AttributionView }) {
  const { basis, passages, present } = view;
  return (
    <section className="block" aria-labelledby="words-title">
      <div className="words-head">
        <h2 className="section-title" id="words-title">
          The words
        </h2>
        {passages[0] ? (
          <ButtonLink small look="quiet" shortcut="o" href={passages[0].href}>
            Open the article
          </ButtonLink>
        ) : null}
      </div>
      {basis.stretches.map((stretch) => (
        <div key={stretch.from} className="stretch">
          {stretch.cutBefore ? <p className="stretch-cut">…</p> : null}
          <ArticleText
            text={stretch.text}
            from={stretch.from}
            language={basis.language}
            marks={stretch.marks.map((mark) => ({
              ...mark,
              stance: present.stance,
              label: 'the words of this attribution end here',
              here: true,
            }))}
          />
          {stretch.cutAfter ? <p className="stretch-cut">…</p> : null}
        </div>
      ))}
      <ul className="passage-notes">
        {passages.map((passage) => (
          <PassageNote key={passage.id} passage={passage} alone={passages.length === 1} />
        ))}
      </ul>
    </section>
  );
}

/** What is known of one passage; it is named by its beginning where there are several. */
function PassageNote({ passage, alone }: { passage: PassageView; alone: boolean }) {
  const { exact, originalWords, originalLanguage } = passage;
  const notes = [
    passage.direct ? 'quoted' : 'paraphrased by the article',
    passage.translated === 'yes' ? 'translated' : null,
    passage.translated === 'no' ? 'not translated' : null,
    passage.translated === 'unknown' ? 'whether it is a translation is not known' : null,
  ].filter(Boolean);
  return (
    <li>
      {alone ? null : <q>{exact.length > 40 ? `${exact.slice(0, 40)}…` : exact}</q>}
      {alone ? null : ' '}
      <span className="meta">
        {notes.join(' · ')} · <a href={passage.href}>read it in the article</a>
      </span>
      {originalWords ? (
        <p className="passage-original">
          <span className="meta">Original words: </span>
          <q lang={originalLanguage ?? undefined}>{originalWords}</q>
        </p>
      ) : null}
    </li>
  );
}
