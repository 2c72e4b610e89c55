import {numbered} from '../../core/natives/numbered.js';
import {writeJson} from '../../core/natives/write-json.js';
import {DomSink} from '../dom-sink.js';
import type {Chunk, ChunkNode} from './chunk.js';
import {replay} from './replay.js';

/**
 * Makes what is on the page of one chunk into another one. What they have in common stays as it
 * is, with the selection and the focus in it.
 *
 * @param home holds the nodes of `before` and nothing else
 */
export function patchChunk(home: ParentNode, before: Chunk, after: Chunk): void {
  if (home.childNodes.length !== before.length) {
    home.replaceChildren(drawn(after));
    return;
  }
  for (const [at, node] of numbered(after)) {
    const old = before[at];
    const here = home.childNodes[at];
    if (old === undefined || !here) home.append(drawn([node]));
    else if (!isSame(old, node)) patchNode(here, old, node);
  }
  while (home.childNodes.length > after.length) home.lastChild?.remove();
}

function patchNode(here: ChildNode, old: ChunkNode, node: ChunkNode): void {
  if (here instanceof Element && typeof old !== 'string' && typeof node !== 'string') {
    const [oldTag, oldAttributes, ...oldChildren] = old;
    const [tag, attributes, ...children] = node;
    if (oldTag === tag && writeJson(oldAttributes) === writeJson(attributes)) {
      patchChunk(here, oldChildren, children);
      return;
    }
  }
  here.replaceWith(drawn([node]));
}

function isSame(one: ChunkNode, other: ChunkNode): boolean {
  return writeJson(one) === writeJson(other);
}

/** The nodes of a chunk. */
export function drawn(chunk: Chunk): DocumentFragment {
  const sink = new DomSink();
  replay(chunk, sink);
  return sink.fragment;
}
