import type { Actor } from '@/domain/person/role';
import { refuse } from '@/domain/result';
import type { SourceKind, UnnamedOwner } from '@/domain/source/kind';
import { isNobody, type SourcePick } from '@/domain/source/pick';
import { line } from '@/domain/text/clean-text';
import { limits } from '@/domain/text/limits';

import { stopWith } from '../command';
import type { Transaction } from '../database/client';
import { foldName } from '@/domain/source/fold-name';
import { mustHoldName } from './lock-names';
import { sourcesNamed } from './name-queries';
import { recordNewSource } from './record';
import { mustSeeSource } from './visible';

/** What a new source takes from the form around it. */
export interface PickContext {
  /** Whose a new unnamed source is: ours in own reporting, theirs in a published article. */
  owner: UnnamedOwner;
  /** The outlet that a new unnamed source of theirs spoke to; ignored for ours. */
  outletId: string | null;
  /** The kind of a new source where the form names none; a person unless told otherwise. */
  defaultKind?: SourceKind;
  /** The form's field that a refusal stands at; `source` unless told otherwise. */
  field?: string;
  /** What is named in it is off the record: a new source must be one of ours that is hidden with it. */
  apart?: boolean;
}

/**
 * The source that a form names, made if it is new. A chosen one must stand on the desk. A typed name
 * finds the source that has it as its name or as an alias (case, accents and punctuation apart), of
 * the same kind or, where no kind is given, of any named kind; otherwise it becomes a new source. A
 * typed unnamed source is always a new one: the same description is not the same person.
 * One that was merged into another gives that one.
 * The caller has authorized the actor and called `lockNames`. Stops the command (`not_found`, `withdrawn`, `invalid`) with
 * the message at `context.field`.
 * @returns its id, or null if the form names nobody
 */
export async function resolveSource(
  tx: Transaction,
  actor: Actor,
  at: Date,
  pick: SourcePick | undefined,
  context: PickContext,
): Promise<string | null> {
  if (!pick || isNobody(pick)) return null;
  const field = context.field ?? 'source';
  const id = pick.id ? await chosen(tx, actor, pick.id, pick.text, field) : null;
  if (id) return id;
  const text = checkedText(pick, field);
  const kind = pick.kind ?? context.defaultKind ?? 'person';
  if (pick.kind !== 'unnamed') {
    let found = await sourcesNamed(tx, text, pick.kind);
    if (found.length === 0) {
      await mustHoldName(tx, text);
      found = await sourcesNamed(tx, text, pick.kind);
    }
    if (found.length > 1) {
      const message = `More than one source is called “${text}”. Choose the one you mean from the list.`;
      stopWith(refuse('invalid', message, { [field]: [message] }));
    }
    if (found[0]) return found[0].id;
  }
  const isHidden = context.apart === true;
  if (isHidden && !(kind === 'unnamed' && context.owner === 'ours')) {
    const message = `Everybody would see that “${text}” is new here. Add it under Sources first, then choose it.`;
    stopWith(refuse('invalid', message, { [field]: [message] }));
  }
  const unnamed = {
    owner: context.owner,
    outletId: context.owner === 'theirs' ? context.outletId : null,
    statedReason: pick.statedReason ?? null,
    countLow: pick.countLow ?? null,
    // The form asks for the least number: 1 is "an official", 2 is "officials", two or more.
    countHigh: pick.countLow === 1 ? 1 : null,
  };
  const made = await recordNewSource(tx, actor.id, at, {
    kind,
    name: text,
    ...(kind === 'unnamed' ? unnamed : {}),
    isHidden,
  });
  return made.id;
}

/**
 * The chosen source's id; null if the line names another one than was chosen: without JavaScript the
 * choice stays behind in its hidden field when the line is written anew.
 */
async function chosen(
  tx: Transaction,
  actor: Actor,
  id: string,
  text: string | undefined,
  field: string,
): Promise<string | null> {
  const source = await tx.source.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      owner: true,
      withdrawnAt: true,
      mergedIntoId: true,
      aliases: { select: { name: true } },
      mergedInto: { select: { name: true } },
      mergedHere: { select: { name: true, aliases: { select: { name: true } } } },
    },
  });
  if (source?.owner === 'ours') await mustSeeSource(tx, actor, id, field);
  const spelt = source ? [source, ...source.mergedHere] : [];
  const names = spelt.flatMap(({ name, aliases }) => [name, ...aliases.map((one) => one.name)]);
  if (source?.mergedInto) names.push(source.mergedInto.name);
  if (text && source && !names.map(foldName).includes(foldName(text))) return null;
  if (!source) {
    const message = 'The chosen source is not on the desk any more. Choose another one.';
    stopWith(refuse('not_found', message, { [field]: [message] }));
  }
  if (source.withdrawnAt) {
    const message = `${source.name} was withdrawn. Choose another source, or restore this one first.`;
    stopWith(refuse('withdrawn', message, { [field]: [message] }));
  }
  return source.mergedIntoId ?? source.id;
}

function checkedText(pick: SourcePick, field: string): string {
  const [max, label] =
    pick.kind === 'unnamed'
      ? [limits.description, 'The description']
      : [limits.name, 'The source’s name'];
  const checked = line(max, label).safeParse(pick.text);
  if (checked.success) return checked.data;
  const messages = checked.error.issues.map(({ message }) => message);
  stopWith(refuse('invalid', messages[0] ?? `${label} cannot be read.`, { [field]: messages }));
}
