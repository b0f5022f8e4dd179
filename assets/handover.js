// The server has drawn the page already; hand it over to Dash once Dash has drawn the same tree.
(function () {
  "use strict";
  function handOver() {
    var drawn = document.getElementById("server-drawn");
    var own = document.getElementById("_pages_content");
    if (!drawn || !own || !own.firstElementChild) return !drawn;
    var scrolled = window.scrollY;
    drawn.remove();
    window.scrollTo(0, scrolled);
    return true;
  }
  var observer = new MutationObserver(function () {
    if (handOver()) observer.disconnect();
  });
  observer.observe(document.documentElement, { childList: true, subtree: true });
})();
