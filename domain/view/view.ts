/** A view of the list of claims that somebody keeps. */
export interface SavedView {
  id: string;
  name: string;
  href: string;
  shared: boolean;
  /** Who shares it; null: the reader. */
  by: string | null;
  mayRemove: boolean;
}
