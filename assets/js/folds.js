// An address that names a part inside a closed fold opens it. Another view comes without what lies in
// its closed folds (web/closed_folds.py): it is asked for with the first that is opened, or looked into.
(function () {
  "use strict";

  var BUSY_AFTER = 150;

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

  // What open folds say while they are empty; without words they say nothing any more.
  function note(words) {
    folded(document).forEach(function (place) {
      var old = place.nextElementSibling;
      if (old) old.remove();
      if (!words || !place.parentNode.open) return;
      place.insertAdjacentHTML("afterend", '<p class="fold-note" role="status"></p>');
      place.nextElementSibling.textContent = words;
    });
  }

  function putIn(text) {
    // In a document that runs no script they are elements.
    var view = text.slice(text.indexOf('<div id="view"'));
    var there = folded(new DOMParser().parseFromString(view, "text/html"));
    var places = folded(document);
    if (there.length !== places.length) return location.reload(); // of another release
    note("");
    places.forEach(function (place, at) {
      place.replaceWith.apply(place, Array.prototype.slice.call(there[at].childNodes));
    });
    document.dispatchEvent(new CustomEvent("unfolded"));
  }

  // Without an answer the page stays as it is: the fold says so, and asks again when it is opened again.
  function fill(next) {
    var address = location.href;
    if (!folded(document).length) return;
    var waiting = setTimeout(note, BUSY_AFTER, document.getElementById("busy").textContent);
    fetch(address).then(function (answer) {
      if (!answer.ok) throw new Error(answer.status);
      return answer.text();
    }).then(function (text) {
      clearTimeout(waiting);
      if (location.href !== address) return;
      putIn(text);
      if (next) next();
    }).catch(function () {
      clearTimeout(waiting);
      note(document.getElementById("view").dataset.unfetched);
    });
  }

  document.addEventListener("toggle", function (event) {
    if (event.target.open && event.target.querySelector(":scope > noscript")) fill();
  }, true);

  // Before the browser searches the page.
  document.addEventListener("keydown", function (event) {
    if (event.key === "F3" || (event.key === "f" && (event.ctrlKey || event.metaKey))) fill();
  });

  window.addEventListener("hashchange", open);
  document.addEventListener("drawn", open);
  open();
})();
