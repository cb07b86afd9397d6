/** What a speaker does to a claim. Commentary about a claim is a note, not a stance. */
export const stances = [
  'asserts',
  'confirms',
  'denies',
  'declines_to_comment',
  'did_not_respond',
  'questions',
  'retracts',
] as const;
export type Stance = (typeof stances)[number];

/** Whole claim, or a part of it that `scopeWords` names. */
export const scopes = ['whole', 'part'] as const;
export type Scope = (typeof scopes)[number];

/** How each stance reads in a sentence after its speaker, and as a plain noun for headings. */
export const stanceWords: Record<Stance, { verb: string; noun: string }> = {
  asserts: { verb: 'asserts', noun: 'assertion' },
  confirms: { verb: 'confirms', noun: 'confirmation' },
  denies: { verb: 'denies', noun: 'denial' },
  declines_to_comment: { verb: 'declines to comment', noun: 'no comment' },
  did_not_respond: { verb: 'did not respond', noun: 'no response' },
  questions: { verb: 'questions', noun: 'doubt' },
  retracts: { verb: 'retracts', noun: 'retraction' },
};
