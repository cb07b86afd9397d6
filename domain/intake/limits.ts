/** The most of each, for one person. */
export const intakeLimits = {
  /** Addresses in one list. */
  addresses: 50,
  /** Things taken in within an hour. */
  hourly: 120,
  /** Bytes of an uploaded file. */
  fileBytes: 8 * 1024 * 1024,
  /** Code units of pasted HTML. */
  htmlLength: 5 * 1024 * 1024,
} as const;
