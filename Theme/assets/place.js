// Who changes the language keeps the place: the link leads to the heading that is being read.
// Headings at the same place share their id in all languages.
(() => {
  const headings = ":is(h2, h3, h4, h5, h6, .pair)[id]";
  const place = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    let id = "";
    for (const heading of document.querySelectorAll(`main ${headings}`)) {
      const top = heading.getBoundingClientRect().top;
      if (heading === target && top >= 0 && top < innerHeight) return target.id;
      if (top < innerHeight / 4) id = heading.id;
    }
    return scrollY > 0 ? id : "";
  };
  const lead = (event) => {
    const link = event.target.closest?.(".languages a");
    if (link) link.hash = place();
  };
  for (const kind of ["click", "auxclick", "contextmenu"]) addEventListener(kind, lead, true);
})();
