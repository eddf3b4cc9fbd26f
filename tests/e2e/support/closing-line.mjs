// A Playwright reporter: the plain line that scripts/test adds up. It names the tests that passed at the second try, and
// fails the run if there are more than SECOND_TRIES: then it is the project that is unsteady, and not the machine.

const SECOND_TRIES = 3;

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
    const again = [];
    const reasons = new Set();
    for (const test of this.#suite?.allTests() ?? []) {
      const outcome = test.outcome();
      if (outcome === 'flaky') again.push(test.titlePath().filter(Boolean).join(' › '));
      count[['expected', 'flaky'].includes(outcome) ? 'passed' : outcome === 'skipped' ? 'skipped' : 'failed'] += 1;
      const skip = outcome === 'skipped' && test.annotations.find(({ type }) => type === 'skip');
      if (skip?.description) reasons.add(skip.description);
    }
    const because = reasons.size > 0 ? ` (${[...reasons].join('; ')})` : '';
    const skipped = count.skipped > 0 ? `, ${count.skipped} skipped${because}` : '';
    const retried = again.length > 0 ? `, ${again.length} at the second try` : '';
    for (const title of again) console.log(`Passed at the second try: ${title}`);
    const unsteady = again.length > SECOND_TRIES;
    if (unsteady) console.log(`More than ${SECOND_TRIES} tests needed a second try, so this run fails.`);
    console.log(`e2e: ${count.passed} passed, ${count.failed} failed${skipped}${retried}`);
    return unsteady ? { status: 'failed' } : undefined;
  }

  printsToStdio() {
    return true;
  }
}
