import { Instant } from '@/components/ui/time';
import { correctionOutcomeWords } from '@/domain/correction/schema';
import type { CorrectionView } from '@/domain/correction/view';

import { CorrectionItem } from './correction-item';

/** Settled corrections with who settled each, how and why. */
export function SettledCorrections({ corrections }: { corrections: readonly CorrectionView[] }) {
  return (
    <ul className="corrections">
      {corrections.map((correction) => (
        <CorrectionItem key={correction.id} correction={correction}>
          {correction.settled ? (
            <p>
              <b>{upperFirst(correctionOutcomeWords[correction.settled.outcome])}.</b>{' '}
              {correction.settled.note}{' '}
              <span className="meta">
                {correction.settled.by}, <Instant at={correction.settled.at} />
              </span>
            </p>
          ) : null}
        </CorrectionItem>
      ))}
    </ul>
  );
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
