/**
 * A stretch of an article's text. Positions count UTF-16 code units from 0, `end` is exclusive.
 * `prefix` and `suffix` are up to 32 code units around it, so that it can be found again in a
 * changed text.
 */
export interface Passage {
  start: number;
  end: number;
  exact: string;
  prefix: string;
  suffix: string;
}

const contextLength = 32;

/**
 * The passage at these positions. Throws if they are not inside the text, are empty, or cut a
 * character in two: that is a bug.
 */
export function passageAt(text: string, start: number, end: number): Passage {
  const inside = Number.isInteger(start) && Number.isInteger(end) && start >= 0;
  if (!inside || start >= end || end > text.length) throw new RangeError('No such passage');
  if (cutsPair(text, start) || cutsPair(text, end)) throw new RangeError('Cuts a character in two');
  let from = Math.max(0, start - contextLength);
  if (cutsPair(text, from)) from += 1;
  let to = Math.min(text.length, end + contextLength);
  if (cutsPair(text, to)) to -= 1;
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(from, start),
    suffix: text.slice(end, to),
  };
}

/** True if the position lies between the two halves of a surrogate pair. */
function cutsPair(text: string, position: number): boolean {
  return (
    position > 0 &&
    /[\ud800-\udbff]/.test(text.charAt(position - 1)) &&
    /[\udc00-\udfff]/.test(text.charAt(position))
  );
}
