/** A role in a few words: "Spokesman, the Kremlin"; the organization only where the title lacks it. */
export function roleWords(title: string, organization: string | null): string {
  if (organization === null) return title;
  const bare = organization.replace(/^the /i, '');
  return title.toLowerCase().includes(bare.toLowerCase()) ? title : `${title}, ${organization}`;
}
