import { filledForm, issueAddress } from '../../../main/frontend/editor/issues/form-address.js';
import { equal, ok } from '../expect.js';

const JIRA = 'https://jira.example/secure/CreateIssueDetails!init.jspa?pid=1&issuetype=2';

/** @param {string} address */
const fieldsOf = (address) => Object.fromEntries(new URL(address).searchParams);

export default {
  "[E90] the form is filled in with a note, under Jira's names"() {
    equal(fieldsOf(filledForm(JIRA, 'Waits & waits\nfor an answer', 'A map\nhttps://wiki')), {
      pid: '1',
      issuetype: '2',
      summary: 'Waits & waits for an answer',
      description: 'Waits & waits\nfor an answer\n\nA map\nhttps://wiki',
    });
  },

  '[E90] an address can say for itself where the note goes'() {
    const form = 'https://github.example/a/b/issues/new?title={summary}&body={description}&q={x}';
    equal(
      filledForm(form, 'a+b $& c', 'from'),
      'https://github.example/a/b/issues/new?title=a%2Bb%20%24%26%20c&body=a%2Bb%20%24%26%20c%0A%0Afrom&q={x}',
    );
  },

  '[E90] whatever the address ends in, it stays one'() {
    const ends = ['/new', '/new?', '/new?a=1', '/new?a=1&', '/new#top', '/new?a=1#top'];
    equal(
      ends.map((end) => filledForm(`https://t.example${end}`, 'x', 'y')),
      [
        '/new?summary=x&description=x%0A%0Ay',
        '/new?summary=x&description=x%0A%0Ay',
        '/new?a=1&summary=x&description=x%0A%0Ay',
        '/new?a=1&summary=x&description=x%0A%0Ay',
        '/new?summary=x&description=x%0A%0Ay#top',
        '/new?a=1&summary=x&description=x%0A%0Ay#top',
      ].map((end) => `https://t.example${end}`),
    );
  },

  '[E90] a long note is cut between characters, so that servers take the address'() {
    const address = filledForm(JIRA, '旅😀'.repeat(2500), 'https://wiki/note');
    const { summary, description } = fieldsOf(address);
    ok(address.length <= 4000, `${address.length}`);
    equal([...summary].length, 255);
    ok(/^(旅😀)+(旅)?…\n\nhttps:\/\/wiki\/note$/u.test(description), description);
  },

  '[E90] half of a character makes no address that is none'() {
    equal(fieldsOf(filledForm(JIRA, 'a\ud83d', 'b')).summary, 'a\ufffd');
  },

  '[E90] an issue is told by its address or, in Jira, by its key'() {
    const issue = (/** @type {string} */ entered, form = JIRA) => issueAddress(form, entered);
    equal(issue(' https://jira.example/browse/ABC-1 '), 'https://jira.example/browse/ABC-1');
    equal(issue('abc-12'), 'https://jira.example/browse/ABC-12');
    equal(issue('ABC-12', 'https://github.example/issues/new'), '');
    equal(
      ['', 'abc', 'javascript:alert(1)', 'https://', 'https:// x', 'see https://a.example'].map(
        (entered) => issue(entered),
      ),
      ['', '', '', '', '', ''],
    );
  },
};
