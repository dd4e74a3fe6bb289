// Copying: the citation of the document, and for each clause its citation, its words, its link.
(() => {
  const told = document.getElementById("told");
  let timer = 0;

  /** Copies; where the browser doesn't allow it, marks the text so that the keyboard can. */
  const copy = async (button) => {
    const text = button.dataset.copy;
    const place = button.closest("dialog")?.querySelector(".told") ?? told;
    let message = button.dataset.told;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      message = select(text, button.closest("dialog") ?? document.body)
        ? message
        : "浏览器不允许复制，已选中文字，请按 Ctrl+C";
    }
    place.textContent = "";
    requestAnimationFrame(() => {
      place.textContent = message;
    });
    clearTimeout(timer);
    timer = setTimeout(() => {
      place.textContent = "";
    }, 6000);
  };

  const select = (text, holder) => {
    let field = holder.querySelector(".copy-field");
    if (!field) {
      field = document.createElement("textarea");
      field.className = "copy-field";
      field.readOnly = true;
      field.setAttribute("aria-label", "要复制的文字");
      holder.append(field);
    }
    field.value = text;
    field.focus();
    field.select();
    const copied = document.execCommand("copy");
    if (copied) {
      field.remove();
    }
    return copied;
  };

  const activate = (within) => {
    for (const button of within.querySelectorAll("[data-copy]")) {
      button.hidden = false;
    }
  };

  const dialog = document.createElement("dialog");
  dialog.className = "cite-dialog";
  dialog.setAttribute("aria-labelledby", "cite-dialog-title");
  dialog.innerHTML = `<header><h2 id="cite-dialog-title"></h2><button type="button" class="action" data-close>关闭</button></header>
    <p class="told" role="status" aria-live="polite"></p><div class="body"></div>`;
  document.body.append(dialog);
  dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) {
      dialog.close();
    }
  });

  const open = async (link) => {
    const section = link.closest(".passage");
    const address = `${document.querySelector(".reading").dataset.document}/passages/${section.id}/citation`;
    const answer = await fetch(address).catch(() => null);
    if (!answer?.ok) {
      location.assign(link.href); // the page that shows it without a script
      return;
    }
    dialog.querySelector(".body").innerHTML = await answer.text();
    dialog.querySelector("h2").textContent = link.getAttribute("aria-label");
    dialog.querySelector(".told").textContent = "";
    activate(dialog);
    dialog.showModal();
    dialog.querySelector("[data-copy]").focus();
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-copy]");
    const link = event.target.closest?.("a.cite");
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (button) {
      copy(button);
    } else if (link && isPlain) {
      event.preventDefault();
      open(link);
    } else if (!event.target.closest?.(".share")) {
      document.querySelector(".share[open]")?.removeAttribute("open");
    }
  });
  document.addEventListener("keydown", (event) => {
    const share = document.querySelector(".share[open]");
    if (event.key === "Escape" && share) {
      share.open = false;
      share.querySelector("summary").focus();
    }
  });
  activate(document);
})();
