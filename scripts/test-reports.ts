import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

import { z } from 'zod';

import { messageOf } from './stop';

/** What came of a step of the tests. */
export interface Outcome {
  passed: number;
  failed: number;
  /** What failed, each with its reason. */
  failures: string[];
}

/** A reason longer than this is cut: what the step itself printed has the whole of it. */
const longestReason = 2000;

function failure(where: string, reason: string | undefined): string {
  return `${where}\n${stripVTControlCharacters(reason ?? 'no reason given').slice(0, longestReason)}`;
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

function fromVitest(report: unknown): Outcome {
  const { numPassedTests, numFailedTests, testResults } = vitestReport.parse(report);
  const failures = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    // A file that cannot be loaded fails without a test.
    if (failed.length === 0 && status === 'failed') return [failure(name, message)];
    return failed.map((test) => failure(`${name} › ${test.fullName}`, test.failureMessages?.[0]));
  });
  return { passed: numPassedTests, failed: numFailedTests, failures };
}

const playwrightSuite = z.object({
  specs: z.array(
    z.object({
      file: z.string(),
      line: z.number(),
      title: z.string(),
      tests: z.array(
        z.object({
          projectName: z.string(),
          status: z.string(),
          results: z.array(
            z.object({ error: z.object({ message: z.string().nullish() }).nullish() }),
          ),
        }),
      ),
    }),
  ),
  get suites() {
    return z.array(playwrightSuite).optional();
  },
});
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  suites: z.array(playwrightSuite),
});

function failuresIn({ specs, suites }: z.infer<typeof playwrightSuite>): string[] {
  const own = specs.flatMap(({ file, line, title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ projectName, results }) =>
        failure(
          `[${projectName}] ${file}:${line} › ${title}`,
          results.find(({ error }) => error)?.error?.message ?? undefined,
        ),
      ),
  );
  return [...own, ...(suites ?? []).flatMap(failuresIn)];
}

function fromPlaywright(report: unknown): Outcome {
  const { stats, suites } = playwrightReport.parse(report);
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    failures: suites.flatMap(failuresIn),
  };
}

const readers = { vitest: fromVitest, playwright: fromPlaywright };

/**
 * Reads the JSON report that a test runner wrote.
 *
 * @param runner whose report it is
 * @param file where it lies
 * @param succeeded whether the runner ended well; where it did not although no test failed, and where
 *   there is no report to read, that counts as one failure
 */
export function readReport(
  runner: keyof typeof readers,
  file: string,
  succeeded: boolean,
): Outcome {
  try {
    const outcome = readers[runner](JSON.parse(readFileSync(file, 'utf8')));
    if (succeeded || outcome.failed > 0) return outcome;
    const told =
      outcome.failures.length > 0 ? outcome.failures : [`${runner} failed without a failed test`];
    return { ...outcome, failed: 1, failures: told };
  } catch (error) {
    return {
      passed: 0,
      failed: 1,
      failures: [failure(`${runner} left no report`, messageOf(error))],
    };
  }
}
