import type { MatrixMark, StanceMatrix } from '@/domain/story/matrix';
import type { StoryVoice } from '@/domain/story/view';

import { MatrixClaim, VoiceMarks, VoiceName } from './voice-marks';

/**
 * Who says what: claims by voices on a wide screen; on a narrow one a list of who said what for each
 * claim. The roles are spelled out because browsers drop a table's own once it is laid out as a list.
 */
export function VoiceMatrix({ matrix }: { matrix: StanceMatrix }) {
  return (
    <div className="matrix-scroll" role="region" aria-label="Who says what" tabIndex={0}>
      <table className="matrix" role="table">
        <caption className="sr-only">Claims, and what each source says about them</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              Claim
            </th>
            {matrix.voices.map((voice) => (
              <th key={voice.key} role="columnheader" scope="col">
                <VoiceName voice={voice} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {matrix.rows.map(({ claim, cells }) => (
            <tr key={claim.id} role="row">
              <th role="rowheader" scope="row">
                <MatrixClaim claim={claim} />
              </th>
              {cells.map((marks, index) => (
                <Cell key={matrix.voices[index]?.key} marks={marks} voice={matrix.voices[index]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ marks, voice }: { marks: readonly MatrixMark[]; voice: StoryVoice | undefined }) {
  return (
    <td role="cell">
      {marks.length > 0 && voice ? (
        <>
          <span className="matrix-voice" aria-hidden="true">
            {voice.name}
          </span>
          <VoiceMarks marks={marks} />
        </>
      ) : null}
    </td>
  );
}
