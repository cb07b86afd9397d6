import type { WordsView } from '@/domain/attribution/view';

/** Longer passages are cut here and stand whole on the attribution's own page. */
const longest = 220;

/** The words that show a stance best: the shortest direct quotation, else the first passage. */
export function BestWords({ words, href }: { words: readonly WordsView[]; href: string }) {
  const best = bestOf(words);
  if (!best) return null;
  const isCut = best.exact.length > longest;
  const text = isCut ? `${best.exact.slice(0, longest).replace(/\s+\S*$/, '')} …` : best.exact;
  const others = words.length - 1;
  return (
    <>
      <blockquote
        className={best.direct ? 'quote' : 'quote quote-reported'}
        lang={best.language ?? undefined}
      >
        {best.direct ? `“${text.replace(/^[“”„"«»]+|[“”„"«»]+$/g, '')}”` : text}
      </blockquote>
      {others > 0 || isCut ? (
        <a className="meta quote-more" href={href}>
          {isCut ? 'in full' : ''}
          {isCut && others > 0 ? ', ' : ''}
          {others > 0 ? `${others} more ${others === 1 ? 'passage' : 'passages'}` : ''}
        </a>
      ) : null}
    </>
  );
}

function bestOf(words: readonly WordsView[]): WordsView | undefined {
  const direct = words.filter((one) => one.direct);
  return direct.toSorted((a, b) => a.exact.length - b.exact.length)[0] ?? words[0];
}

/** "translated", "perhaps translated" or nothing, of all of a row's words. */
export function translationWords(words: readonly WordsView[]): string | null {
  if (words.some(({ translated }) => translated === 'yes')) return 'words read in translation';
  return null;
}
