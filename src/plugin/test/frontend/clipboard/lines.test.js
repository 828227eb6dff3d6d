import { equal } from '../expect.js';
import { pasted } from './shown.js';

/** @param {string} text @param {...string} expected */
const notes = (text, ...expected) => equal(pasted({ text }), expected, JSON.stringify(text));
/** @param {string} text @param {...string[]} expected */
const cells = (text, ...expected) => equal(pasted({ text }), expected, JSON.stringify(text));

export default {
  '[E24] lines become notes, without their bullets and without empty lines'() {
    notes('- one\r\n\n• two\n  * three \n-5 degrees', 'one', 'two', 'three', '-5 degrees');
    notes('▪ one\n‣ two\n\uf0b7 three\n•\nfour', 'one', 'two', 'three', 'four');
  },

  '[E24] a number stays, unless all lines are numbered 1, 2, 3'() {
    notes('1. sign up\n2. log in\n\n3) pay', 'sign up', 'log in', 'pay');
    notes('3. Oktober: Feiertag', '3. Oktober: Feiertag');
    notes('1. FC Union', '1. FC Union');
    notes('1. sign up\nlog in', '1. sign up', 'log in');
    notes('2. b\n3. c', '2. b', '3. c');
    notes('1. a\n1. b\n2. c', '1. a', '1. b', '2. c');
    notes('2025. 1. 3\n4) x', '2025. 1. 3', '4) x');
    notes('1.5 hours\n2.5 hours', '1.5 hours', '2.5 hours');
  },

  '[E24] a dash that may be a minus stays'() {
    notes('+ friendly\n- slow', '+ friendly', '- slow');
    notes('- 5 min', '- 5 min');
    notes('wait\n- 10 %\n– 3 €', 'wait', '- 10 %', '– 3 €');
    notes('- 3 calls\n- no answer', '3 calls', 'no answer');
    notes('— dashed', 'dashed');
  },

  '[U32] lists of Word and Outlook come as notes, bullets and numbers in front of tabs part no cells'() {
    notes(
      '•\tOrders\n•\tWaits a week\no\tcalls twice\n§\tcomplains',
      'Orders',
      'Waits a week',
      'calls twice',
      'complains',
    );
    notes('\t•\tinset\n\t\to\tmore so', 'inset', 'more so');
    notes('1.\tSign up\r\n2.\tLog in\r\n', 'Sign up', 'Log in');
    notes('3.\tOktober\n(a)\tLetters\niv.\tRoman', '3. Oktober', '(a) Letters', 'iv. Roman');
    notes('Before\n•\tOne\n\nAfter', 'Before', 'One', 'After');
    notes('•\tTea\t2 €\n•\tCake\t3 €', 'Tea\t2 €', 'Cake\t3 €');
    notes('- one\n\t- under it\n\t\t* deeper', 'one', 'under it', 'deeper');
  },

  '[E25] what only looks like a list stays a block'() {
    cells('•\t•\t\n•\t\t•', ['•', '•', ''], ['•', '', '•']);
    cells('1.\tLog in\t5 min\n2.\tPay\t3 min', ['1.', 'Log in', '5 min'], ['2.', 'Pay', '3 min']);
    cells('+\tfast\n-\tdear', ['+', 'fast'], ['-', 'dear']);
    cells('-\t5\n3\t-', ['-', '5'], ['3', '-']);
    cells('top\n\tbelow', ['top'], ['', 'below']);
  },

  '[E25] in the cells of a block numbers and lone dashes are content; lines are notes'() {
    cells('1. FC Union\t- 5\n2. Oktober\t- none', ['1. FC Union', '- 5'], ['2. Oktober', '- none']);
    cells('"1. a\n2. b"\t"- c\n- d"\n', ['1. a/2. b', 'c/d']);
    cells('"• a\n\nb"\t• c\n', ['a/b', 'c']);
  },

  '[E25] a single cell with line breaks is one; quotes of people stay'() {
    cells('"x\n- y ""z"""\r\n', ['x/y "z"']);
    notes('"x"\n"y"', '"x"', '"y"');
    notes('"Never again", she said.', '"Never again", she said.');
  },

  'nothing from nothing'() {
    for (const text of ['', ' \n\t\n', '\t\t\n\t', '•\n']) equal(pasted({ text }), null);
  },
};
