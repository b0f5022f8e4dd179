// Links of the page that change its address: followed without loading anew, history kept.
// Without this script, and before Dash runs, they are ordinary links.
(function () {
  "use strict";

  function isPlain(event) {
    return !(event.defaultPrevented || event.button || event.metaKey || event.ctrlKey ||
      event.shiftKey || event.altKey);
  }

  function focusTitle() {
    var title = document.querySelector("#_pages_content h1");
    if (title) title.focus({ preventScroll: true });
  }

  // Dash draws the page some time after the address changed: wait for its first change.
  function whenDrawn(content, then) {
    var observer = new MutationObserver(function () {
      observer.disconnect();
      window.requestAnimationFrame(then);
    });
    observer.observe(content, { childList: true, subtree: true, characterData: true });
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a[data-nav]");
    var content = document.getElementById("_pages_content");
    if (!link || !content || !content.firstElementChild || !isPlain(event)) return;
    if (link.target || link.origin !== window.location.origin) return;
    event.preventDefault();
    if (link.href === window.location.href) return;
    if (link.dataset.nav === "page") {
      window.scrollTo(0, 0);
      whenDrawn(content, focusTitle);
    }
    window.history.pushState({}, "", link.href);
    window.dispatchEvent(new CustomEvent("_dashprivate_pushstate"));
  });
})();
