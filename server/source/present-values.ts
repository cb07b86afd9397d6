import { formatEdtf } from '@/domain/time/readable';

import type { WholeSource } from './load';

/** A source as its edit form has it, by the form's field names, in the words that people would type. */
export function presentValues(source: WholeSource): Record<string, string> {
  return {
    kind: source.kind,
    name: source.name,
    note: source.note ?? '',
    owner: source.owner ?? '',
    statedReason: source.statedReason ?? '',
    countLow: source.countLow?.toString() ?? '',
    countHigh: source.countHigh?.toString() ?? '',
    outlet: source.outlet?.name ?? '',
    official: source.official ? 'yes' : 'no',
    held: source.held ? 'yes' : 'no',
    aliases: source.aliases.map(({ name }) => name).join('\n'),
    roles: source.roles.map((role) => roleLine(role)).join('\n'),
  };
}

function roleLine(role: WholeSource['roles'][number]): string {
  const held = [
    role.heldFrom === null ? '' : `from ${formatEdtf(role.heldFrom)}`,
    role.heldUntil === null ? '' : `until ${formatEdtf(role.heldUntil)}`,
  ];
  return [role.title, role.organization?.name ?? '', ...held].filter(Boolean).join(', ');
}
