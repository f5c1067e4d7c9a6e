// Sets the reader's own text size and theme before the first paint. Kept small: it blocks rendering. The build names it after its
// content, so that a browser asks for it once.
(() => {
  try {
    const { dataset } = document.documentElement;
    dataset.scripts = '';
    const size = localStorage.getItem('text-size');
    const theme = localStorage.getItem('theme');
    if (size === 'small' || size === 'large') dataset.size = size;
    if (theme === 'light' || theme === 'dark') dataset.theme = theme;
  } catch {
    // Storage is closed to us: the page keeps its own size and the system's theme.
  }
})();
