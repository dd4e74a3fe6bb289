// The list of results after a filter, a page or an order was chosen: htmx brings the new list, this keeps the reader's place in it.
(() => {
  const results = () => document.getElementById("results");
  const openParts = () => [...document.querySelectorAll("#results details[id]")].filter((each) => each.open);
  let kept = [];

  // Beside the list the filters are unfolded, above it they are folded.
  const beside = matchMedia("(min-width: 60rem)");
  const fold = () => {
    const panel = document.getElementById("panel");
    panel.open = beside.matches;
    panel.classList.add("ready");
  };
  beside.addEventListener("change", fold);
  fold();

  // What was unfolded stays unfolded.
  document.addEventListener("htmx:beforeSwap", () => {
    kept = openParts().map((each) => each.id);
  });

  const say = () => {
    const status = document.getElementById("announcement");
    status.textContent = "";
    setTimeout(() => {
      status.textContent = results()?.dataset.announcement ?? "";
    }, 50);
  };

  // Only once it has settled: until then htmx keeps the attributes that elements had before.
  document.addEventListener("htmx:afterSettle", (event) => {
    const cause = event.detail.requestConfig?.elt;
    if (!cause || !results()) {
      return;
    }
    fold();
    for (const id of kept) {
      document.getElementById(id)?.setAttribute("open", "");
    }
    say();
    const lost = document.activeElement === document.body || document.activeElement === null;
    if (cause.closest(".pages")) {
      document.getElementById("found").focus({ preventScroll: true });
    } else if (lost) {
      const next = document.querySelector(".chips.set a") ?? document.getElementById("found");
      next.focus({ preventScroll: true });
    }
  });

  document.addEventListener("htmx:historyRestore", say);

  // An entry of the history that only jumped within the page brings its list back as well.
  addEventListener("hashchange", () => history.replaceState({ htmx: true }, "", location.href));

  // Where the list can't be brought, the page itself is asked for and says why.
  const askForPage = (event) => {
    const path = event.detail.pathInfo?.finalRequestPath ?? event.detail.pathInfo?.requestPath;
    if (path) {
      location.assign(path);
    }
  };
  document.addEventListener("htmx:responseError", askForPage);
  document.addEventListener("htmx:sendError", askForPage);

  // What looks like a box to tick takes the space bar.
  document.addEventListener("keydown", (event) => {
    if (event.key === " " && event.target.matches?.(".facets .choice, .facets .year")) {
      event.preventDefault();
      event.target.click();
    }
  });

  // On a phone the filters fold away to show what they left.
  document.addEventListener("click", (event) => {
    if (event.target.closest?.(".facets .see a")) {
      event.preventDefault();
      document.getElementById("panel").open = false;
      document.getElementById("found").focus();
      document.querySelector(".found").scrollIntoView();
    }
  });
})();
