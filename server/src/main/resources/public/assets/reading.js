// What moves on the page of a document: the contents follow the reading, a long text folds, citations show what they lead to.
const reading = document.querySelector(".reading");
reading.classList.add("scripted");

/** Opens what lies folded, for good: whoever asked for it wants to read on. */
function unfold() {
  const rest = document.getElementById("rest");
  if (rest?.hidden) {
    rest.hidden = false;
    document.querySelector("[data-unfold]").closest("p").hidden = true;
  }
}

/** Goes to a place: once more when what lies before it has its real height. */
function goTo(target) {
  const go = () => target.scrollIntoView({ behavior: "instant" });
  go();
  requestAnimationFrame(() => requestAnimationFrame(go));
}

function folding() {
  const rest = document.getElementById("rest");
  if (!rest) {
    return;
  }
  const button = document.querySelector("[data-unfold]");
  const wanted = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && rest.contains(target)) {
      unfold();
      goTo(target);
    }
  };
  if (!rest.querySelector("mark")) {
    rest.hidden = "until-found"; // the browser's own search finds it nevertheless
    button.hidden = false;
  }
  button.addEventListener("click", () => {
    const next = rest.querySelector("section");
    unfold();
    next.tabIndex = -1;
    next.focus({ preventScroll: true });
  });
  rest.addEventListener("beforematch", unfold);
  addEventListener("hashchange", wanted);
  addEventListener("beforeprint", unfold);
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href^='#']");
    const target = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (target && rest.contains(target)) {
      unfold();
      setTimeout(() => goTo(target));
    }
  });
  wanted();
}

function contentsFollow() {
  const list = document.getElementById("contents-list");
  if (!list) {
    return;
  }
  const entries = new Map([...list.querySelectorAll("a")].map((link) => [link.hash.slice(1), link]));
  const sections = [...document.querySelectorAll(".text .passage")];
  const entryOf = new Map();
  let entry = null;
  for (const section of sections) {
    entry = entries.get(section.id) ?? entry;
    entryOf.set(section, entry);
  }
  const visible = new Set();
  let current = null;
  const mark = () => {
    const first = sections.find((section) => visible.has(section));
    const next = first ? entryOf.get(first) : current;
    if (next === current) {
      return;
    }
    current?.removeAttribute("aria-current");
    current = next;
    if (current) {
      current.setAttribute("aria-current", "true");
      const top = current.offsetTop - list.offsetTop;
      if (list.scrollHeight > list.clientHeight
          && (top < list.scrollTop + 40 || top > list.scrollTop + list.clientHeight - 60)) {
        list.scrollTo({ top: top - list.clientHeight / 3 });
      }
    }
  };
  const observer = new IntersectionObserver((changes) => {
    for (const change of changes) {
      visible[change.isIntersecting ? "add" : "delete"](change.target);
    }
    mark();
  }, { rootMargin: "-84px 0px -60% 0px" });
  sections.forEach((section) => observer.observe(section));
}

function contentsOnPhones() {
  const button = document.querySelector(".contents-button");
  if (!button) {
    return;
  }
  const show = (shown) => button.setAttribute("aria-expanded", String(shown));
  button.hidden = false;
  button.addEventListener("click", () => show(button.getAttribute("aria-expanded") !== "true"));
  document.getElementById("contents-list").addEventListener("click", (event) => {
    if (event.target.closest("a")) {
      show(false);
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && button.getAttribute("aria-expanded") === "true") {
      show(false);
      button.focus();
    }
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest(".contents")) {
      show(false);
    }
  });
}

/** Shows what a citation leads to: on focus, or where a pointer rests; it stays while the pointer is on it, and Escape closes it (WCAG 1.4.13). */
function previews() {
  const box = document.createElement("div");
  box.id = "preview";
  box.className = "preview";
  box.setAttribute("role", "tooltip");
  box.hidden = true;
  document.body.append(box);
  const known = new Map();
  const canHover = matchMedia("(hover: hover)").matches;
  let link = null;
  let timer = 0;

  const close = () => {
    clearTimeout(timer);
    link?.removeAttribute("aria-describedby");
    link = null;
    box.hidden = true;
  };
  const closeSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(close, 300);
  };
  const open = async (wanted) => {
    clearTimeout(timer);
    if (wanted === link) {
      return;
    }
    close();
    link = wanted;
    const address = wanted.dataset.preview;
    if (!known.has(address)) {
      const answer = await fetch(address).catch(() => null);
      known.set(address, answer?.ok ? await answer.text() : "");
    }
    if (link !== wanted || known.get(address) === "") {
      return;
    }
    box.innerHTML = known.get(address);
    wanted.dataset.title ??= wanted.title;
    wanted.removeAttribute("title"); // the browser's own tip would lie over it
    wanted.setAttribute("aria-describedby", "preview");
    box.hidden = false;
    const place = wanted.getClientRects()[0];
    const below = place.bottom + box.offsetHeight + 8 < innerHeight;
    box.style.left = `${Math.max(8, Math.min(place.left, document.documentElement.clientWidth - box.offsetWidth - 8)) + scrollX}px`;
    box.style.top = `${(below ? place.bottom + 4 : place.top - box.offsetHeight - 4) + scrollY}px`;
  };

  const citationAt = (event) => event.target.closest?.("a[data-preview]");
  document.addEventListener("focusin", (event) => {
    const citation = citationAt(event);
    if (citation && citation.matches(":focus-visible")) {
      open(citation);
    } else if (link && !box.contains(event.target)) {
      close();
    }
  });
  if (canHover) {
    document.addEventListener("pointerover", (event) => {
      const citation = event.pointerType === "touch" ? null : citationAt(event);
      if (citation) {
        clearTimeout(timer);
        timer = setTimeout(() => open(citation), 250);
      } else if (box.contains(event.target)) {
        clearTimeout(timer);
      } else if (link ? document.activeElement !== link : true) {
        closeSoon();
      }
    });
  }
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && link) {
      close();
    }
  });
}

document.querySelector("[data-print]")?.addEventListener("click", () => print());
document.querySelector("[data-print]")?.removeAttribute("hidden");
folding();
contentsFollow();
contentsOnPhones();
previews();
document.addEventListener("reading:unfold", unfold);
