/** The name of the house, leading home. */
export function Wordmark() {
  return (
    <a className="wordmark" href="/" aria-label="Onrecord, home">
      On<b>record</b>
    </a>
  );
}
