import type { HopView } from '@/domain/attribution/view';

/** The way from the mouth to the article, in words: unnamed → told Reuters → Vijesti. */
export function Chain({ hops }: { hops: readonly HopView[] }) {
  return (
    <ol className="chain chain-hops" aria-label="How it reached us">
      {hops.map((hop, index) => (
        <li key={index}>
          {hop.words ? <span className="chain-words">{hop.words} </span> : null}
          {hop.href ? <a href={hop.href}>{hop.name}</a> : hop.name}
        </li>
      ))}
    </ol>
  );
}
