/** Keeps an eye on the page that embeds: what runs, what is asked for, what changes. */
export class HostWatch {
  /** What happened that must not, as sentences. */
  readonly #faults: string[] = [];
  #before: Readonly<Record<string, string>> = {};
  readonly #observer = new MutationObserver((records) => this.#look(records));
  readonly #stage: HTMLElement;
  /** Addresses that the present attack may ask for. */
  allowed: (address: string) => boolean = () => false;

  constructor(stage: HTMLElement) {
    this.#stage = stage;
    document.addEventListener('securitypolicyviolation', (event) => {
      this.blame(`violates ${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
    });
    window.addEventListener('error', ({message}) => this.blame(`throws: ${message}`));
    window.addEventListener('unhandledrejection', ({reason}) => {
      this.blame(`rejects: ${reason instanceof Error ? reason.stack : String(reason)}`);
    });
    for (const [owner, names] of spied) for (const name of names) this.#spy(owner, name);
    Reflect.set(window, 'canary', () => this.blame('runs script of the attack'));
    this.#spyOnRequests();
    this.#observer.observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  }

  #keys: ReadonlySet<string | symbol> = new Set();

  blame(fault: string): void {
    // A thousand times the same is no better known.
    if (this.#faults.length < 20 && !this.#faults.includes(fault)) this.#faults.push(fault);
  }

  /** The faults since the last call, with a comparison of the page as it was and is. */
  take(): string[] {
    this.#look(this.#observer.takeRecords());
    const now = snapshot();
    for (const [what, was] of Object.entries(this.#before)) {
      if (now[what] !== was) this.blame(`changes ${what}: ${String(now[what]).slice(0, 200)}`);
    }
    for (const key of Reflect.ownKeys(window)) {
      if (!this.#keys.has(key)) this.blame(`sets window.${String(key)}`);
    }
    return this.#faults.splice(0);
  }

  /** Takes the page as it is now for what it must stay. */
  accept(): void {
    this.#keys = new Set(Reflect.ownKeys(window));
    this.#before = snapshot();
    this.#observer.takeRecords();
    this.#faults.length = 0;
  }

  #spy(owner: object, name: string): void {
    Reflect.set(owner, name, () => this.blame(`calls ${name}`));
  }

  #spyOnRequests(): void {
    const judge = (written: string | URL): void => {
      const address = new URL(written, document.baseURI).href;
      if (!this.allowed(address)) this.blame(`asks for ${address.slice(0, 200)}`);
    };
    const {fetch} = window;
    window.fetch = (input, init) => {
      judge(input instanceof Request ? input.url : input);
      return fetch(input, init);
    };
    const {open} = XMLHttpRequest.prototype;
    XMLHttpRequest.prototype.open = function (method: string, address: string | URL) {
      judge(address);
      open.call(this, method, address, true);
    };
  }

  #look(records: readonly MutationRecord[]): void {
    for (const {target, type, attributeName, addedNodes} of records) {
      if (this.#stage.contains(target)) continue;
      // The viewer of images is kept by this from writing a style sheet; it is gone at once.
      const standIn = [...addedNodes, target].some(
        (node) => node instanceof Element && node.namespaceURI === 'urn:lectern',
      );
      const [added] = addedNodes;
      if (standIn || (type === 'childList' && !added)) continue;
      this.blame(`changes ${target.nodeName} outside: ${type} ${attributeName ?? added?.nodeName}`);
    }
  }
}

/** What would tell of an attack that got through, or carry one out of the page. */
const spied: readonly (readonly [object, readonly string[]])[] = [
  [window, ['alert', 'confirm', 'prompt', 'print', 'open', 'postMessage', 'stop', 'find']],
  [Navigator.prototype, ['sendBeacon', 'share', 'registerProtocolHandler']],
  [Document.prototype, ['write', 'writeln', 'open']],
  [History.prototype, ['pushState', 'replaceState']],
  [Storage.prototype, ['setItem', 'clear']],
  [HTMLFormElement.prototype, ['submit', 'requestSubmit']],
];

const prototypes: Readonly<Record<string, object>> = {
  Object: Object.prototype,
  Array: Array.prototype,
  Function: Function.prototype,
  String: String.prototype,
  Map: Map.prototype,
  Element: Element.prototype,
  HTMLElement: HTMLElement.prototype,
  Event: Event.prototype,
};

/** Everything of a page that no element may touch, as text that can be compared. */
function snapshot(): Record<string, string> {
  const found: Record<string, string> = {
    title: document.title,
    cookies: document.cookie,
    address: location.href,
    base: document.baseURI,
    storage: JSON.stringify({...localStorage}),
    'session storage': JSON.stringify({...sessionStorage}),
    history: String(history.length),
    'attributes of html and body': attributesOf(document.documentElement, document.body),
    'the host’s own words': document.querySelector('header')?.outerHTML ?? '',
    'the host’s look': lookOf(document.querySelector('header')),
  };
  for (const [name, prototype] of Object.entries(prototypes)) {
    found[`${name}.prototype`] = Reflect.ownKeys(prototype).map(String).join(' ');
  }
  return found;
}

function attributesOf(...elements: readonly Element[]): string {
  return elements
    .flatMap(({attributes}) => [...attributes].map(({name, value}) => `${name}=${value}`))
    .join(' ');
}

function lookOf(element: Element | null): string {
  if (!element) return '';
  const {color, display, position, fontFamily} = getComputedStyle(element);
  const {x, y, width, height} = element.getBoundingClientRect();
  return [color, display, position, fontFamily, x, y + scrollY, width, height].join(' ');
}
