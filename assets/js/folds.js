// An address that names a part inside a closed fold opens it. Another view comes without what lies in
// its closed folds (web/closed_folds.py): it is asked for with the first that is opened, or looked into.
(function () {
  "use strict";

  function named() {
    try {
      return location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch (error) {
      return null; // no text at all
    }
  }

  function open() {
    var part = named();
    if (!part) return location.hash && fill(open);
    var wasClosed = false;
    for (var element = part; element; element = element.parentElement) {
      if (element.tagName !== "DETAILS" || element.open) continue;
      element.open = true;
      wasClosed = true;
    }
    if (wasClosed) part.scrollIntoView();
  }

  function folded(page) { return Array.prototype.slice.call(page.querySelectorAll("#view noscript")); }

  function putIn(text) {
    // In a document that runs no script they are elements.
    var view = text.slice(text.indexOf('<div id="view">'));
    var there = folded(new DOMParser().parseFromString(view, "text/html"));
    folded(document).forEach(function (place, at) {
      place.replaceWith.apply(place, Array.prototype.slice.call(there[at].childNodes));
    });
    document.dispatchEvent(new CustomEvent("unfolded"));
  }

  function fill(next) {
    var address = location.href;
    if (!folded(document).length) return;
    fetch(address).then(function (answer) { return answer.text(); }).then(function (text) {
      if (location.href !== address) return;
      putIn(text);
      if (next) next();
    }).catch(function () { location.reload(); });
  }

  document.addEventListener("toggle", function (event) {
    if (event.target.querySelector(":scope > noscript")) fill();
  }, true);

  // Before the browser searches the page.
  document.addEventListener("keydown", function (event) {
    if (event.key === "F3" || (event.key === "f" && (event.ctrlKey || event.metaKey))) fill();
  });

  window.addEventListener("hashchange", open);
  document.addEventListener("drawn", open);
  open();
})();
