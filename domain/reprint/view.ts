import type { Stance } from '../attribution/stance';

/** An article that another text is mostly a reprint of, with what was logged there. */
export interface Reprint {
  /** `A-12` */
  reference: string;
  title: string;
  publisher: string;
  /** So many of the text's sentences stand there too. */
  shared: number;
  of: number;
  /** What was logged there and stands word for word in this text; not repeated here yet. */
  rows: RepeatableRow[];
}

/** An attribution that a reprint can repeat. */
export interface RepeatableRow {
  id: string;
  /** `C-1042/3` */
  reference: string;
  stance: Stance;
  speaker: string | null;
  principal: string | null;
  statement: string;
  statementLanguage: string;
}
