// Search within the document (文内查找): what the server marked, or what is typed, one after the other.
(() => {
  const form = document.querySelector(".find");
  const input = document.getElementById("find");
  const count = document.getElementById("find-count");
  const previous = form.querySelector("[data-find=previous]");
  const next = form.querySelector("[data-find=next]");
  const canPaint = "highlights" in CSS;
  const LONGEST_WAIT = 150;
  const MOST = 2000;

  let places = [];
  let current = -1;
  let timer = 0;

  // Width and case make no difference; each character is folded by itself, so that offsets stay right.
  const fold = (text) => {
    let folded = "";
    const offsets = [];
    let at = 0;
    for (const character of text) {
      const plain = character.normalize("NFKC").toLowerCase();
      for (let i = 0; i < plain.length; i++) {
        offsets.push(at);
      }
      folded += plain;
      at += character.length;
    }
    offsets.push(at);
    return { folded, offsets };
  };

  let blocks = null;

  /** The lines of the text with the nodes they are made of; links and marks within a line make no difference. */
  const lines = () => {
    blocks ??= [...document.querySelectorAll(".words p, .words h2, .words h3, .words h4, .words td")].map((element) => {
      const nodes = [];
      let text = "";
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, {
        acceptNode: (node) => (node.parentElement.closest(".cite") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT),
      });
      while (walker.nextNode()) {
        nodes.push({ node: walker.currentNode, start: text.length });
        text += walker.currentNode.data;
      }
      return { nodes, ...fold(text) };
    });
    return blocks;
  };

  const pointAt = (nodes, offset, isEnd) => {
    const holder = nodes.findLast((each) => (isEnd ? each.start < offset : each.start <= offset)) ?? nodes[0];
    return [holder.node, offset - holder.start];
  };

  const search = (needle) => {
    const found = [];
    for (const line of lines()) {
      for (let at = line.folded.indexOf(needle); at >= 0 && found.length < MOST; at = line.folded.indexOf(needle, at + needle.length)) {
        const range = new Range();
        range.setStart(...pointAt(line.nodes, line.offsets[at], false));
        range.setEnd(...pointAt(line.nodes, line.offsets[at + needle.length - 1] + 1, true));
        found.push(range);
      }
    }
    return found;
  };

  const marked = () => [...document.querySelectorAll(".text mark[id]")].map((mark) => {
    const range = new Range();
    range.selectNodeContents(mark);
    return range;
  });

  const paint = () => {
    const some = places.length > 0;
    previous.hidden = next.hidden = !some;
    count.textContent = some ? `${current + 1}/${places.length}` : input.value.trim() ? "没有" : "";
    if (canPaint) {
      CSS.highlights.set("find", new Highlight(...places));
      const now = new Highlight(...(current >= 0 ? [places[current]] : []));
      now.priority = 1;
      CSS.highlights.set("find-current", now);
    } else if (current >= 0) {
      getSelection().removeAllRanges();
      getSelection().addRange(places[current]);
    }
  };

  const go = (to) => {
    if (places.length === 0) {
      return;
    }
    current = (to + places.length) % places.length;
    const element = places[current].startContainer.parentElement;
    if (element.closest("#rest")) {
      document.dispatchEvent(new Event("reading:unfold"));
    }
    paint();
    element.scrollIntoView({ block: "center", behavior: "instant" });
  };

  const plainMarks = () => {
    for (const mark of document.querySelectorAll(".text mark")) {
      mark.replaceWith(...mark.childNodes);
    }
    document.querySelector(".find-static")?.remove();
    document.querySelector(".text").normalize();
    blocks = null;
  };

  const look = () => {
    clearTimeout(timer);
    plainMarks();
    const needle = fold(input.value.trim()).folded;
    places = needle ? search(needle) : [];
    current = -1;
    if (places.length) {
      const top = places.findIndex((place) => place.getBoundingClientRect().top > 60);
      go(Math.max(0, top));
    } else {
      paint();
    }
    looked = input.value;
  };

  let looked = input.value;
  input.addEventListener("input", (event) => {
    clearTimeout(timer);
    if (!event.isComposing) {
      timer = setTimeout(look, LONGEST_WAIT);
    }
  });
  input.addEventListener("compositionend", () => {
    clearTimeout(timer);
    timer = setTimeout(look, LONGEST_WAIT);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing || event.keyCode === 229) {
      return;
    }
    event.preventDefault();
    if (input.value !== looked) {
      look();
    } else {
      go(current + (event.shiftKey ? -1 : 1));
    }
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (input.value !== looked) {
      look();
    } else {
      go(current + 1);
    }
  });
  previous.addEventListener("click", () => go(current - 1));
  next.addEventListener("click", () => go(current + 1));

  places = marked();
  if (places.length) {
    document.querySelector(".find-static")?.remove();
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const within = target ? places.findIndex((place) => target.contains(place.startContainer)) : -1;
    current = Math.max(0, within);
    paint();
  }
})();
