/**
 * The host's side of a framed document: lets each frame grow to what it shows. Put it once on a page
 * with `<iframe data-lectern src="…/embed/…/">`, in any number; it needs nothing else, keeps no
 * state and reads nothing of the page. `data-max-height` on a frame is the most it may take, in CSS
 * pixels. What is sent: `{type: 'lectern-height', version: 1, height}`.
 *
 * A height counts only from the window of such a frame, and from the origin of its address (none,
 * `null`, where its sandbox takes it away).
 */
const frames = (): NodeListOf<HTMLIFrameElement> =>
  document.querySelectorAll<HTMLIFrameElement>('iframe[data-lectern][src]');

const originOf = ({sandbox, src}: HTMLIFrameElement): string =>
  // Without the attribute the list is empty, and nothing is taken away. What is no address has none.
  (sandbox.length > 0 && !sandbox.contains('allow-same-origin')) || !URL.canParse(src)
    ? 'null'
    : new URL(src).origin;

addEventListener('message', ({data, origin, source}) => {
  if (data?.type !== 'lectern-height' || data.version !== 1) return;
  const height = data.height;
  if (typeof height !== 'number' || !(height > 0)) return;
  for (const frame of frames()) {
    if (frame.contentWindow !== source || originOf(frame) !== origin) continue;
    const most = Number(frame.dataset.maxHeight) || 50_000;
    frame.style.height = `${Math.min(most, Math.max(120, Math.ceil(height)))}px`;
  }
});

/** A frame that was ready before this script is asked again; it learns by it whom to answer. */
const ask = (frame: HTMLIFrameElement): void => {
  const origin = originOf(frame);
  const request = {type: 'lectern-height-request', version: 1};
  frame.contentWindow?.postMessage(request, origin === 'null' ? '*' : origin);
};

// `load` does not bubble, but it is captured: of frames that come later too.
addEventListener(
  'load',
  ({target}) => {
    if (target instanceof HTMLIFrameElement && target.matches('[data-lectern][src]')) ask(target);
  },
  true,
);
frames().forEach(ask);

// A module of its own, for TypeScript; nothing is taken from it.
export {};
