import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one plain line that scripts can read: `Tests: 288 passed, 0 failed, 1 skipped`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) counts[test.result().state] += 1;
    }
    const { passed, failed, skipped, pending } = counts;
    console.log(`Tests: ${passed} passed, ${failed + pending} failed, ${skipped} skipped`);
  }
}
