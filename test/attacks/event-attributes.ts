import {type Attack, payload, textAttack} from './attack.js';

const events =
  `onclick onload onerror onmouseover onfocus onblur onpointerenter onpointerdown onkeydown
  onanimationstart ontransitionend onscroll onwheel oncopy onselect oninput onchange onsubmit onreset
  ontoggle onbeforetoggle onbeforematch ondragstart onresize onmessage`.split(/\s+/);

const carriers =
  `p persName placeName ref hi note pb graphic list item table cell head l seg app`.split(' ');

/** Script of HTML on elements of TEI: a renderer that copies attributes would run it. */
export const eventAttributes: readonly Attack[] = [
  ...events.map((event) =>
    textAttack(
      `${event} on names, links, notes and pictures`,
      `<p ${event}="${payload}" autofocus="" tabindex="0">a
        <persName ref="#x" ${event}="${payload}">b</persName>
        <ref target="#y" ${event}="${payload}">c</ref>
        <note ${event}="${payload}">d</note>
        <graphic url="none.png" ${event}="${payload}"/></p>`,
    ),
  ),
  textAttack(
    'every event attribute at once on each kind of element',
    carriers
      .map(
        (name) =>
          `<${name} ${events.map((event) => `${event}="${payload}"`).join(' ')}>t</${name}>`,
      )
      .join('\n'),
  ),
  textAttack(
    'event attributes in capitals, in namespaces and with a colon',
    `<p xmlns:h="http://www.w3.org/1999/xhtml" xmlns:on="urn:on" ONCLICK="${payload}" h:onclick="${payload}" on:click="${payload}" OnLoad="${payload}">a</p>`,
  ),
  textAttack(
    'attributes by which frameworks bind handlers',
    `<p v-on-click="${payload}" x-on-click="${payload}" ng-click="${payload}" hx-on="${payload}" data-onclick="${payload}" formaction="javascript:${payload}" srcdoc="x" is="lectern-reader" slot="head-0" part="problem" popovertarget="x" style="position:fixed;inset:0">a</p>`,
  ),
];
