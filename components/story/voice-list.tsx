import type { StanceMatrix } from '@/domain/story/matrix';

import { MatrixClaim, VoiceMarks, VoiceName } from './voice-marks';

/** Who says what as a list: under each claim everybody who said anything about it. */
export function VoiceList({ voices, rows }: Pick<StanceMatrix, 'voices' | 'rows'>) {
  return (
    <ol className="voice-list">
      {rows.map(({ claim, cells }) => (
        <li key={claim.id}>
          <h2>
            <MatrixClaim claim={claim} />
          </h2>
          <ul className="voice-list-voices">
            {cells.map((marks, index) => {
              const voice = voices[index];
              if (!voice || marks.length === 0) return null;
              return (
                <li key={voice.key}>
                  <VoiceName voice={voice} />
                  <VoiceMarks marks={marks} />
                </li>
              );
            })}
          </ul>
        </li>
      ))}
    </ol>
  );
}
