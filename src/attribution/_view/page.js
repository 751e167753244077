
"use strict";
// Chooses, filters and draws lines. All data stands in the markup: cards carry theirs as data-*, parts of the article
// the numbers of their attributions. Text is only ever moved as text.
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const by = (id) => document.getElementById(id);
  const root = document.documentElement;
  const article = by("text");
  const cards = all(".card");
  const speakers = all(".speaker");
  const parts = cards.map(() => []);
  const pieces = all("[data-of]", article).map((element) => ({ element, owners: element.dataset.of.split(" ").map(Number) }));
  for (const piece of pieces) for (const n of piece.owners) parts[n].push(piece.element);
  const said = cards.map((card) => card.textContent.toLowerCase());

  let speaker = null; // whose words are picked
  let current = null; // the attribution that is chosen
  let hot = null; // the one under the pointer
  let visible = cards.map(() => true);
  let ranks = []; // the place of each visible attribution among these
  let total = cards.length; // how many are visible
  let limit = 0; // how many cards are laid out: many thousand at once would make every step slow
  const PORTION = 60;

  // -- filters ---------------------------------------------------------------------------------------------------

  const chosen = (name) => new Set(all(`input[name=${name}]:checked`).map((box) => box.value));

  function filter() {
    const kinds = chosen("kind");
    const polarities = chosen("polarity");
    const anyPolarity = !document.querySelector("input[name=polarity]");
    const least = Number(by("least").value);
    const words = by("words").value.trim().toLowerCase();
    by("least-shown").value = least.toFixed(2);
    visible = cards.map(({ dataset: d }, n) =>
      kinds.has(d.kind) && (anyPolarity || polarities.has(d.polarity)) && Number(d.confidence) >= least
      && (speaker === null || d.speaker === speaker) && (!words || said[n].includes(words)));
    total = 0;
    ranks = visible.map((on) => (on ? total++ : -1));
    portion(PORTION);
    for (const { element, owners } of pieces) {
      const on = owners.some((n) => visible[n]);
      element.classList.toggle("off", !on);
      element.classList.toggle("on", on);
    }
    by("shown").textContent = total === cards.length ? String(total) : `${total} of ${cards.length}`;
    root.classList.toggle("picked", total < cards.length);
    if (current !== null && !visible[current]) choose(null);
    place();
  }

  function portion(size) {
    limit = size;
    cards.forEach((card, n) => { card.hidden = !visible[n] || ranks[n] >= limit; });
  }

  function pick(who) {
    speaker = speaker === who ? null : who;
    for (const button of speakers) button.setAttribute("aria-pressed", String(button.dataset.speaker === speaker));
    filter();
    if (speaker !== null) choose(visible.indexOf(true));
  }

  // -- choosing --------------------------------------------------------------------------------------------------

  function mark(n, name, on) {
    if (n === null) return;
    for (const part of parts[n]) part.classList.toggle(name, on);
    cards[n].classList.toggle(name, on);
  }

  function choose(n, { scroll = true } = {}) {
    if (n !== null && (n < 0 || n >= cards.length)) return;
    mark(current, "now", false);
    current = n;
    mark(current, "now", true);
    root.classList.toggle("choosing", n !== null);
    if (n !== null) {
      if (ranks[n] >= limit) portion(ranks[n] + PORTION);
      const narrow = getComputedStyle(cards[n]).position === "fixed";
      if (!narrow) within(cards[n].closest(".list"), cards[n]);
      if (scroll && parts[n].length) parts[n][0].scrollIntoView({ block: narrow ? "start" : "center" });
      if (scroll && narrow && parts[n].length) scrollBy(0, -innerHeight / 4);
      const words = cards[n].querySelector("blockquote").textContent;
      by("told").textContent = `${cards[n].querySelector(".go").textContent}: ${words}`;
    } else {
      by("told").textContent = "";
    }
    place();
    redraw();
  }

  function within(list, card) { // scrolls the list alone, never the page
    const [outer, inner] = [list.getBoundingClientRect(), card.getBoundingClientRect()];
    if (inner.top < outer.top || inner.bottom > outer.bottom) list.scrollTop += inner.top - outer.top - 8;
  }

  function step(one) {
    let n = current === null ? (one > 0 ? -1 : cards.length) : current;
    do n += one; while (n >= 0 && n < cards.length && !visible[n]);
    if (n >= 0 && n < cards.length) choose(n);
  }

  function place() {
    by("place").textContent = current === null ? "" : `${ranks[current] + 1} of ${total}`;
    by("clear").disabled = current === null && speaker === null;
  }

  function clear() {
    if (speaker !== null) pick(speaker);
    choose(null);
  }

  // -- lines: content → source → speaker -------------------------------------------------------------------------

  let waiting = false;
  function redraw() {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; draw(); });
  }

  const seen = (r) => r && r.width > 0 && r.bottom > 0 && r.top < innerHeight;

  function draw() {
    const group = document.querySelector("#lines g");
    group.replaceChildren();
    const n = hot ?? current;
    if (n === null) return;
    group.setAttribute("class", [...cards[n].classList].find((name) => /^h[0-9x]$/.test(name)) ?? "");
    const part = (role) => parts[n].find((element) => element.classList.contains(role));
    const content = part("content")?.getClientRects()[0];
    const source = part("source")?.getClientRects()[0] ?? part("cue")?.getClientRects()[0];
    if (seen(content) && seen(source)) {
      const from = { x: content.left + Math.min(content.width / 2, 60), y: content.top };
      const to = { x: source.left + source.width / 2, y: source.top };
      const top = Math.min(from.y, to.y) - 22 - Math.abs(to.x - from.x) / 14;
      line(group, `M${from.x} ${from.y}C${from.x} ${top} ${to.x} ${top} ${to.x} ${to.y - 2}`);
    }
    const button = speakers.find((one) => one.dataset.speaker === cards[n].dataset.speaker);
    const list = button.closest("ul").getBoundingClientRect();
    const target = button.getBoundingClientRect();
    const shown = target.top >= list.top - 2 && target.bottom <= list.bottom + 8;
    const start = seen(source) ? source : content;
    if (shown && seen(target) && seen(start) && target.left > start.right && target.right <= innerWidth) {
      const [x, y, tx, ty] = [start.right, start.top + start.height / 2, target.left, target.top + target.height / 2];
      line(group, `M${x} ${y}C${x + 60} ${y} ${tx - 90} ${ty} ${tx - 2} ${ty}`);
    }
  }

  function line(group, d) {
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", d);
    path.setAttribute("marker-end", "url(#tip)");
    group.append(path);
  }

  // -- what people do --------------------------------------------------------------------------------------------

  const owner = (target) => {
    const card = target.closest?.(".card");
    if (card) return [cards.indexOf(card)];
    const element = target.closest?.("#text [data-of]:not(.off)");
    return element ? element.dataset.of.split(" ").map(Number).filter((n) => visible[n]) : [];
  };

  document.addEventListener("pointerover", ({ target }) => {
    const [n = null] = owner(target);
    if (n === hot) return;
    mark(hot, "hot", false);
    hot = n;
    mark(hot, "hot", true);
    redraw();
  });

  document.addEventListener("click", ({ target }) => {
    if (target.closest("a, summary, label, input")) return;
    const button = target.closest(".speaker");
    if (button) { pick(button.dataset.speaker); return; }
    const found = owner(target); // of several that share the words, one click after another
    if (found.length) choose(found[(found.indexOf(current) + 1) % found.length], { scroll: Boolean(target.closest(".card")) });
    else if (target.closest(".article") && !String(getSelection())) choose(null);
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      if (event.target.id === "words" && event.target.value) { event.target.value = ""; filter(); } else clear();
      return;
    }
    if (event.target.closest("input, select, textarea")) return;
    if (["ArrowRight", "j"].includes(event.key)) step(1);
    else if (["ArrowLeft", "k"].includes(event.key)) step(-1);
    else if (event.key === "/") { document.querySelector(".filters").open = true; by("words").focus(); } else return;
    event.preventDefault();
  });

  by("previous").addEventListener("click", () => step(-1));
  by("next").addEventListener("click", () => step(1));
  by("clear").addEventListener("click", clear);
  const form = document.querySelector(".filters form");
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  const end = by("end"); // seen when the last card is near: time for more
  new IntersectionObserver(([seen]) => { if (seen.isIntersecting && limit < total) portion(limit + PORTION); }, { rootMargin: "400px" }).observe(end);
  addEventListener("scroll", redraw, { passive: true, capture: true });
  addEventListener("resize", redraw);

  root.classList.add("js");
  document.querySelector(".filters").open = matchMedia("(min-width: 861px) and (min-height: 1000px)").matches;
  filter();
})();
