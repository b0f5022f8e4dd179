// Include once in a page with cards: gives each frame the height of its card.
(function () {
  "use strict";
  var origin = new URL(document.currentScript.src).origin;
  var frames = function () { return document.querySelectorAll("iframe"); };
  window.addEventListener("message", function (event) {
    var data = event.data;
    if (event.origin !== origin || !data || data.type !== "plan-progress-height") return;
    if (!(data.height > 0 && data.height < 20000)) return;
    frames().forEach(function (frame) {
      if (frame.contentWindow === event.source) frame.style.height = Math.ceil(data.height) + "px";
    });
  });
  // Cards that were there before this script have told their height to nobody.
  frames().forEach(function (frame) {
    if (frame.src.indexOf(origin) === 0) frame.contentWindow.postMessage("plan-progress-ask", "*");
  });
})();
