/** While nobody has an account, says the one-time link that makes the first one. */
export async function offerSetup(say: (line: string) => void): Promise<void> {
  // Loaded only now: it connects to the database that DATABASE_URL names by this time.
  const { createSetupLink } = await import('@/server/person/setup-link');
  const link = await createSetupLink();
  if (link)
    say(`There is no account yet. Make the first one, an admin, within 24 hours at ${link}`);
}
