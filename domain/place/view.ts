/** A place of the desk that one can go to. */
export interface Place {
  /** Its address. */
  href: string;
  /** "C-1042", null for a page without one. */
  reference: string | null;
  name: string;
  /** BCP 47; null: the desk's own. */
  language: string | null;
  /** A few words more: a claim's status, who published an article; '' where there are none. */
  detail: string;
}
