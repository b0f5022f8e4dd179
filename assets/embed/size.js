// Tells the page around the card how high the card is, at once and whenever that changes.
(function () {
  "use strict";
  if (window.parent === window) return;
  var last = 0;
  function tell() {
    // A low frame leaves things out: its card tells the height of all of it.
    document.documentElement.classList.add("is-full");
    var height = Math.ceil(document.body.getBoundingClientRect().height);
    document.documentElement.classList.remove("is-full");
    if (height === last) return;
    last = height;
    // Nothing secret: any page may know the height of a card it shows.
    window.parent.postMessage({ type: "plan-progress-height", height: height }, "*");
  }
  // A frame out of sight is not drawn, and its observer sleeps.
  tell();
  window.addEventListener("load", tell);
  // The page's script may have come after this one.
  window.addEventListener("message", function (event) {
    if (event.source !== window.parent || event.data !== "plan-progress-ask") return;
    last = 0;
    tell();
  });
  window.addEventListener("resize", tell);
  new ResizeObserver(tell).observe(document.body);
})();
