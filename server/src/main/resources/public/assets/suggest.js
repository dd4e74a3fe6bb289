// Suggestions under the search box: a combobox with a list (WAI-ARIA 1.2). Without this file the box is a plain form.
(() => {
  const WAIT_MILLIS = 120;

  const element = (tag, attributes = {}, ...children) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      made.setAttribute(name, value);
    }
    made.append(...children);
    return made;
  };

  // the label in pieces, what was typed marked; offsets are UTF-16 code units, as JavaScript counts
  const pieces = ({ label, highlights }) => {
    const out = [];
    let at = 0;
    for (const { start, end } of highlights) {
      out.push(label.slice(at, start), element("mark", {}, label.slice(start, end)));
      at = end;
    }
    out.push(label.slice(at));
    return out;
  };

  const attach = (input) => {
    const listId = `${input.id}-suggestions`;
    const list = element("ul", { id: listId, role: "listbox", "aria-label": "输入提示", hidden: "" });
    const count = element("p", { class: "hidden", role: "status", "aria-live": "polite" });
    input.after(list, count);
    for (const [name, value] of Object.entries({
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-haspopup": "listbox",
      "aria-expanded": "false",
      "aria-controls": listId,
    })) {
      input.setAttribute(name, value);
    }

    let suggestions = [];
    let active = -1;
    let composing = false;
    let timer = 0;
    let request = null;

    const activate = (index) => {
      list.children[active]?.setAttribute("aria-selected", "false");
      active = index;
      const option = list.children[active];
      if (option) {
        option.setAttribute("aria-selected", "true");
        option.scrollIntoView({ block: "nearest" });
        input.setAttribute("aria-activedescendant", option.id);
      } else {
        input.removeAttribute("aria-activedescendant");
      }
    };

    const stop = () => {
      clearTimeout(timer);
      request?.abort();
      request = null;
    };

    const close = () => {
      stop();
      activate(-1);
      suggestions = [];
      list.hidden = true;
      list.replaceChildren();
      input.setAttribute("aria-expanded", "false");
      count.textContent = "";
    };

    const choose = (suggestion) => {
      input.value = suggestion.query;
      close();
      location.assign(suggestion.url);
    };

    const show = (found) => {
      activate(-1);
      suggestions = found;
      list.replaceChildren(
        ...found.map((suggestion, index) => {
          const option = element(
            "li",
            { id: `${listId}-${index}`, role: "option", "aria-selected": "false" },
            element("span", { class: "label" }, ...pieces(suggestion)),
            element("span", { class: "note" }, [suggestion.kindLabel, suggestion.note].filter(Boolean).join(" · ")),
          );
          option.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus
          option.addEventListener("click", () => choose(suggestion));
          return option;
        }),
      );
      list.hidden = found.length === 0;
      input.setAttribute("aria-expanded", String(found.length > 0));
      count.textContent = found.length > 0 ? `有 ${found.length} 条提示，按上下箭头选择` : "没有提示";
    };

    const ask = async () => {
      const typed = input.value.trim();
      if (typed === "" || composing || document.activeElement !== input) {
        close();
        return;
      }
      const mine = new AbortController();
      request?.abort();
      request = mine;
      try {
        const answer = await fetch(`/api/v1/suggest?q=${encodeURIComponent(typed.toWellFormed?.() ?? typed)}`, {
          signal: mine.signal,
        });
        const found = answer.ok ? (await answer.json()).suggestions : [];
        if (request === mine) {
          show(found);
        }
      } catch (error) {
        if (error.name !== "AbortError" && request === mine) {
          close(); // the server can't be reached: the box still works as a form
        }
      }
    };

    const askSoon = () => {
      stop();
      timer = setTimeout(ask, WAIT_MILLIS);
    };

    input.addEventListener("compositionstart", () => {
      composing = true;
      stop();
    });
    input.addEventListener("compositionend", () => {
      composing = false;
      askSoon();
    });
    input.addEventListener("input", (event) => {
      if (!event.isComposing && !composing) {
        askSoon();
      }
    });
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      if (event.isComposing || event.keyCode === 229 || event.altKey || event.ctrlKey || event.metaKey) {
        return; // these keys belong to the input method, or to the browser
      }
      const last = suggestions.length - 1;
      const isOpen = last >= 0;
      const moves = {
        ArrowDown: () => activate(active === last ? -1 : active + 1),
        ArrowUp: () => activate(active === -1 ? last : active - 1),
        Home: () => activate(0),
        End: () => activate(last),
      };
      if (isOpen && event.key in moves && (active >= 0 || event.key.startsWith("Arrow"))) {
        moves[event.key]();
        event.preventDefault();
      } else if (event.key === "ArrowDown" && !isOpen && input.value.trim() !== "") {
        ask();
        event.preventDefault();
      } else if (event.key === "Escape" && isOpen) {
        close();
        event.preventDefault(); // the first Escape closes the list, the next one empties the box
      } else if (event.key === "Enter") {
        if (active >= 0) {
          choose(suggestions[active]);
          event.preventDefault();
        } else {
          close();
        }
      }
    });
  };

  for (const input of document.querySelectorAll("form.search input[type=search]")) {
    attach(input);
  }
})();
