import type { Also } from '@/domain/search/view';

interface AlsoWordsProps {
  exact: boolean;
  also: readonly Also[];
  /** Where the same words are looked for alone, or with what is as good as they are. */
  address: (exact: boolean) => string;
}

/** What was looked for besides the words that were typed, and the way to look for those alone. */
export function AlsoWords({ exact, also, address }: AlsoWordsProps) {
  if (exact) {
    return (
      <p className="also-words">
        Only the words as they were typed.{' '}
        <a href={address(false)}>Also look for other spellings and names</a>
      </p>
    );
  }
  if (also.length === 0) return null;
  return (
    <div className="also-words">
      <ul>
        {also.map(({ word, also: forms, instead }) => (
          <li key={word}>
            {instead.length > 0 ? (
              <>
                No claim has “{word}”. Looked for <b>{instead.join(', ')}</b> in its place.
              </>
            ) : (
              <>
                “{word}”, also: <b>{forms.join(', ')}</b>
              </>
            )}
          </li>
        ))}
      </ul>
      <a href={address(true)}>Only as typed</a>
    </div>
  );
}
