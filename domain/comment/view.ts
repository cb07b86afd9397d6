/** One comment as its thread shows it; instants are ISO 8601. */
export interface CommentView {
  id: string;
  by: string;
  own: boolean;
  at: string;
  /** Null: never changed. */
  editedAt: string | null;
  /** Null: it was withdrawn. */
  text: string | null;
  /** The names of those whom it mentions. */
  mentions: string[];
  /** What an edit starts from: `commentRevision`. */
  revision: number;
  can: { edit: boolean; withdraw: boolean; erase: boolean };
}
