/** The header by which `proxy.ts` tells pages the path and query that were asked for. */
export const requestedPathHeader = 'x-onrecord-path';
