import type {CSSResult} from 'lit';
import {css} from '../css.js';

/** What other scripts than the Latin, Greek and Cyrillic ask of a page. */
export const scripts: CSSResult = css`
  /* Scripts without a slanted face are not slanted: a browser would bend the upright one. */
  lectern-text :is(i, em, cite, [data-rend~='italic'], [data-tei='stage']):dir(rtl) {
    font-style: normal;
  }
  lectern-text :is(i, em, cite, .sigla, [data-rend~='italic'], [data-tei='stage']):is(:lang(zh), :lang(ja), :lang(ko), :lang(yue), :lang(lzh), :lang(och), :lang(hi), :lang(bn), :lang(ta), :lang(th), :lang(bo), :lang(mn-Mong), :lang(mnc), :lang(xct), :lang(cop), :lang(hy), :lang(ka), :lang(am), :lang(ar), :lang(fa), :lang(ur), :lang(ug), :lang(he), :lang(yi), :lang(syr), :lang(arc)) {
    font-style: normal;
  }
  /* Chinese, Japanese and Korean emphasise with a mark at each character. */
  lectern-text :is(em, [data-rend~='italic']):is(:lang(zh), :lang(ja), :lang(ko), :lang(lzh), :lang(yue)) {
    text-emphasis: filled dot;
  }
  lectern-text :is(:lang(zh), :lang(yue), :lang(lzh)) {
    text-emphasis-position: under right;
  }
  lectern-text :is(:lang(zh), :lang(ja), :lang(ko), :lang(lzh), :lang(yue)) {
    letter-spacing: normal;
    line-break: strict;
    text-spacing-trim: normal;
    hyphens: none;
  }
  lectern-text :lang(ko) {
    word-break: keep-all;
  }
  /* Letters that join are torn apart by space between them. */
  lectern-text :is(:lang(ar), :lang(fa), :lang(ur), :lang(ug), :lang(ckb), :lang(ps), :lang(sd), :lang(ota), :lang(syr), :lang(mn-Mong), :lang(mnc)) {
    letter-spacing: normal;
  }
  lectern-text :is(:lang(ar), :lang(fa), :lang(ur), :lang(ug), :lang(ckb), :lang(ps), :lang(sd), :lang(ota), :lang(syr)) {
    line-height: 1.75;
  }
  lectern-text rt {
    font-size: 0.55em;
    font-style: normal;
    text-align: center;
  }
  lectern-text ruby {
    ruby-align: center;
  }
  lectern-text ruby:has(> [data-place='below']),
  lectern-text rt[data-place='below'] {
    ruby-position: under;
  }
  /* Columns from right to left, each as tall as a page of print, the rest by scrolling sideways. */
  lectern-text [data-rend~='vertical'] {
    block-size: fit-content;
    inline-size: min(30em, 75vh);
    max-block-size: 100%;
    margin-inline: 0;
    overflow-x: auto;
    text-orientation: mixed;
    writing-mode: vertical-rl;
  }
  lectern-text [data-rend~='vertical']:is(:lang(mn), :lang(mnc)) {
    writing-mode: vertical-lr;
  }
  lectern-text [data-rend~='vertical'] [data-rend~='vertical'] {
    inline-size: auto;
    max-block-size: none;
    overflow: visible;
  }
  lectern-text span[data-rend~='vertical'] {
    display: inline-block;
    inline-size: auto;
    vertical-align: middle;
  }
`;
