// What a script can add to a page that is whole without it: the reader's desk (light, pinyin,
// saved pages), copying, the place in a text when the language changes, a word to readers in WeChat.
// Every text comes from the page; nothing is sent anywhere.

const root = document.documentElement;
const one = (selector, from = document) => from.querySelector(selector);
const all = (selector, from = document) => [...from.querySelectorAll(selector)];
const desk = one(".desk");

const store = {
  get(key) {
    try {
      return localStorage.getItem(`yong.${key}`);
    } catch {
      return null;
    }
  },
  set(key, value) {
    try {
      if (value) localStorage.setItem(`yong.${key}`, value);
      else localStorage.removeItem(`yong.${key}`);
    } catch {
      // The choice holds for this page only.
    }
  },
};

const make = (name, properties = {}) => Object.assign(document.createElement(name), properties);

// The place in a text ----------------------------------------------------------------------------

// The link to another language leads to the heading that is being read, for headings at the same
// place share their id in all languages.
const place = () => {
  let target = null;
  try {
    target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    // An address that somebody typed wrong leads to no heading.
  }
  let id = "";
  for (const heading of all("main :is(h2, h3, h4, h5, h6, .pair)[id]")) {
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

// The desk ---------------------------------------------------------------------------------------

const choose = (key, value) => {
  if (value) root.dataset[key] = value;
  else delete root.dataset[key];
  store.set(key, value);
};

const openDesk = () => {
  const pinyin = one("[name=pinyin]", desk);
  const show = () => {
    for (const input of all("[name=light]", desk)) {
      input.checked = input.value === (root.dataset.light ?? "");
    }
    pinyin.checked = root.dataset.pinyin !== "off";
  };
  show();
  desk.addEventListener("change", ({ target }) => {
    if (target.name === "light") choose("light", target.value);
    if (target === pinyin) choose("pinyin", pinyin.checked ? "" : "off");
  });
  addEventListener("storage", ({ key }) => {
    for (const name of ["light", "pinyin"]) {
      if (key === `yong.${name}`) choose(name, store.get(name));
    }
    show();
    showSaved();
  });
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !desk.open) return;
    desk.open = false;
    one("summary", desk).focus();
  });
  addEventListener("pointerdown", (event) => {
    if (!desk.contains(event.target)) desk.open = false;
  });
};

// Saved pages ------------------------------------------------------------------------------------

const here = location.pathname;

const saved = () => {
  try {
    const list = JSON.parse(store.get("saved") ?? "[]");
    return Array.isArray(list) ? list.filter((page) => page?.path?.startsWith("/") && page.title) : [];
  } catch {
    return [];
  }
};

const keep = (list) => {
  store.set("saved", list.length ? JSON.stringify(list) : "");
  showSaved();
};

const savedRow = (page) => {
  const row = make("li");
  const link = make("a", { textContent: page.title, lang: page.lang ?? "" });
  // The path alone: a stored value never leads to another site.
  link.href = new URL(page.path.replace(/^\/+/, "/"), location.origin).pathname;
  const remove = make("button", { type: "button", textContent: "×" });
  remove.setAttribute("aria-label", `${desk.dataset.remove} ${page.title}`);
  remove.addEventListener("click", () => {
    keep(saved().filter(({ path }) => path !== page.path));
    one("summary", desk).focus();
  });
  row.append(link, remove);
  return row;
};

function showSaved() {
  const list = saved();
  one(".desk-saved", desk).replaceChildren(...list.map(savedRow));
  one(".desk-none", desk).hidden = list.length > 0;
  const count = one(".desk-count", desk);
  count.textContent = list.length || "";
  const isSaved = list.some(({ path }) => path === here);
  for (const button of all(".save")) button.setAttribute("aria-pressed", isSaved);
}

const toggleSaved = () => {
  const others = saved().filter(({ path }) => path !== here);
  if (others.length < saved().length) return keep(others);
  const heading = one("h1");
  const title = heading?.textContent.replace(/\s+/g, " ").trim() || document.title;
  const lang = heading?.closest("[lang]")?.lang;
  keep([{ path: here, title, lang }, ...others].slice(0, 60));
};

// Copying ----------------------------------------------------------------------------------------

// What stands on a card, without the pinyin above characters.
const textOf = (element) => {
  const copy = element.cloneNode(true);
  for (const node of all("rt, rp, .copy, .unseen", copy)) node.remove();
  return copy.textContent.replace(/[ \t]*\n\s*/g, "\n").trim();
};

// In the parallel edition each half speaks its own language.
const textsFor = (element) => {
  const { lang } = element.closest("[lang]");
  return all(".desk-texts", desk).find((texts) => texts.lang === lang)?.dataset ?? desk.dataset;
};

const select = (elements) => {
  const range = document.createRange();
  range.setStartBefore(elements[0]);
  range.setEndAfter(elements.at(-1) ?? elements[0]);
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
};

// Where a browser inside an application refuses to copy, the text is selected for the reader.
const copy = async (elements, button) => {
  const text = elements.map(textOf).join("\n");
  let done = false;
  try {
    await navigator.clipboard.writeText(text);
    done = true;
  } catch {
    select(elements);
    try {
      done = document.execCommand("copy");
    } catch {
      done = false;
    }
  }
  const status = one(".copy-status", button.parentElement);
  const { copied, selected } = textsFor(button);
  status.textContent = done ? copied : selected;
};

const offerCopy = (card, selector) => {
  const elements = all(selector, card);
  if (!elements.length) return;
  const row = make("p", { className: "copy" });
  const button = make("button", { type: "button", className: "button", textContent: textsFor(card).copy });
  const what = make("span", { className: "unseen", textContent: ` ${textOf(elements[0])}` });
  what.lang = elements[0].lang;
  button.append(what);
  const status = make("span", { className: "copy-status" });
  status.setAttribute("role", "status");
  button.addEventListener("click", () => copy(elements, button));
  row.append(button, status);
  card.append(row);
};

// ------------------------------------------------------------------------------------------------

if (desk) {
  openDesk();
  for (const button of all(".save")) button.addEventListener("click", toggleSaved);
  showSaved();
  for (const card of all(".deck-card")) offerCopy(card, ".deck-phrase");
  for (const card of all(".component.driver")) {
    offerCopy(card, ":is(.driver-name, .driver-address):lang(zh)");
  }
  for (const card of all("[data-copy-from]")) offerCopy(card, card.dataset.copyFrom);
}

// WeChat's browser saves no files: it says so where there are some.
if (/MicroMessenger/i.test(navigator.userAgent)) {
  for (const notice of all(".wechat")) notice.hidden = false;
}
