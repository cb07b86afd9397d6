import { Agent, request, type IncomingHttpHeaders } from 'node:http';

/** One kind of request, sent again and again. */
export interface Target {
  url: string;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
}

/** What came back in some seconds at one number of connections. */
export interface Timing {
  requests: number;
  seconds: number;
  /** In milliseconds, of each request, in no order. */
  latencies: number[];
  bytes: number;
}

/** Sends one request and reads the answer whole; throws unless it is 200 or 201. */
export function send(
  { url, method = 'GET', headers = {} }: Target,
  agent?: Agent,
): Promise<{ body: Buffer; headers: IncomingHttpHeaders }> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers, ...(agent ? { agent } : {}) }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.once('error', reject);
      answer.once('end', () => {
        const body = Buffer.concat(parts);
        if (answer.statusCode === 200 || answer.statusCode === 201) {
          resolve({ body, headers: answer.headers });
        } else {
          reject(
            new Error(`${url} answered ${answer.statusCode}: ${body.toString().slice(0, 200)}`),
          );
        }
      });
    });
    asked.once('error', reject);
    asked.end();
  });
}

/** Sends requests over so many connections that are kept open, each as soon as the last is answered. */
export async function press(
  target: Target,
  connections: number,
  milliseconds: number,
): Promise<Timing> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latencies: number[] = [];
  let bytes = 0;
  const began = performance.now();
  const end = began + milliseconds;
  async function connection(): Promise<void> {
    while (performance.now() < end) {
      const sent = performance.now();
      const { body } = await send(target, agent);
      latencies.push(performance.now() - sent);
      bytes = body.length;
    }
  }
  await Promise.all(Array.from({ length: connections }, connection));
  agent.destroy();
  return {
    requests: latencies.length,
    seconds: (performance.now() - began) / 1000,
    latencies,
    bytes,
  };
}

/** The value below which this share of the numbers lies; NaN of none. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
