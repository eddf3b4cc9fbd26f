// A Playwright reporter: the plain line that scripts/test adds up.

export default class ClosingLine {
  #suite;
  #errors = 0;

  onBegin(config, suite) {
    this.#suite = suite;
  }

  // Errors outside any test: a spec that cannot be read, a fixture that does not end.
  onError() {
    this.#errors += 1;
  }

  onEnd() {
    const count = { passed: 0, failed: this.#errors, skipped: 0 };
    let again = 0;
    const reasons = new Set();
    for (const test of this.#suite?.allTests() ?? []) {
      const outcome = test.outcome();
      if (outcome === 'flaky') again += 1;
      count[['expected', 'flaky'].includes(outcome) ? 'passed' : outcome === 'skipped' ? 'skipped' : 'failed'] += 1;
      const skip = outcome === 'skipped' && test.annotations.find(({ type }) => type === 'skip');
      if (skip?.description) reasons.add(skip.description);
    }
    const because = reasons.size > 0 ? ` (${[...reasons].join('; ')})` : '';
    const skipped = count.skipped > 0 ? `, ${count.skipped} skipped${because}` : '';
    const retried = again > 0 ? `, ${again} at the second try` : '';
    console.log(`e2e: ${count.passed} passed, ${count.failed} failed${skipped}${retried}`);
  }

  printsToStdio() {
    return true;
  }
}
