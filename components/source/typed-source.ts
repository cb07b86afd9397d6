import { typedValues } from '@/components/history/typed-values';
import type { FormState } from '@/components/ui/form-state';
import { canHoldRoles, type SourceKind } from '@/domain/source/kind';

import type { RoleValue, SourceFormValues } from './source-form-values';

/** The fields of a source's form by the labels that it shows, for one kind. */
export function sourceFieldLabels(kind: SourceKind): Record<string, string> {
  const note = { note: 'Note' };
  if (kind === 'unnamed') {
    return {
      name: 'Description',
      owner: 'Whose source',
      outlet: 'Spoke to',
      statedReason: 'Reason given for not naming',
      countLow: 'People, at least',
      countHigh: 'At most',
      ...note,
    };
  }
  return {
    kind: 'Kind',
    name: 'Name',
    ...(kind === 'document' ? { official: 'An official document', held: 'We hold it' } : {}),
    aliases: 'Other names',
    ...(canHoldRoles(kind) ? { roles: 'Roles held' } : {}),
    ...note,
  };
}

/** What was typed, in the same words as `presentValues` of server/source. */
export function typedSource(state: FormState): Record<string, string> {
  const sent = (state.lastResult?.initialValue ?? {}) as Partial<SourceFormValues>;
  return {
    ...typedValues(state),
    outlet: sent.outlet?.text ?? '',
    official: sent.official ? 'yes' : 'no',
    held: sent.held ? 'yes' : 'no',
    aliases: (sent.aliases ?? [])
      .map((row) => row?.name ?? '')
      .filter(Boolean)
      .sort()
      .join('\n'),
    roles: (sent.roles ?? [])
      .map((row) => roleLine(row))
      .filter(Boolean)
      .join('\n'),
  };
}

/** A row added without JavaScript and not filled yet comes back as nothing at all. */
function roleLine(row: RoleValue | undefined): string {
  const { title, organization, from, until } = row ?? {};
  const parts = [
    title,
    organization?.text,
    from ? `from ${from}` : '',
    until ? `until ${until}` : '',
  ];
  return parts.filter(Boolean).join(', ');
}
