// Leads from a former address to the present one together with the place asked for, which a plain refresh drops.
(() => {
  const { search, hash } = location;
  const to = new URL(document.documentElement.dataset.redirect, location.href);
  if (search !== '') to.search = search;
  if (hash !== '') to.hash = hash;
  location.replace(to.href);
})();
