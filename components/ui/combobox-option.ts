/** One thing to pick: `value` is posted, `label` shown, `detail` the quiet line below it. */
export interface ComboboxOption {
  value: string;
  label: string;
  detail?: string;
}

/** A search result, or the entry that creates what was typed. */
export type ComboboxEntry = { kind: 'option'; option: ComboboxOption } | { kind: 'create' };

/**
 * What the list shows for the typed text: before typing the options used last, then what the search
 * found, and last the create entry unless an option already has exactly that name.
 */
export function comboboxEntries(
  text: string,
  found: readonly ComboboxOption[],
  recent: readonly ComboboxOption[],
  canCreate: boolean,
): ComboboxEntry[] {
  const typed = text.trim();
  const shown = typed ? found : recent;
  const entries: ComboboxEntry[] = shown.map((option) => ({ kind: 'option', option }));
  const named = shown.some(({ label }) => label.toLowerCase() === typed.toLowerCase());
  return typed && canCreate && !named ? [...entries, { kind: 'create' }] : entries;
}
