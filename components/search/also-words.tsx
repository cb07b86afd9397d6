import { searchAddress } from '@/domain/search/address';
import type { Also } from '@/domain/search/view';

interface AlsoWordsProps {
  query: string;
  exact: boolean;
  also: readonly Also[];
}

/** What was looked for besides the words that were typed, and the way to look for those alone. */
export function AlsoWords({ query, exact, also }: AlsoWordsProps) {
  if (exact && query) {
    return (
      <p className="also-words">
        Only the words as they were typed.{' '}
        <a href={searchAddress(query, false)}>Also look for other spellings and names</a>
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
      <a href={searchAddress(query, true)}>Only as typed</a>
    </div>
  );
}
