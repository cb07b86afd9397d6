/** A run of words that stayed, came or went. */
export interface DiffSpan {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** What changed in a text, word by word; those who listen hear where it begins and ends. */
export function DiffText({ spans }: { spans: readonly DiffSpan[] }) {
  return (
    <span className="diff">
      {spans.map(({ kind, text }, index) => {
        if (kind === 'same') return <span key={index}>{text}</span>;
        const Change = kind === 'added' ? 'ins' : 'del';
        return (
          <Change key={index}>
            <span className="sr-only">[{kind}: </span>
            {text}
            <span className="sr-only">]</span>
          </Change>
        );
      })}
    </span>
  );
}
