import {expect} from '@open-wc/testing';
import {FrameClock} from '../../components/render/frame-clock.js';

/** Frames that come only when they are told to. */
function frames() {
  const asked = new Map<number, FrameRequestCallback>();
  const own = [window.requestAnimationFrame, window.cancelAnimationFrame] as const;
  let tell = (): void => undefined;
  const whenAsked = new Promise<void>((done) => {
    tell = done;
  });
  window.requestAnimationFrame = (callback) => {
    asked.set(asked.size + 1, callback);
    tell();
    return asked.size;
  };
  window.cancelAnimationFrame = (frame) => void asked.delete(frame);
  return {
    whenAsked,
    run: () => {
      for (const callback of asked.values()) callback(performance.now());
    },
    restore: () => {
      [window.requestAnimationFrame, window.cancelAnimationFrame] = own;
    },
  };
}

describe('FrameClock', () => {
  let screen: ReturnType<typeof frames>;
  beforeEach(() => {
    screen = frames();
  });
  afterEach(() => screen.restore());

  it('ends a timer with the next frame, once', async () => {
    let ended = 0;
    new FrameClock().setTimeout(() => ended++, 1);
    await screen.whenAsked;
    expect(ended).to.equal(0);
    screen.run();
    screen.run();
    expect(ended).to.equal(1);
  });

  it('lets a timer be cleared that waits for its frame', async () => {
    let ended = 0;
    const clock = new FrameClock();
    const timer = clock.setTimeout(() => ended++, 1);
    await screen.whenAsked;
    clock.clearTimeout(timer);
    screen.run();
    expect(ended).to.equal(0);
  });
});
