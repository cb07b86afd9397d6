'use server';

import type { FormState } from '@/components/ui/form-state';
import { z } from 'zod';

import { newFetch, oneIntake } from '@/domain/intake/schema';
import { beginFetch } from '@/server/intake/begin-fetch';
import { dismissIntake, retryFailedIntakes, retryIntake } from '@/server/intake/change-intake';

import { runForm } from '../../run-form';

const list = '/articles/intake';

/** Has what stands at the addresses fetched, then leads to where that is seen. */
export async function beginFetchAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, newFetch, beginFetch, ({ article, intakeId }) => {
    if (article) return `/articles/${article}`;
    return intakeId ? `${list}/${intakeId}` : list;
  });
}

/** Tries one again, and stays where that was asked. */
export async function retryAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, oneIntake, retryIntake, ({ intakeId }) => `${list}/${intakeId}`);
}

/** Tries one again from the list. */
export async function retryInListAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, oneIntake, retryIntake, () => list);
}

export async function retryAllAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(
    data,
    z.object({}),
    (actor) => retryFailedIntakes(actor),
    () => list,
  );
}

export async function dropAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, oneIntake, dismissIntake, () => list);
}
