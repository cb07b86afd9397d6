import { createHmac, timingSafeEqual } from 'node:crypto';

/*
 * Codes by time, as authenticator apps show them: RFC 6238 with its defaults (HMAC-SHA-1, steps of 30
 * seconds, six digits), which all apps know.
 */

/** Seconds that one code is shown. */
const stepSeconds = 30;
const digits = 6;

/** How many steps have gone by since 1970. */
export function stepAt(at: Date): number {
  return Math.floor(at.getTime() / 1000 / stepSeconds);
}

/** The code of one step (RFC 4226, 5.3). @param secret raw bytes */
export function codeOfStep(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0xf;
  const number = (mac.readUInt32BE(offset) & 0x7fff_ffff) % 10 ** digits;
  return String(number).padStart(digits, '0');
}

/**
 * The step whose code was typed, or null. The step before and the one after are taken too, since
 * clocks differ and people are slow (RFC 6238, 5.2), but none up to `lastStep`: each code works once.
 */
export function stepOfCode(
  secret: Uint8Array,
  code: string,
  { now, lastStep }: { now: Date; lastStep: number },
): number | null {
  const present = stepAt(now);
  const fits = [present, present - 1, present + 1].find(
    (step) => step > lastStep && same(codeOfStep(secret, step), code),
  );
  return fits ?? null;
}

function same(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}

/** RFC 4648, section 6, without padding: how apps want a secret to be typed. */
export function base32(bytes: Uint8Array): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const fives = bits.match(/.{1,5}/g) ?? [];
  return fives.map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** The address behind the square that apps read (the "key URI format" that they agree on). */
export function keyAddress(secret: Uint8Array, email: string): string {
  const label = `Onrecord:${encodeURIComponent(email)}`;
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=Onrecord`;
}
