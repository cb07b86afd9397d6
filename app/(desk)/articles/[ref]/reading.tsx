import {
  inReadingOrder,
  marksOf,
  marksWithin,
  noteId,
  notesBeside,
  placesOf,
} from '@/components/article/article-marks';
import { ArticleText } from '@/components/article/article-text';
import { SelectionBar } from '@/components/article/selection-bar';
import { TextPartLinks } from '@/components/article/text-part-links';
import { DismissedList } from '@/components/suggestion/dismissed-list';
import { ReadingBar } from '@/components/suggestion/reading-bar';
import { ReadingDesk } from '@/components/suggestion/reading-desk';
import { ReadingNotice } from '@/components/suggestion/reading-notice';
import { ReadingNotes } from '@/components/suggestion/reading-notes';
import { SuggestionForm } from '@/components/suggestion/suggestion-form';
import { Columns } from '@/components/ui/columns';
import { partAt, textParts } from '@/domain/article/text-parts';
import type { Actor } from '@/domain/person/role';
import type { ArticlePage } from '@/server/article/page';
import { articleSuggestions } from '@/server/suggestion/queries';

import { Reprints } from './reprint';
import { AboutArticle } from './about-article';
import { ReadFrom } from './read-from';
import { ReliesOn } from './relies-on';
import { decideSuggestionAction, findLikelyClaims } from './suggestion-actions';

interface ReadingProps {
  article: ArticlePage;
  actor: Actor;
  /** The key of the suggestion to begin with. */
  at: string | undefined;
  /** A place in the text, to show the part that holds it. */
  from: number;
  /** Reads a text that could not be read before once more. */
  again: boolean;
}

/** The reading desk: the text as published, beside it what is logged and what is suggested. */
export async function Reading({ article, actor, at, from, again }: ReadingProps) {
  const places = placesOf(article.notes);
  const suggestions = await articleSuggestions(actor, article.reference, {
    logged: places,
    at,
    from,
    again,
  });
  const open = suggestions?.open ?? [];
  const parts =
    suggestions?.parts ??
    textParts(
      article.text,
      places.toSorted((a, b) => a - b),
    );
  const part = suggestions?.part ?? partAt(parts, from);
  const shown = parts[part] ?? { start: 0, end: article.text.length };
  const logged = notesBeside(article.notes, shown, article.text.length);
  const entries = inReadingOrder(logged, open);
  const begin = open.find(({ key }) => key === at) ?? null;
  const text = (
    <>
      <TextPartLinks
        parts={parts}
        part={part}
        addressOf={(place) => `/articles/${article.reference}?from=${place}`}
      />
      <ArticleText
        text={article.text.slice(shown.start, shown.end)}
        from={shown.start}
        marks={marksWithin(marksOf(entries), shown)}
        language={article.language}
      />
    </>
  );
  const notes = <ReadingNotes articleReference={article.reference} entries={entries} />;
  return (
    <ReadingDesk
      articleReference={article.reference}
      at={begin && `note-${begin.key}`}
      notes={entries.map(noteId)}
      findLikely={findLikelyClaims}
    >
      {suggestions ? (
        <Reprints article={article} versionId={suggestions.versionId} actor={actor} />
      ) : null}
      <Columns
        wideAside
        asideLabel="Logged and suggested from this article"
        aside={
          <div className="reading-aside">
            <ReadingBar
              articleReference={article.reference}
              logged={article.notes.length}
              suggested={open}
              suggestedCount={suggestions?.openCount ?? 0}
              state={suggestions?.state ?? 'found'}
              withdrawn={article.withdrawn}
            />
            {suggestions ? (
              <ReadingNotice
                articleReference={article.reference}
                shown={open.length}
                {...suggestions}
              />
            ) : null}
            {suggestions ? (
              <SuggestionForm
                action={decideSuggestionAction}
                articleVersionId={suggestions.versionId}
              >
                {notes}
                <DismissedList notes={suggestions.dismissed} />
              </SuggestionForm>
            ) : (
              notes
            )}
            <ReliesOn article={article} actor={actor} />
            <AboutArticle article={article} />
            <ReadFrom article={article} actor={actor} />
          </div>
        }
      >
        {article.withdrawn ? (
          text
        ) : (
          <SelectionBar articleReference={article.reference}>{text}</SelectionBar>
        )}
      </Columns>
    </ReadingDesk>
  );
}
