import { isEmpty, wordOf } from './words';

const shortest = 2;
const longest = 16;
const most = 4;

/** All words that could be a part of this one, as {@link cutInto} asks for them. */
export function possiblePieces(folded: string): string[] {
  const pieces = new Set<string>();
  for (let start = 0; start <= folded.length - shortest; start++) {
    for (let end = start + shortest; end <= Math.min(folded.length, start + longest); end++) {
      if (end - start < folded.length) pieces.add(folded.slice(start, end));
    }
  }
  return [...pieces];
}

/**
 * Several words that were written as one, such as a hashtag in small letters: the cut into known words
 * that is likeliest by how often each is used; null if there is none into at most {@link most}.
 * @param claims how many of `all` claims have a term
 */
export function cutInto(
  folded: string,
  claims: ReadonlyMap<string, number>,
  all: number,
): string[] | null {
  const best: ({ cost: number; pieces: string[] } | null)[] = [{ cost: 0, pieces: [] }];
  for (let end = 1; end <= folded.length; end++) {
    best[end] = null;
    for (let start = Math.max(0, end - longest); start <= end - shortest; start++) {
      const before = best[start];
      const piece = folded.slice(start, end);
      const count = isEmpty(piece) ? all / 10 : (claims.get(wordOf(piece).term) ?? 0);
      // Two letters are a word only if it is a common one.
      if (!before || count === 0 || (piece.length === 2 && count < all / 100)) continue;
      const cost = before.cost + Math.log((all * 30) / count) + 2;
      if (cost < (best[end]?.cost ?? Infinity)) {
        best[end] = { cost, pieces: [...before.pieces, piece] };
      }
    }
  }
  const pieces = best[folded.length]?.pieces ?? [];
  return pieces.length > 1 && pieces.length <= most ? pieces : null;
}
