// Ends a run with one plain line of counts, for people and for machines that read logs.

export default class CountReporter {
  onBegin(_config, suite) {
    this.suite = suite;
  }

  onEnd() {
    const outcomes = this.suite.allTests().map((test) => test.outcome());
    const count = (...kinds) => outcomes.filter((outcome) => kinds.includes(outcome)).length;
    const again = count("flaky") > 0 ? ` (${count("flaky")} of them only the second time)` : "";
    const passed = `${count("expected", "flaky")} passed${again}`;
    console.log(`\nbrowser: ${passed}, ${count("unexpected")} failed, ${count("skipped")} skipped`);
  }

  printsToStdio() {
    return false;
  }
}
