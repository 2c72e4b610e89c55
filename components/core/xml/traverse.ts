import type {XmlElement, XmlNode, XmlText} from './xml-tree.js';

/** What a traversal tells its caller, in document order. */
export interface XmlVisitor {
  /** Return `false` to pass over what is inside; `leave` is called all the same. */
  enter(element: XmlElement): boolean | undefined;
  leave(element: XmlElement): void;
  text(node: XmlText): void;
}

/** Walks a tree in document order with a stack of its own, so that depth has no limit. */
export function traverse(root: XmlElement, visitor: XmlVisitor): void {
  const path: {element: XmlElement; next: number}[] = [];
  const step = (node: XmlNode): void => {
    if (node.kind === 'text') visitor.text(node);
    if (node.kind !== 'element') return;
    const inside = visitor.enter(node) !== false;
    path.push({element: node, next: inside ? 0 : node.children.length});
  };
  step(root);
  for (let level = path.at(-1); level; level = path.at(-1)) {
    const child = level.element.children[level.next++];
    if (child) step(child);
    else {
      path.pop();
      visitor.leave(level.element);
    }
  }
}
