import { inReadingOrder, marksOf, noteId } from '@/components/article/article-marks';
import { ArticleText } from '@/components/article/article-text';
import { SelectionBar } from '@/components/article/selection-bar';
import { DismissedList } from '@/components/suggestion/dismissed-list';
import { ReadingBar } from '@/components/suggestion/reading-bar';
import { ReadingDesk } from '@/components/suggestion/reading-desk';
import { ReadingNotes } from '@/components/suggestion/reading-notes';
import { SuggestionForm } from '@/components/suggestion/suggestion-form';
import { Columns } from '@/components/ui/columns';
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
}

/** The reading desk: the text as published, beside it what is logged and what is suggested. */
export async function Reading({ article, actor, at }: ReadingProps) {
  const suggestions = await articleSuggestions(actor, article.reference);
  const open = suggestions?.open ?? [];
  const entries = inReadingOrder(article.notes, open);
  const begin = open.find(({ key }) => key === at) ?? null;
  const text = (
    <ArticleText text={article.text} marks={marksOf(entries)} language={article.language} />
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
              readable={suggestions?.readable ?? true}
              withdrawn={article.withdrawn}
            />
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
