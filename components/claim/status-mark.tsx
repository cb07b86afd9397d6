/** Every status of a claim in the word that people read. */
const statusWords = {
  unverified: 'Unverified',
  denied: 'Denied',
  reported: 'Reported',
  corroborated: 'Corroborated',
  confirmed: 'Confirmed',
  disputed: 'Disputed',
  retracted: 'Retracted',
  on_record: 'On record',
  stated: 'Stated',
} as const;

/** The status of a claim: shape, colour and word; the sentence belongs beside it. */
export function StatusMark({ status }: { status: keyof typeof statusWords }) {
  return <span className={`mark-of mark-${status}`}>{statusWords[status]}</span>;
}
