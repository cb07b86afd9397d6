import { z } from 'zod';

import {
  type FoundArticle,
  foundFields,
  foundFromWords,
  type FoundFrom,
} from '@/domain/capture/found';
import type { ArticleKind } from '@/domain/article/kind';
import { keptReading, type ShownReading } from '@/domain/capture/reading';
import type { IntakeState } from '@/domain/intake/state';
import type { Actor } from '@/domain/person/role';
import { reference } from '@/domain/reference';

import { database } from '../database/client';
import { sameText } from './same-text';

/** One thing that somebody took in, as its list shows it. */
export interface IntakeRow {
  id: string;
  kind: ArticleKind;
  state: IntakeState;
  /** The address, the file's name, or “Pasted HTML”. */
  name: string;
  /** As found; null: not read yet, or none was found. */
  title: string | null;
  /** Why it failed. */
  problem: string | null;
  mayRetry: boolean;
  article: { reference: string; title: string } | null;
}

/** The same with what was read, for its form. */
export interface IntakePage extends IntakeRow {
  address: string | null;
  text: string;
  found: FoundArticle;
  reading: ShownReading;
  /** Taken in together with others. */
  several: boolean;
  /** An article with this very text. */
  sameText: { reference: string; title: string } | null;
}

const from = z.enum(Object.keys(foundFromWords) as [FoundFrom, ...FoundFrom[]]);
const foundArticle = z.partialRecord(
  z.enum(foundFields),
  z.object({ value: z.string(), from, other: z.string().optional() }),
);

const withArticle = { article: { select: { number: true, title: true } } } as const;

/** What a person took in within the last days, the latest first; of one list in its order. */
export async function intakeList(actor: Actor): Promise<IntakeRow[]> {
  const rows = await database.intake.findMany({
    where: { personId: actor.id },
    orderBy: [{ createdAt: 'desc' }, { position: 'asc' }],
    take: 200,
    omit: { raw: true, words: true, text: true, reading: true },
    include: withArticle,
  });
  return rows.map(intakeRow);
}

/** One's own intake with this id; null if there is none. */
export async function intakePage(actor: Actor, id: string): Promise<IntakePage | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await database.intake.findUnique({
    where: { id, personId: actor.id },
    omit: { raw: true, words: true },
    include: withArticle,
  });
  if (!row) return null;
  const text = row.text ?? '';
  return {
    ...intakeRow(row),
    address: row.address,
    text,
    found: readFound(row.found),
    reading: keptReading(row.reading),
    several: row.batchId !== null,
    sameText: row.state === 'ready' ? await sameText(text) : null,
  };
}

interface ShownRow {
  id: string;
  kind: ArticleKind;
  way: 'fetched' | 'uploaded' | 'pasted';
  state: IntakeState;
  address: string | null;
  fileName: string | null;
  found: unknown;
  problem: string | null;
  article: { number: number; title: string } | null;
}

function intakeRow(row: ShownRow): IntakeRow {
  const { id, kind, state, problem, article } = row;
  return {
    id,
    kind,
    state,
    name: row.address ?? row.fileName ?? 'Pasted HTML',
    title: readFound(row.found).title?.value ?? null,
    problem,
    mayRetry: state === 'failed' && row.way === 'fetched',
    article: article && { reference: reference('article', article.number), title: article.title },
  };
}

function readFound(json: unknown): FoundArticle {
  const parsed = foundArticle.safeParse(json ?? {});
  return parsed.success ? parsed.data : {};
}
