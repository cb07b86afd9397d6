import { StanceMark } from '@/components/attribution/stance-mark';
import { StatusMark } from '@/components/claim/status-mark';
import { classes } from '@/components/ui/classes';
import type { MatrixMark } from '@/domain/story/matrix';
import type { SpokenClaim, StoryVoice } from '@/domain/story/view';

/** A claim at the head of what is said about it. */
export function MatrixClaim({ claim }: { claim: SpokenClaim }) {
  return (
    <>
      <a href={claim.href} lang={claim.language}>
        {claim.statement}
      </a>
      <span className="matrix-claim">
        <span className="ref">{claim.reference}</span> <StatusMark status={claim.status} />
      </span>
    </>
  );
}

export function VoiceName({ voice }: { voice: StoryVoice }) {
  return voice.href === null ? voice.name : <a href={voice.href}>{voice.name}</a>;
}

/** The stances of one voice on one claim, each with its word; what awaits sign-off says so. */
export function VoiceMarks({ marks }: { marks: readonly MatrixMark[] }) {
  return (
    <ul className="matrix-marks">
      {marks.map(({ stance, scope, counts, reference, href }) => (
        <li key={reference} className={classes(!counts && 'matrix-waiting') || undefined}>
          <a href={href}>
            <StanceMark stance={stance} scope={scope} />
            <span className="sr-only"> {reference}</span>
          </a>
          {counts ? null : <span className="matrix-state">waiting</span>}
        </li>
      ))}
    </ul>
  );
}
