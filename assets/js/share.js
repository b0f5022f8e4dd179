// Adds a button for copying to each text of a share panel when it is first opened, and shows in
// its place how a figure is cited on the page of its indicator.
(function () {
  "use strict";

  function announce(words) {
    var place = document.getElementById("announcer");
    if (place) place.textContent = words;
  }

  function select(code) {
    var range = document.createRange();
    range.selectNodeContents(code);
    var selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  }

  // The clipboard exists on https alone; the older command needs the text selected.
  function copy(code) {
    if (navigator.clipboard) return navigator.clipboard.writeText(code.textContent);
    select(code);
    return document.execCommand("copy") ? Promise.resolve() : Promise.reject();
  }

  function offer(line) {
    var code = line.querySelector("code");
    if (!code || line.querySelector("button")) return;
    var button = document.createElement("button");
    var name = line.querySelector("b").textContent;
    button.type = "button";
    button.textContent = "复制";
    button.setAttribute("aria-label", "复制" + name);
    button.addEventListener("click", function () {
      copy(code).then(function () {
        button.textContent = "已复制";
        announce(name + "已复制");
      }, function () {
        select(code);
        announce("请按复制键");
      });
      setTimeout(function () { button.textContent = "复制"; }, 2000);
    });
    line.insertBefore(button, code);
  }

  // `toggle` does not bubble: it is caught on its way down.
  document.addEventListener("toggle", function (event) {
    var panel = event.target;
    if (!panel.matches || !panel.matches("details.share, details.take") || !panel.open) return;
    panel.querySelectorAll("p").forEach(offer);
  }, true);

  // Without a script, and where nothing is answered, the link leads there.
  function cite(link) {
    fetch(link.href).then(function (answer) { return answer.text(); }).then(function (text) {
      var there = new DOMParser().parseFromString(text, "text/html");
      var panel = there.querySelector(link.hash + " details.share");
      link.replaceWith(panel);
      panel.open = true;
      panel.querySelector("summary").focus();
    }).catch(function () { location.href = link.href; });
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a.cite");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    cite(link);
  });

  document.addEventListener("keydown", function (event) {
    var open = event.key === "Escape" && document.querySelector("details.share[open], details.take[open]");
    if (!open) return;
    open.open = false;
    open.querySelector("summary").focus();
  });
})();
