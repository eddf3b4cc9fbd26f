// A Playwright reporter: the plain line that scripts/test adds up.

export default class ClosingLine {
  #suite;
  #errors = 0;

  onBegin(config, suite) {
    this.#suite = suite;
  }

  // What fails outside any test: a spec that cannot be read, a fixture that does not end.
  onError() {
    this.#errors += 1;
  }

  onEnd() {
    const count = { passed: 0, failed: this.#errors, skipped: 0 };
    for (const test of this.#suite?.allTests() ?? []) {
      const outcome = test.outcome();
      count[outcome === 'expected' ? 'passed' : outcome === 'skipped' ? 'skipped' : 'failed'] += 1;
    }
    const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
    console.log(`e2e: ${count.passed} passed, ${count.failed} failed${skipped}`);
  }

  printsToStdio() {
    return true;
  }
}
