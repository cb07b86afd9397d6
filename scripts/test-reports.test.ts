import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import { readReport } from './test-reports';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-reports-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(report: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(report));
  return file;
}

const vitest = (numFailedTests: number, testResults: unknown[] = []) =>
  written({ numPassedTests: 3, numFailedTests, testResults });

describe('a report of Vitest', () => {
  test('tells which tests failed and why', () => {
    const file = vitest(1, [
      {
        name: '/a.test.ts',
        status: 'failed',
        message: '',
        assertionResults: [
          { status: 'passed', fullName: 'a good one', failureMessages: [] },
          { status: 'failed', fullName: 'a bad one', failureMessages: ['\u001B[31mexpected 1'] },
        ],
      },
    ]);
    expect(readReport('vitest', file, false)).toEqual({
      passed: 3,
      failed: 1,
      failures: ['/a.test.ts › a bad one\nexpected 1'],
    });
  });

  test('tells of a file that could not be loaded', () => {
    const file = vitest(0, [
      { name: '/b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
    ]);
    expect(readReport('vitest', file, false)).toEqual({
      passed: 3,
      failed: 1,
      failures: ['/b.test.ts\nno such module'],
    });
  });

  test('counts an end with an error as a failure', () => {
    expect(readReport('vitest', vitest(0), false)).toEqual({
      passed: 3,
      failed: 1,
      failures: ['vitest failed without a failed test'],
    });
    expect(readReport('vitest', vitest(0), true)).toEqual({ passed: 3, failed: 0, failures: [] });
  });
});

test('a report of Playwright tells which journeys failed and why', () => {
  const journey = (title: string, status: string, message?: string) => ({
    file: 'a.spec.ts',
    line: 7,
    title,
    tests: [{ projectName: 'wide', status, results: [message ? { error: { message } } : {}] }],
  });
  const file = written({
    stats: { expected: 5, unexpected: 1, flaky: 1 },
    suites: [
      {
        specs: [journey('good', 'expected')],
        suites: [
          { specs: [journey('bad', 'unexpected', 'not found'), journey('odd', 'flaky', 'late')] },
        ],
      },
    ],
  });
  expect(readReport('playwright', file, false)).toEqual({
    passed: 5,
    failed: 2,
    failures: ['[wide] a.spec.ts:7 › bad\nnot found', '[wide] a.spec.ts:7 › odd\nlate'],
  });
});

test('no report is a failure', () => {
  expect(readReport('playwright', join(folder, 'none.json'), true)).toMatchObject({
    passed: 0,
    failed: 1,
    failures: [expect.stringContaining('playwright left no report')],
  });
});
