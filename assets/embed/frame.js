// Include once in a page with cards: gives each frame the height of its card.
(function () {
  "use strict";
  var site = document.currentScript.src.split("/assets/")[0];
  var frames = [].filter.call(document.querySelectorAll("iframe"), function (frame) {
    return frame.src.indexOf(site) === 0;
  });
  // By the frame that sent it: a sandboxed one has no origin to tell it by.
  addEventListener("message", function (event) {
    var data = event.data;
    if (!data || data.type !== "plan-progress-height") return;
    if (!(data.height > 0 && data.height < 20000)) return;
    frames.forEach(function (frame) {
      if (frame.contentWindow === event.source) frame.style.height = Math.ceil(data.height) + "px";
    });
  });
  // Cards that were there before this script have told their height to nobody.
  frames.forEach(function (frame) {
    frame.contentWindow.postMessage("plan-progress-ask", "*");
  });
})();
