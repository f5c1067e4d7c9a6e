/** A page as it was written. */
export interface ReadPage {
  readonly html: string;
  /** Addresses of its style sheets. */
  readonly styles: readonly string[];
}

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
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
  const styles = links.map(({ href }) => href);
  // Whoever needs them adds them as text.
  for (const link of links) link.remove();
  const page: ReadPage = { html: document.documentElement.outerHTML, styles };
  // A file has no origin that could be named. What is told is the page itself, which anybody may read.
  parent.postMessage(page, '*');
}

/** Another page of the folder, without its style sheets. One file may not look into another, but may ask it. */
export function readPage(address: string): Promise<ReadPage> {
  const frame = Object.assign(document.createElement('iframe'), { name: READER, src: address, hidden: true });
  return new Promise<ReadPage>((found, failed) => {
    const timer = setTimeout(() => failed(new TypeError(`Failed to fetch ${address}`)), PATIENCE);
    const take = ({ source, data }: MessageEvent): void => {
      if (source !== frame.contentWindow) return;
      clearTimeout(timer);
      removeEventListener('message', take);
      found(data as ReadPage);
    };
    addEventListener('message', take);
    document.body.append(frame);
  }).finally(() => frame.remove());
}
