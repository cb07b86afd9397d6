import type { TextRange } from '@/domain/article/passage-address';

interface TextPartLinksProps {
  /** The parts that the text is shown in, and the index of this one. */
  parts: readonly TextRange[];
  part: number;
  /** The address of the page that shows the part which holds this place of the text. */
  addressOf: (place: number) => string;
}

/** Above a text that is too long for one page: which part this is, and the ways to the others. */
export function TextPartLinks({ parts, part, addressOf }: TextPartLinksProps) {
  if (parts.length < 2) return null;
  const [before, after] = [parts[part - 1], parts[part + 1]];
  return (
    <nav className="meta mb-3" aria-label="Parts of the text">
      Part {part + 1} of {parts.length} of this text
      {before ? (
        <>
          {' · '}
          <a href={addressOf(before.start)}>previous part</a>
        </>
      ) : null}
      {after ? (
        <>
          {' · '}
          <a href={addressOf(after.start)}>next part</a>
        </>
      ) : null}
    </nav>
  );
}
