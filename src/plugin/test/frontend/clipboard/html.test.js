import { read } from '../../../main/frontend/editor/clipboard/read.js';
import { equal, given, ok } from '../expect.js';
import { pasted } from './shown.js';

/** @param {string} source @param {...unknown} expected */
const html = (source, ...expected) =>
  equal(pasted({ html: source }), expected, source.slice(0, 400));

/** As Word writes an item of a list. @param {string} label @param {string} text */
const item = (label, text, level = 1) =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:${level * 36}.0pt;text-indent:-18.0pt;
mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol;
mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${label}<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]>${text}<o:p></o:p></p>`;

/** As Office wraps what is copied. @param {string} body */
const office = (body, head = '') => `<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns="http://www.w3.org/TR/REC-html40"><head><meta name=Generator content="Microsoft">${head}
<!--[if gte mso 9]><xml><o:AllowPNG/></xml><![endif]--><style><!-- p.MsoNormal {margin:0cm} --></style>
</head><body lang=DE style='tab-interval:35.4pt'><!--StartFragment-->${body}<!--EndFragment--></body></html>`;

export default {
  '[E58] a table gives rows and columns; lists, paragraphs and lines in a cell are its notes'() {
    html(
      `<table><thead><tr><th>Stage<th>Find<th>Pay</tr></thead><tbody>
       <tr><th>Does</th><td><ul><li>asks <b>around</b></li><li>searches</li></ul></td>
         <td><p>compares</p><p>hesitates</p></td></tr>
       <tr><th>Pain</th><td>dear<br>and slow</td><td><div>one</div>two<div>three</div></td></tr></table>`,
      ['Stage', 'Find', 'Pay'],
      ['Does', 'asks around/searches', 'compares/hesitates'],
      ['Pain', 'dear/and slow', 'one/two/three'],
    );
  },

  '[E58] what spans columns and rows stands in the first of them, and the rest keeps its place'() {
    html(
      `<table><tr><td colspan=2>wide<td rowspan=3>tall<td>a
       <tr><td>b<td>c<td>d<tr><td rowspan=2>e<td colspan=0>f<td>g<tr><td>h<td>i<td>j</table>`,
      ['wide', '', 'tall', 'a'],
      ['b', 'c', '', 'd'],
      ['e', 'f', '', 'g'],
      ['', 'h', 'i', 'j'],
    );
    html(
      '<table><tr><td rowspan=0>down<td>a<tr><td>b<tr><td>c</table>',
      ['down', 'a'],
      ['', 'b'],
      ['', 'c'],
    );
  },

  '[E58] an item of a list is one note with its lines; one of a list in it is a note of its own behind it'() {
    html(
      '<ul><li><p>Pay<br>by card</p><ul><li>slow</li><li>safe<ol><li>PIN</li></ol></li></ul>or cash</li></ul>',
      'Pay↵by card',
      'slow',
      'safe',
      'PIN',
      'or cash',
    );
    html('<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>', 'a', 'b', 'c');
    html('<table><tr><td><ul><li>a<ul><li>b</li></ul></li></ul></td><td>c</td></tr></table>', [
      'a/b',
      'c',
    ]);
  },

  '[E58] what people typed into items stays theirs'() {
    html('<ul><li>- 5 min</li><li>- none</li></ul>', '- 5 min', '- none');
    html('<ul><li>1. FC Union</li><li>2. Oktober</li></ul>', '1. FC Union', '2. Oktober');
  },

  '[E58] without tables and lists, paragraphs and lines are notes'() {
    html(
      '<h2>One</h2>two<p>three <i>four</i></p><div>five<br>six<div>seven</div></div>',
      'One',
      'two',
      'three four',
      'five',
      'six',
      'seven',
    );
    html(
      '<dl><dt>Key</dt><dd>Value</dd></dl><blockquote>said</blockquote>',
      'Key',
      'Value',
      'said',
    );
    html(
      '<pre>one\ntwo</pre><span style="white-space: pre-wrap">three\nfour</span>',
      'one',
      'two',
      'three',
      'four',
    );
    html('<p>• one</p><p>· &nbsp; two</p>', 'one', 'two');
  },

  '[E58] white space is read as it is shown'() {
    html('<p>  one\n   and\t the <b> same</b>  </p>', 'one and the same');
    html('<p>5&nbsp;€ &nbsp;each&nbsp; </p>', '5\u00a0€ each');
  },

  '[E58] text around tables stands in lines of its own, several tables under each other'() {
    html(
      '<p>Before</p><p>all</p><table><caption>Name</caption><tr><td>a<td>b</table>between<table><tr><td>c<tr><td>d</table>',
      ['Before/all'],
      ['Name'],
      ['a', 'b'],
      ['between'],
      ['c'],
      ['d'],
    );
  },

  '[E58] a table of one cell is but a frame, and a table in a cell is lines of it'() {
    html('<table><tr><td><ul><li>a</li><li>b</li></ul></td></tr></table>', 'a', 'b');
    html(
      '<table><tr><td><table><tr><td>a<td>b<tr><td>c<td>d</table></td></tr></table>',
      ['a', 'b'],
      ['c', 'd'],
    );
    html('<table><tr><td>x<td><table><tr><td>a<td>b<tr><td>c<td>d</table></table>', [
      'x',
      'a b/c d',
    ]);
  },

  '[U32] Word: lists, with bullets or numbers of any kind, come as notes without a word lost'() {
    html(
      office(
        item('·', 'Orders online') +
          item('o', 'with a <b>voucher</b>', 2) +
          item('§', 'twice', 3) +
          item('\uf0fc', 'Waits'),
      ),
      'Orders online',
      'with a voucher',
      'twice',
      'Waits',
    );
    html(office(item('1.', 'Orders') + item('2.', 'Waits')), 'Orders', 'Waits');
    html(
      office(`<p class=MsoNormal>Then:</p>${item('5.', 'Mai')}${item('a)', 'or later')}`),
      'Then:',
      '5. Mai',
      'a) or later',
    );
    equal(pasted({ html: office(item('·', 'One:\tx')), text: '·\tOne:\tx\r\n' }), ['One: x']);
  },

  '[U32] Word: tables with lists in cells; marks, hidden text and comments left out'() {
    html(
      office(`<table class=MsoTableGrid border=1><tr style='mso-yfti-irow:0'><td width=302
        style='width:226.55pt'><p class=MsoNormal>Phase<o:p></o:p></p></td><td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr>
        <tr><td>${item('·', 'a')}${item('·', 'b<span style="display:none;mso-hide:all">hidden</span>')}</td><td><p>1. c</p></td></tr>
        <![if !supportMisalignedColumns]><tr height=0><td width=1 style='border:none'></td><td></td></tr><![endif]></table>
        <div style='mso-element:comment-list'><p class=MsoCommentText>a comment</p></div>`),
      ['Phase'],
      ['a/b', '1. c'],
      [],
    );
  },

  '[U32] Outlook and Word on the web: lists of one item each, in frames'() {
    const one = (/** @type {string} */ text, /** @type {number} */ level) =>
      `<div class="ListContainerWrapper SCXW1 BCX8"><ul class="BulletListStyle1" role="list"><li data-leveltext=""
        data-aria-level="${level}"><p class="Paragraph"><span class="TextRun"><span class="NormalTextRun">${text}</span></span><span
        class="EOP" data-ccp-props="{}">&nbsp;</span></p></li></ul></div>`;
    html(
      `<meta charset="utf-8"><div class="OutlineElement"><p>Before</p></div>${one('Opens the app', 1)}${one('Scans', 2)}`,
      'Before',
      'Opens the app',
      'Scans',
    );
    html(
      '<div class="elementToProof" style="font-family: Aptos">Hi,</div><div><br></div><ul><li><div>one</div></li><li><div>two</div></li></ul>',
      'Hi,',
      'one',
      'two',
    );
  },

  '[U32] PowerPoint: bullets in spans of their own'() {
    html(
      `<div style="mso-line-spacing:'90 20 0'"><span style='mso-special-format:bullet;font-family:Arial'>•</span><span>Plan</span></div>
       <div><span style='mso-special-format:bullet'>•</span><span>Do</span></div>`,
      'Plan',
      'Do',
    );
  },

  '[U32] OneNote: an item after its sub-list'() {
    html(
      '<ul type=disc><li value=1><span>a</span></li><ul><li><span lang=en>b</span></li></ul><li>c</li></ul>',
      'a',
      'b',
      'c',
    );
  },

  '[E25] Excel: quotes, line breaks and merged cells as the HTML says, whatever the text does'() {
    equal(
      pasted({
        html: office(
          `<table border=0 style='border-collapse:collapse'><col width=80 style='mso-width-source:userset'><tr height=20
            style='height:15.0pt'><td height=20 class=xl65 width=80>&quot;I love
            it&quot;</td><td>two<br style='mso-data-placement:same-cell'>
            lines<span style='mso-spacerun:yes'>  </span></td></tr>
            <tr><td colspan=2 style='mso-ignore:colspan'>1. Mai</td></tr><tr style='display:none'><td>not shown</td></tr>
            <tr><td>- 5</td><td align=right>12</td></tr></table>`,
          '<meta name=ProgId content=Excel.Sheet><link rel=File-List href="file:///C:/x.xml">',
        ),
        text: '"I love it"\t"two\nlines  "\r\n1. Mai\t\r\n- 5\t12\r\n',
      }),
      [['"I love it"', 'two/lines'], ['1. Mai'], ['- 5', '12']],
    );
  },

  '[E25] rows whose table was left out are a table'() {
    html(
      '<html><body><!--StartFragment--><col width=64><tr><td>a<td>b</tr><TR><td>c<td>d</tr></body></html>',
      ['a', 'b'],
      ['c', 'd'],
    );
  },

  '[E25] a column of a spreadsheet is a column'() {
    equal(
      pasted({ html: '<table><tr><td>a</td></tr><tr><td>b</td></tr></table>', text: 'a\r\nb\r\n' }),
      [['a'], ['b']],
    );
  },

  '[E25] Google Sheets, LibreOffice and Numbers'() {
    html(
      `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #ccc;}--></style><table
        xmlns="http://www.w3.org/1999/xhtml" data-sheets-root="1"><colgroup><col width="100"/></colgroup><tbody><tr><td
        data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;a&quot;}">a</td><td style="white-space:normal;">b<br/>c</td></tr></tbody></table>`,
      ['a', 'b/c'],
    );
    html(
      `<!DOCTYPE html><html><head><title></title><style type="text/css">td { font-family:"Liberation Sans" }</style></head><body>
        <table cellspacing="0" border="0"><colgroup width="85"></colgroup><tr><td height="17" align="left">a<br></td>
        <td align="left"><br></td></tr><tr><td sdval="5" sdnum="1031;">5</td><td>"b"</td></tr></table></body></html>`,
      ['a'],
      ['5', '"b"'],
    );
    html(
      '<table cellspacing="0" class="t1"><tbody><tr><td class="td1"><p class="p1">a</p></td><td><p class="p2"><br></p></td><td><p>c</p></td></tr></tbody></table>',
      ['a', '', 'c'],
    );
  },

  '[E58] Confluence, Jira and Notion: tables with paragraphs, lists, tasks, lozenges and emoji'() {
    html(
      `<meta charset="utf-8"><div class="table-wrap"><table class="wrapped confluenceTable"><colgroup><col></colgroup><tbody><tr><th
        class="confluenceTh"><p>Step</p></th><td class="confluenceTd"><div class="content-wrapper"><ul class="inline-task-list"><li
        data-inline-task-id="1"><span class="placeholder-inline-tasks">call <a href="/x">Ann</a></span></li></ul><p>then <span
        class="status-macro aui-lozenge">DONE</span> <img class="emoticon" alt="👍" src="x.png"><img alt="image-1.png"
        src="y.png"></p></div></td></tr></tbody></table></div><br class="Apple-interchange-newline">`,
      ['Step', 'call Ann/then DONE 👍'],
    );
    equal(
      pasted({
        html: '<meta charset="utf-8"><ul><li><strong>Start</strong>: order</li><li>Pay</li></ul><!-- notionvc: 1 -->',
        text: '- **Start**: order\n- Pay',
      }),
      ['Start: order', 'Pay'],
    );
  },

  '[E58] Google Docs and Apple Notes'() {
    html(
      `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><ul style="margin-top:0"><li dir="ltr"
        style="list-style-type:disc;white-space:pre" aria-level="1"><p dir="ltr" role="presentation"><span
        style="white-space:pre;white-space:pre-wrap;">a</span></p></li><ul><li aria-level="2"><p><span>b</span></p></li></ul></ul><br><p><span>c</span></p></b>`,
      'a',
      'b',
      'c',
    );
    html(
      '<p class="p1">a</p>\n<ul class="ul1">\n  <li class="li1"><span class="s1"></span>b</li>\n</ul>\n<p class="p2"><br></p>',
      'a',
      'b',
    );
  },

  '[E58] a program without tables and lists: a block of its text is a block'() {
    equal(
      pasted({
        html: '<meta charset="utf-8"><div style="white-space: pre;"><div><span>a</span><span>\tb</span></div><div>c\td</div></div>',
        text: 'a\tb\nc\td',
      }),
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    );
    equal(pasted({ html: '<span data-meta="&lt;--(view-data)AAAA--&gt;"></span>', text: 'a\nb' }), [
      'a',
      'b',
    ]);
    equal(pasted({ html: '<img src="x.png">', text: '' }), null);
  },

  '[E58] a part of a map that was selected on a page: notes with their categories, headings with their hints'() {
    const source = `<table class="jm-grid"><tr class="jm-row"><th class="jm-row-head"><span class="jm-heading">Touchpoints</span><span
      class="jm-prompt">Where?</span></th><td class="jm-cell"><ul class="jm-notes"><li class="jm-note"><span class="jm-category"
      data-hue="1">People</span><span class="jm-text" style="white-space: pre-wrap;">Ann\nand Bob</span></li><li class="jm-note"><span
      class="jm-text">Shop</span></li></ul></td></tr></table>`;
    html(source, ['Touchpoints/Where?', 'Ann↵and Bob/Shop']);
    equal(
      read(source, '')?.cells?.[0][1].map(({ label }) => label),
      ['People', undefined],
    );
  },

  '[E59] nothing of the HTML runs, loads or is shown'() {
    const before = document.documentElement.innerHTML;
    const page = /** @type {Window & {harmed?: number}} */ (window);
    page.harmed = 0;
    html(
      `<script>harmed++</script><style>@import '/no.css'</style><p onclick="harmed++">a<img src="/no.png" onerror="harmed++"
        alt="x"><svg onload="harmed++"><title>t</title><text>b</text></svg><iframe src="/no.html">c</iframe><template>d</template>
        <noscript>e</noscript><select><option>f</select><input value="g" autofocus onfocus="harmed++"><a
        href="javascript:harmed++">h</a></p><p hidden>i</p><p style="Visibility : hidden">j</p><!-- k -->`,
      'ab h',
    );
    equal([page.harmed, document.documentElement.innerHTML], [0, before]);
    equal(
      performance.getEntriesByType('resource').filter(({ name }) => /\/no\./.test(name)),
      [],
    );
  },

  '[E59] hostile HTML is read in a moment, and what is too much is but a number'() {
    const start = performance.now();
    const deep = (/** @type {number} */ n) => `${'<div></b>'.repeat(n)}a${'<ul><li>'.repeat(n)}b`;
    equal(pasted({ html: deep(2000) }), ['a', 'b']);
    equal(pasted({ html: deep(400000), text: 'c' }), ['c']);
    equal(pasted({ html: deep(400000) }), null);
    const bomb = '<td colspan=1000000 rowspan=1000000>a';
    const wide = given(pasted({ html: `<table>${`<tr>${bomb.repeat(300)}`.repeat(60)}</table>` }));
    ok(wide[59].length > 1000, `${wide[59].length} columns`);
    const row = '<tr><td rowspan=65534 colspan=999><td>';
    const rows = pasted({ html: `<table>${row.repeat(60000)}<tr><td>z</table>` });
    equal(rows?.flat().filter(Boolean), ['z']);
    const spaces = `<p>${'&nbsp;'.repeat(800000)}<b>a</b>${' '.repeat(800000)}`;
    equal(pasted({ html: spaces }), ['a']);
    equal(pasted({ html: `${'<a "'.repeat(300000)}>${"<p '".repeat(300000)}>b` }), null);
    equal(pasted({ html: '<p>a</p>'.repeat(1300000), text: 'b' }), ['b']);
    ok(performance.now() - start < 20000, 'far too long');
  },
};
