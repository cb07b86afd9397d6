interface ShownClaimProps {
  /** `C-1042` */
  reference: string;
  /** Of the claim's history, the latest that is on the page. */
  revision: number;
}

/** Notes on a page which revision of a claim it shows: news of an earlier one is none. */
export function ShownClaim({ reference, revision }: ShownClaimProps) {
  return <data hidden data-claim={reference} value={revision} />;
}

/** Whether the page that is open shows this revision of the claim, or a later one, as its own. */
export function isShown(reference: string, revision: number): boolean {
  const shown = document.querySelector<HTMLDataElement>(`data[data-claim="${reference}"]`);
  return shown !== null && Number(shown.value) >= revision;
}
