import type { Gap } from '@/domain/claim/gaps';

/** What is missing before we print. */
export function GapList({ gaps }: { gaps: readonly Gap[] }) {
  if (gaps.length === 0) return null;
  return (
    <ul className="gaps" aria-label="Missing before we print">
      {gaps.map((gap) => (
        <li key={gap.text}>{gap.text.replace(/\.$/, '')}</li>
      ))}
    </ul>
  );
}
