import { MaybeLink } from '@/components/attribution/speaker-line';
import type { NamedLink } from '@/domain/attribution/view';

/** The articles of ours that rely on the claim. */
export function ClaimUses({ uses }: { uses: readonly NamedLink[] }) {
  return (
    <section className="block" aria-labelledby="uses-title">
      <h2 className="section-title" id="uses-title">
        Where the claim is used
      </h2>
      {uses.length === 0 ? (
        <p className="meta">No article of ours relies on it yet.</p>
      ) : (
        <ul className="uses">
          {uses.map((use) => (
            <li key={use.href ?? use.name}>
              <MaybeLink link={use} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
