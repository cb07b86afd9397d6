/** Others changed meanwhile what a command rests on: it is done again from its beginning. */
export class Again extends Error {}
