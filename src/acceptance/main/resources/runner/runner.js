// Runs test modules. A test module exports as its default an object {sentence: function}; a test fails by throwing.
'use strict';

const LONGEST_TEST_MS = 120000;

/** @param {string} path  @return {Promise<string[]>} the sentences of the test module, in its order */
window.testsIn = async (path) => Object.keys((await import(path)).default);

/** @return {Promise<string>} empty when the test passed, else message and stack */
window.runTest = async (path, sentence) => {
  let timer;
  const tooLong = new Promise((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`not done after ${LONGEST_TEST_MS} ms`)),
      LONGEST_TEST_MS,
    );
  });
  try {
    const tests = (await import(path)).default;
    await Promise.race([tests[sentence](), tooLong]);
    return '';
  } catch (problem) {
    const stack = problem?.stack ?? '';
    return stack.includes(problem?.message) ? stack : `${problem?.message ?? problem}\n${stack}`;
  } finally {
    clearTimeout(timer);
  }
};
