/** Runs a data script of the folder, the only kind of file that a page opened as a file may load. Rejects if it is not there. */
export function loadScript(address: URL): Promise<void> {
  return new Promise((done, failed) => {
    const script = Object.assign(document.createElement('script'), { src: address });
    script.onload = () => done();
    script.onerror = () => failed(new Error(`${address} cannot be loaded`));
    document.head.append(script);
  });
}
