/** Name of the frame in which a page is read. */
const READER = 'portable-reader';
/** Milliseconds after which a page is not there: a missing file says nothing. */
const PATIENCE = 5000;

/** Whether this page is open in a frame of another one that wants its words. */
export function isBeingRead(): boolean {
  return window.name === READER && parent !== window;
}

/** Hands this page over as it was written, its relative addresses made whole: they are to hold on the other page. */
export function answerReader(): void {
  for (const name of ['href', 'src', 'action']) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      const address = element.getAttribute(name) ?? '';
      if (!address.startsWith('#')) element.setAttribute(name, new URL(address, location.href).href);
    }
  }
  // A file has no origin that could be named. What is told is the page itself, which anybody may read.
  parent.postMessage(document.documentElement.outerHTML, '*');
}

/** Another page of the folder, as a server would send it. One file may not look into another, but may ask it. */
export function readPage(address: string): Promise<Response> {
  const frame = Object.assign(document.createElement('iframe'), { name: READER, src: address, hidden: true });
  return new Promise<string>((found, failed) => {
    const timer = setTimeout(() => failed(new TypeError(`Failed to fetch ${address}`)), PATIENCE);
    const take = ({ source, data }: MessageEvent): void => {
      if (source !== frame.contentWindow) return;
      clearTimeout(timer);
      removeEventListener('message', take);
      found(String(data));
    };
    addEventListener('message', take);
    document.body.append(frame);
  })
    .then((html) => Object.defineProperty(new Response(html), 'url', { value: address }))
    .finally(() => frame.remove());
}
