import { createHash } from 'node:crypto';

import { canonicalJson, type Json } from '../history/canonical-json';
import { mustBeAllowed } from '../permission/permissions';
import type { Actor } from '../person/role';
import { refuse, type Result } from '../result';
import { instantWords } from '../time/instant-words';
import type { Level } from './level';
import type { Decision } from './review-state';
import type { NamedSource, SignedContent } from './signed-content';

/**
 * SHA-256 (hex) of what an editor's sign-off vouches for: claim statement, its time and participants,
 * what a figure counts, speaker, principal, stance, scope, words, times, figure, chain. A change to
 * any of these reopens review. The level is left out: only one that lets more out reopens review
 * (`letsMoreOut`). Left out too is what the app knows beyond the words, such as whether a document
 * was authenticated. The order of participants plays no part, that of passages and relays does.
 */
export function signOffDigest(content: SignedContent): string {
  const { claim, figure } = content;
  const covered: Json = {
    claim: {
      statement: claim.statement,
      eventTime: claim.eventTime,
      participants: claim.participants
        .map(({ sourceId, name, ownAct }) => ({ sourceId, name, ownAct }))
        .toSorted((a, b) => (a.sourceId < b.sourceId ? -1 : a.sourceId > b.sourceId ? 1 : 0)),
    },
    // A number says nothing without what it counts; other attributions do not depend on it.
    figure: figure && {
      low: figure.low,
      high: figure.high,
      qualifier: figure.qualifier,
      counted: claim.counted,
      population: claim.population,
      unit: claim.unit,
    },
    speaker: identity(content.speaker),
    principal: identity(content.principal),
    stance: content.stance,
    scope: content.scope,
    scopeWords: content.scopeWords,
    passages: content.passages.map(({ exact, form, translated, originalWords }) => ({
      exact,
      form,
      translated,
      originalWords,
    })),
    saidOn: content.saidOn,
    publishedOn: content.publishedOn,
    relays: content.relays.map(({ sourceId, name, words }) => ({ sourceId, name, words })),
    publisher: content.publisher && {
      sourceId: content.publisher.sourceId,
      name: content.publisher.name,
    },
    repeatsId: content.repeatsId,
    // Left out where there is nothing to say, as it was before articles had versions.
    ...(content.version && content.version > 1 ? { version: content.version } : {}),
    ...(content.lost ? { lost: { ...content.lost } } : {}),
  };
  return createHash('sha256').update(canonicalJson(covered)).digest('hex');
}

/** {@link signOffDigest} of the words alone, whatever became of the article's text since. */
export function wordsDigest({ lost: _lost, ...content }: SignedContent): string {
  return signOffDigest(content);
}

function identity(source: NamedSource | null): Json {
  return source && { id: source.id, kind: source.kind, name: source.name };
}

/** A decision that an editor is about to make on an attribution. */
export interface SignOffRequest {
  actor: Actor;
  decision: Decision;
  /** Needed unless accepted. */
  reason: string | null;
  /** Everybody who wrote something of the present content. */
  authorIds: readonly string[];
  /** As it stands now. */
  content: SignedContent;
  withdrawn: boolean;
  /** False: the newsroom has switched the two-person rule off. */
  twoPersonRule: boolean;
  /** The article was changed under its words, and nobody has settled what it rests on now. */
  wordsOpen: boolean;
  /** An editor is recorded as knowing who our unnamed source is; of no matter for other sources. */
  editorKnowsIdentity: boolean;
  /** Digest and level of what the editor had on the screen. */
  seenDigest: string;
  seenLevel: Level;
  /** The latest decision that holds; null: none does. */
  latest: LatestDecision | null;
  /** The id of the latest decision that the editor had on the screen; null: none. */
  seenDecisionId: string | null;
}

/** A decision on an attribution, as a refusal names it. */
export interface LatestDecision {
  id: string;
  decision: Decision;
  by: string;
  at: Date;
  /** It was made on the content as it now stands, and holds. */
  holds: boolean;
}

const didWords: Record<Decision, string> = {
  accepted: 'accepted',
  changes_requested: 'asked for changes to',
  rejected: 'rejected',
};

/**
 * Checks a decision and answers what it is to be recorded with; `alone`: an author decides, which only
 * a newsroom that switched the two-person rule off lets through. Refuses, in this order: a role that
 * may not (`not_allowed`), a withdrawn attribution (`withdrawn`), the editor's own work
 * (`two_person_rule`), content that changed since it was shown and a decision that came first
 * (`conflict`), the same decision again (`already_exists`), a rejection or request
 * without a reason (`invalid`), accepting words that the article was changed under before somebody
 * settled what they rest on (`words_changed`), and accepting our own unnamed source that no editor knows
 * (`nobody_knows_the_source`).
 */
export function checkSignOff(
  request: SignOffRequest,
): Result<{ digest: string; level: Level; alone: boolean }> {
  const { actor, decision, content } = request;
  const allowed = mustBeAllowed(actor, 'sign off an attribution');
  if (!allowed.ok) return allowed;
  if (request.withdrawn) {
    return refuse(
      'withdrawn',
      'This attribution was withdrawn. Restore it before you sign it off.',
    );
  }
  const alone = request.authorIds.includes(actor.id);
  if (alone && request.twoPersonRule) {
    return refuse(
      'two_person_rule',
      'You wrote part of this attribution as it stands. Another editor has to sign it off.',
    );
  }
  const digest = signOffDigest(content);
  if (digest !== request.seenDigest || content.level !== request.seenLevel) {
    return refuse(
      'conflict',
      'This attribution changed while you were reading it. Read it as it stands now, then decide.',
    );
  }
  const decided = checkLatest(request);
  if (!decided.ok) return decided;
  if (decision !== 'accepted' && !request.reason?.trim()) {
    const message =
      decision === 'rejected' ? 'Say why you reject it.' : 'Say what has to be changed.';
    return refuse('invalid', message, { reason: [message] });
  }
  if (decision === 'accepted' && request.wordsOpen) {
    return refuse(
      'words_changed',
      'The article was changed since these words were read. Settle first what the attribution rests on now.',
    );
  }
  const ours = [content.speaker, content.principal].some((source) => source?.owner === 'ours');
  if (decision === 'accepted' && ours && !request.editorKnowsIdentity) {
    return refuse(
      'nobody_knows_the_source',
      'No editor is recorded as knowing who this unnamed source is. An editor who has been told has to record it first.',
    );
  }
  return { ok: true, digest, level: content.level, alone };
}

/** Refuses a decision that would overwrite one its editor has not seen, or say the same twice. */
function checkLatest({ latest, seenDecisionId, decision }: SignOffRequest): Result {
  if (!latest) return { ok: true };
  const did = `${latest.by} ${didWords[latest.decision]} this attribution on ${instantWords(latest.at)}`;
  if (latest.id !== seenDecisionId) {
    return refuse(
      'conflict',
      `${did}, which your page did not show. Nothing of yours was recorded; it stands as ${latest.by} decided.`,
    );
  }
  if (latest.holds && latest.decision === decision) {
    return refuse('already_exists', `${did}. It is decided already.`);
  }
  return { ok: true };
}
