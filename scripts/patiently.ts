import { setTimeout } from 'node:timers/promises';

/**
 * Asks again for three seconds until the answer is good enough: what an earlier, killed run held
 * comes free by itself in that time.
 * @returns the last answer
 */
export async function patiently<Answer>(
  ask: () => Answer | Promise<Answer>,
  isGood: (answer: Answer) => boolean,
): Promise<Answer> {
  const deadline = Date.now() + 3000;
  for (;;) {
    const answer = await ask();
    if (isGood(answer) || Date.now() > deadline) return answer;
    await setTimeout(100);
  }
}
