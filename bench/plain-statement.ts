/** The statement of the claims that the floor inserts, by which they are found and removed afterwards. */
export const plainStatement = 'A claim of the bench.';
