const signs = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'wheel'] as const;

/**
 * Runs something once, at the first sign of somebody who reads.
 *
 * @param further events of the window that are a sign as well
 */
export function atFirstSign(
  run: () => void,
  signal: AbortSignal,
  further: readonly string[] = [],
): void {
  const heard = new AbortController();
  signal.addEventListener('abort', () => heard.abort(), {once: true});
  const once = (): void => {
    heard.abort();
    run();
  };
  for (const sign of [...signs, ...further]) {
    window.addEventListener(sign, once, {signal: heard.signal, passive: true, capture: true});
  }
}
