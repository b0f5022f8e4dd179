// Paper shows what the screen shows, and the rows without a verdict: charts become pictures the
// server draws, and the foot of each sheet names the page's address. Afterwards all is as it was.
(function () {
  "use strict";

  // What else is folded is printed when its reader has opened it.
  var OPENED = "details.open-rows:not([open])";
  var PICTURE = ".share[data-kind=trajectory] a[href*='.svg'], " +
    ".share[data-kind=investments] a[href*='.svg']";
  var opened = [];
  var pictures = {};
  var foot = document.createElement("style");

  function unfold() {
    opened = Array.prototype.slice.call(document.querySelectorAll(OPENED));
    opened.forEach(function (details) { details.open = true; });
  }

  // The picture offered beside a chart: the first one going up from it.
  function pictureOf(place) {
    for (var element = place.parentElement; element; element = element.parentElement) {
      var link = element.querySelector(PICTURE);
      if (link) return link.href;
    }
    return "";
  }

  // Printing waits for no answer that comes later, so this one is waited for.
  function fetched(address) {
    if (!(address in pictures)) {
      var request = new XMLHttpRequest();
      request.open("GET", address, false);
      try { request.send(); } catch (error) { return ""; }
      if (request.status !== 200) return "";
      pictures[address] = request.responseText;
    }
    return pictures[address];
  }

  function draw(place) {
    var address = pictureOf(place);
    var picture = address && fetched(address);
    var paper = document.createElement("div");
    paper.className = "on-paper";
    if (picture) paper.innerHTML = picture;
    // Where there is no picture, the chart in words.
    else paper.textContent = place.getAttribute("aria-label") || "";
    place.insertAdjacentElement("afterend", paper);
  }

  function quoted(text) {
    return '"' + text.replace(/[\\"<]/g, function (sign) {
      return "\\" + sign.charCodeAt(0).toString(16) + " ";
    }) + '"';
  }

  window.addEventListener("beforeprint", function () {
    unfold();
    document.querySelectorAll(".chart-place").forEach(draw);
    var address = decodeURI(location.href.split("#")[0]);
    foot.textContent = "@page { @bottom-left { content: " + quoted(address) + "; } }";
    document.head.appendChild(foot);
  });

  window.addEventListener("afterprint", function () {
    opened.forEach(function (details) { details.open = false; });
    document.querySelectorAll(".on-paper").forEach(function (paper) { paper.remove(); });
    foot.remove();
  });
})();
