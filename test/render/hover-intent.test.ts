import {expect} from '@open-wc/testing';
import type {IntentClock} from '../../components/render/frame-clock.js';
import {HoverIntent, type HoverPoint} from '../../components/render/hover-intent.js';

/** A clock that goes on only when it is told to. */
class HandClock implements IntentClock {
  #now = 0;
  #count = 0;
  readonly #timers = new Map<number, {at: number; callback: () => void}>();

  setTimeout(callback: () => void, milliseconds: number): number {
    this.#timers.set(++this.#count, {at: this.#now + milliseconds, callback});
    return this.#count;
  }

  clearTimeout(timer: number): void {
    this.#timers.delete(timer);
  }

  now(): number {
    return this.#now;
  }

  pass(milliseconds: number): void {
    this.#now += milliseconds;
    for (const [timer, {at, callback}] of [...this.#timers]) {
      if (at > this.#now) continue;
      this.#timers.delete(timer);
      callback();
    }
  }
}

function scene(grace?: number) {
  const clock = new HandClock();
  const reported: string[] = [];
  const points: (HoverPoint | undefined)[] = [];
  const intent = new HoverIntent({
    open: (element, point) => {
      reported.push(`open ${element.id}`);
      points.push(point);
    },
    close: () => reported.push('close'),
    clock,
    ...(grace === undefined ? {} : {grace}),
  });
  const [first, second] = ['first', 'second'].map((id) =>
    Object.assign(document.createElement('span'), {id}),
  );
  if (!first || !second) throw new Error('no elements');
  return {clock, intent, reported, points, first, second};
}

describe('HoverIntent', () => {
  it('opens after a rest of 350 ms, and not before', () => {
    const {clock, intent, reported, first} = scene();
    intent.over(first);
    clock.pass(349);
    expect(reported).to.deep.equal([]);
    clock.pass(1);
    expect(reported).to.deep.equal(['open first']);
  });

  it('opens nothing that the pointer only crosses, and reports no close for it', () => {
    const {clock, intent, reported, first} = scene();
    intent.over(first);
    clock.pass(200);
    intent.out();
    clock.pass(1000);
    expect(reported).to.deep.equal([]);
  });

  it('begins the rest anew on another element, not on the same one', () => {
    const {clock, intent, reported, first, second} = scene();
    intent.over(first);
    clock.pass(300);
    intent.over(second);
    clock.pass(300);
    intent.over(second);
    expect(reported).to.deep.equal([]);
    clock.pass(50);
    expect(reported).to.deep.equal(['open second']);
  });

  it('reports the close at once, and once', () => {
    const {clock, intent, reported, first} = scene();
    intent.over(first);
    clock.pass(350);
    intent.out();
    intent.out();
    expect(reported).to.deep.equal(['open first', 'close']);
  });

  it('opens the next after 120 ms when a card was left less than half a second ago', () => {
    const {clock, intent, reported, first, second} = scene();
    intent.over(first);
    clock.pass(350);
    intent.out();
    clock.pass(499);
    intent.over(second);
    clock.pass(119);
    expect(reported).to.deep.equal(['open first', 'close']);
    clock.pass(1);
    expect(reported).to.deep.equal(['open first', 'close', 'open second']);
  });

  it('forgets that after half a second', () => {
    const {clock, intent, reported, first, second} = scene();
    intent.over(first);
    clock.pass(350);
    intent.out();
    clock.pass(500);
    intent.over(second);
    clock.pass(349);
    expect(reported).to.deep.equal(['open first', 'close']);
  });

  it('reports nothing more after it was cancelled', () => {
    const {clock, intent, reported, first} = scene();
    intent.over(first);
    intent.cancel();
    clock.pass(1000);
    intent.over(first);
    clock.pass(350);
    intent.cancel();
    intent.out();
    expect(reported).to.deep.equal(['open first']);
  });

  it('says where the pointer rests', () => {
    const {clock, intent, points, first} = scene();
    intent.over(first, {x: 3, y: 4});
    clock.pass(350);
    expect(points).to.deep.equal([{x: 3, y: 4}]);
  });

  it('grants time to reach what was opened, where it is asked to', () => {
    const {clock, intent, reported, first} = scene(250);
    intent.over(first);
    clock.pass(350);
    intent.out();
    clock.pass(249);
    intent.hold();
    clock.pass(1000);
    expect(reported).to.deep.equal(['open first']);
    intent.out();
    clock.pass(250);
    expect(reported).to.deep.equal(['open first', 'close']);
  });
});
