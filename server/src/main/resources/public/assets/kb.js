// Enter while composing pinyin belongs to the input method: it must not submit the form.
document.addEventListener("keydown", (event) => {
  const composing = event.isComposing || event.keyCode === 229;
  if (event.key === "Enter" && composing && event.target.matches("input[type=search]")) {
    event.preventDefault();
    event.stopPropagation();
  }
}, true);
