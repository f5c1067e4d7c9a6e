// Sets the reader's own text size and theme before the first paint. Kept small: it blocks rendering.
try {
  var root = document.documentElement;
  var size = localStorage.getItem('text-size');
  var theme = localStorage.getItem('theme');
  if (size === 'small' || size === 'large') root.dataset.size = size;
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
} catch (_) {}
