/** The first stop of the Tab key: jumps over the bar to the element with the given id. */
export function SkipLink({ target = 'main' }: { target?: string }) {
  return (
    <a className="skip-link" href={`#${target}`}>
      Skip to the page
    </a>
  );
}
