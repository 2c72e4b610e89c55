/** The end of the tasks that wait now, painting among them; timers would be held up by 4 ms each. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** A page in the background gets no frames: after so many milliseconds it goes on without. */
const longestFrame = 100;

/** The task after the next frame: what was put on the page is painted. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, longestFrame);
    requestAnimationFrame(() => {
      clearTimeout(late);
      void nextTask().then(resolve);
    });
  });
}
