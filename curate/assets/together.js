// Fields of a passage that change together: with the first line of a group, with the same name, or
// filled down.
(() => {
  // A field as if somebody had written into it.
  function put(control, value) {
    control.value = value;
    control.dispatchEvent(new Event("change", {bubbles: true}));
  }

  const controlOf = (label) => label.querySelector("input.form-control, select");
  const labels = () => [...document.querySelectorAll("#lines label[data-column]")];
  // What a field said when the cursor came to it: those that said the same change with it.
  const before = new WeakMap();
  const meet = (control) => before.set(control, control.value);
  // What somebody chose for a line stays, whatever is chosen for others like it; what it said before.
  const chosen = new WeakMap();
  let spreading = false;

  // A line changes with the first of its group; that it is changed says nothing of the others.
  const follows = (label) => {
    const {group} = label.closest(".line").dataset;
    return label.closest(".same") && label.dataset.like === `${label.dataset.column} ${group}`;
  };

  function spread(label, value, was) {
    spreading = true;
    // The lines above have been looked at.
    const below = labels().slice(labels().indexOf(label) + 1);
    for (const other of below.filter((each) => each.dataset.like === label.dataset.like)) {
      const control = controlOf(other);
      if (control.value !== was || chosen.has(control)) { continue; }
      meet(control);
      put(control, value);
      // A line that follows another one than this shows that it was changed.
      if (other.closest(".line").dataset.group !== label.closest(".line").dataset.group) { other.closest(".line").classList.add("open"); }
    }
    spreading = false;
  }

  // Lines below that are ticked and said the same get what this one says now; where nobody chose
  // what it says, all that are ticked do.
  function fillDown(label) {
    const control = controlOf(label);
    const [was, value] = [chosen.get(control), control.value];
    const column = labels().filter((each) => each.dataset.column === label.dataset.column);
    for (const other of column.slice(column.indexOf(label) + 1)) {
      const below = controlOf(other);
      meet(below);
      if (other.closest(".line").querySelector("[type=checkbox]").checked && (was === undefined || below.value === was)) { put(below, value); }
    }
  }

  // A button of a column with few values says what its field is to say.
  document.addEventListener("click", (event) => {
    if (!event.target.matches("#lines .values button")) { return; }
    const control = controlOf(event.target.closest("label"));
    meet(control);
    put(control, event.target.dataset.value);
  });
  document.addEventListener("focusin", (event) => {
    const label = event.target.closest("#lines label[data-column]");
    if (label?.dataset.like !== undefined && !event.target.matches(".pick")) { meet(event.target); }
  });
  document.addEventListener("change", (event) => {
    const target = event.target;
    if (!target.closest("#lines")) { return; }
    if (target.matches(".pick")) {
      const {cell} = JSON.parse(target.id);
      const control = controlOf(target.closest(".line").querySelector(`label[data-column="${cell}"]`));
      meet(control);
      if (target.value) { put(control, target.value); }
      return;
    }
    const label = target.closest("label[data-column]");
    if (target.list) {
      label.dataset.meaning = [...target.list.options].find((known) => known.value === target.value)?.text ?? "";
    }
    if (label && !spreading) { chosen.set(target, before.get(target)); }
    if (label?.dataset.like && !spreading && !follows(label) && before.has(target)) {
      spread(label, target.value, before.get(target));
    }
    if (label) { before.set(target, target.value); }
  });

  Object.assign(window.review, {put, fillDown});
})();
