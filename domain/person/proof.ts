/** How long somebody who has proved who they are is not asked again, in minutes. */
export const proofMinutes = 10;

/** What a sensitive form asks besides what it is about. */
export type Proof = 'nothing' | 'password' | 'password_and_code';

/** True while a proof of who sits there is young enough for people, settings and erasures. */
export function isFresh(provedAt: Date, now: Date): boolean {
  return now.getTime() - provedAt.getTime() < proofMinutes * 60_000;
}

/** What to ask of somebody before a sensitive action. */
export function proofFor(provedAt: Date, now: Date, hasSecondFactor: boolean): Proof {
  if (isFresh(provedAt, now)) return 'nothing';
  return hasSecondFactor ? 'password_and_code' : 'password';
}

/** The fields in which a form posts a proof; no form may send them back. */
export const proofFields = { password: 'provePassword', code: 'proveCode' } as const;
export const proofFieldNames: string[] = Object.values(proofFields);
