import { type FormState, unsent } from '@/components/ui/form-state';

/** The state of a form that answers with recovery codes, which are shown once. */
export interface CodesState extends FormState {
  recoveryCodes?: string[];
}

/** What such a form sends itself to. */
export type CodesAction = (state: CodesState, data: FormData) => Promise<CodesState>;

export const noCodesYet: CodesState = unsent;
