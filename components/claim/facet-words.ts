import { stances, stanceWords } from '@/domain/attribution/stance';
import type { FacetName } from '@/domain/claim/facets';
import { claimKinds } from '@/domain/claim/kind';
import { type ClaimSort, claimSorts } from '@/domain/claim/list-filter';
import { statuses } from '@/domain/claim/settle-status';
import { statusWords } from '@/domain/claim/status-sentence';
import { verdictValues, verdictWords } from '@/domain/verdict/verdict';

interface Option {
  value: string;
  label: string;
}

const withdrawn: Option = { value: 'withdrawn', label: 'Withdrawn' };

/** The choices that always have the same words, in their order. */
export const fixedChoices: Partial<Record<FacetName, readonly Option[]>> = {
  status: [...statuses.map((value) => ({ value, label: capital(statusWords[value]) })), withdrawn],
  verdict: [
    ...verdictValues.map((value) => ({ value, label: verdictWords[value] })),
    { value: 'stale', label: 'Any that is stale' },
  ],
  stance: stances.map((value) => ({ value, label: capital(stanceWords[value].verb) })),
  kind: claimKinds.map((value) => ({ value, label: capital(value) })),
};

const sortWords: Record<ClaimSort, string> = {
  activity: 'Latest activity first',
  relevance: 'Best match first',
  logged: 'Logged last first',
  happened: 'Happened last first',
  disagreement: 'Most disagreement first',
};
/** The orders that can be chosen; by match only where words are looked for. */
export function sortOptions(words: string | null): Option[] {
  return claimSorts
    .filter((value) => words !== null || value !== 'relevance')
    .map((value) => ({ value, label: sortWords[value] }));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
