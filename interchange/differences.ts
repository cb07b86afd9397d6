/** JSON as a record holds it; what is left out is not known. */
type Part = unknown;

/**
 * The fields in which a record of a file says something else than the same record does on the desk, in
 * the file's order. What the file leaves out it says nothing about; other names of a source add up.
 */
export function differences(inFile: object, onDesk: object): string[] {
  const desk = onDesk as Record<string, Part>;
  return Object.entries(inFile)
    .filter(([field]) => field !== 'type' && field !== 'externalId')
    .filter(([field, value]) =>
      field === 'aliases' ? !holdsAll(value, desk) : !says(value, desk[field]),
    )
    .map(([field]) => field);
}

/** Whether the desk says all that the file does, and in a list nothing else. */
function says(inFile: Part, onDesk: Part): boolean {
  if (isNothing(inFile)) return isNothing(onDesk);
  if (Array.isArray(inFile)) {
    const list: readonly Part[] = Array.isArray(onDesk) ? onDesk : [];
    return list.length === inFile.length && inFile.every((one, index) => says(one, list[index]));
  }
  if (typeof inFile === 'object' && inFile !== null) {
    if (typeof onDesk !== 'object' || onDesk === null) return false;
    const desk = onDesk as Record<string, Part>;
    return Object.entries(inFile).every(([name, value]) => says(value, desk[name]));
  }
  return inFile === onDesk;
}

function isNothing(part: Part): boolean {
  return (
    part === undefined || part === null || part === false || (Array.isArray(part) && !part.length)
  );
}

function holdsAll(names: Part, desk: Record<string, Part>): boolean {
  const list: readonly Part[] = Array.isArray(names) ? names : [];
  const there: readonly Part[] = Array.isArray(desk.aliases) ? desk.aliases : [];
  return list.every(
    (one) => there.some((other) => says(one, other)) || (one as { name?: Part }).name === desk.name,
  );
}
