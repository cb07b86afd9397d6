import type { PassageView } from '@/domain/attribution/view';

/** The words where they stand in the article. */
export function PassageInContext({ passage }: { passage: PassageView }) {
  const notes = [
    passage.direct ? 'quoted' : 'paraphrased by the article',
    passage.translated === 'yes' ? 'translated' : null,
    passage.translated === 'unknown' ? 'whether it is a translation is not known' : null,
  ].filter(Boolean);
  return (
    <figure className="passage">
      <blockquote lang={passage.language ?? undefined} className="passage-text">
        {passage.prefix ? <span className="passage-around">…{passage.prefix}</span> : null}
        <mark>{passage.exact}</mark>
        {passage.suffix ? <span className="passage-around">{passage.suffix}…</span> : null}
      </blockquote>
      {passage.originalWords ? (
        <p className="passage-original">
          <span className="meta">Original words: </span>
          <q lang={passage.originalLanguage ?? undefined}>{passage.originalWords}</q>
        </p>
      ) : null}
      <figcaption className="meta">
        {notes.join(' · ')} · <a href={passage.href}>read it in the article</a>
      </figcaption>
    </figure>
  );
}
