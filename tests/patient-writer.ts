import { request } from 'node:http';
import { setTimeout } from 'node:timers/promises';

/** A program that writes claims through the API, one after the other, until it is told to end. */
export interface PatientWriter {
  /** The statements whose claims the desk acknowledged. */
  acknowledged: ReadonlySet<string>;
  /** Answers that are neither an acknowledgement nor a fault that passes, and what is wrong. */
  refused: readonly string[];
  /** The instant, in ms, at which the latest acknowledged request was sent. */
  lastSentAt: () => number;
  end: () => Promise<void>;
}

/**
 * Writes as a careful program does: every claim has a key, and is sent again with that key until it is
 * acknowledged, since a request whose answer never came may have been carried out or not.
 */
export function writePatiently(address: string, token: string, name: string): PatientWriter {
  const acknowledged = new Set<string>();
  const refused: string[] = [];
  let lastSentAt = 0;
  const over = new AbortController();

  async function write(statement: string): Promise<void> {
    const key = crypto.randomUUID();
    while (!over.signal.aborted) {
      const sentAt = Date.now();
      try {
        const answer = await fetch(`${address}/api/v1/claims`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            authorization: `Bearer ${token}`,
            'idempotency-key': key,
          },
          body: JSON.stringify({ statement }),
          signal: AbortSignal.timeout(15_000),
        });
        if (answer.ok) {
          await answer.arrayBuffer();
          acknowledged.add(statement);
          lastSentAt = sentAt;
          return;
        }
        if (answer.status < 500) refused.push(`${answer.status} ${await answer.text()}`);
      } catch {
        // The connection broke: nobody knows whether the claim was made.
      }
      await setTimeout(100);
    }
  }

  async function run(): Promise<void> {
    for (let number = 1; !over.signal.aborted; number += 1) {
      await write(`${name} counted ${number} barges at the weir.`);
      await setTimeout(30);
    }
  }
  const running = run();
  return {
    acknowledged,
    refused,
    lastSentAt: () => lastSentAt,
    end: async () => {
      over.abort();
      await running;
    },
  };
}

/**
 * Writes one claim over a slow line: the second half of the request comes `pause` milliseconds after the
 * first. @returns the status of the answer; throws if none comes
 */
export function writeSlowly(address: string, token: string, pause: number): Promise<number> {
  const body = Buffer.from(JSON.stringify({ statement: 'The slow barge passed the weir.' }));
  return new Promise((resolve, reject) => {
    const sent = request(`${address}/api/v1/claims`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-length': body.length,
        authorization: `Bearer ${token}`,
      },
    });
    sent.once('response', (answer) => resolve(answer.resume().statusCode ?? 0));
    sent.once('error', reject);
    sent.write(body.subarray(0, 20));
    void setTimeout(pause).then(() => sent.end(body.subarray(20)));
  });
}
