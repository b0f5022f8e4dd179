// Paper shows what the screen shows, and the rows without a verdict: charts become pictures the
// server draws, and the foot of each sheet names the site and the page's address. Afterwards all is as it was.
(function () {
  "use strict";

  // What else is folded is printed when its reader has opened it.
  var OPENED = "details.open-rows:not([open]), details.is-places:not([open])";
  var PICTURE = ".share[data-kind=trajectory] a[href*='.svg'], " +
    ".share[data-kind=investments] a[href*='.svg']";
  var opened = [];
  var pictures = {};
  var foot = null;

  function unfold() {
    opened = Array.prototype.slice.call(document.querySelectorAll(OPENED));
    opened.forEach(function (details) { details.open = true; });
  }

  // The picture offered beside a chart: the first one going up from it. That of another section is
  // another chart's.
  function pictureOf(place) {
    for (var element = place.parentElement; element; element = element.parentElement) {
      var link = element.querySelector(PICTURE);
      if (link) return link.href;
      if (element.tagName === "SECTION") break;
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

  // Into our own sheet: the page takes no other.
  function addFoot(rule) {
    foot = Array.prototype.filter.call(document.styleSheets, function (sheet) {
      return sheet.href && sheet.href.indexOf("/pages-") >= 0;
    })[0] || null;
    if (foot) foot.insertRule(rule, foot.cssRules.length);
  }

  function quoted(text) {
    return '"' + text.replace(/[\\"<]/g, function (sign) {
      return "\\" + sign.charCodeAt(0).toString(16) + " ";
    }) + '"';
  }

  window.addEventListener("beforeprint", function () {
    unfold();
    document.querySelectorAll(".chart-place").forEach(draw);
    var brand = document.querySelector(".brand span");
    var name = brand ? brand.firstChild.data + "　" : "";
    var address = decodeURI(location.href.split("#")[0]);
    addFoot("@page { @bottom-left { content: " + quoted(name + address) + "; } }");
  });

  window.addEventListener("afterprint", function () {
    opened.forEach(function (details) { details.open = false; });
    document.querySelectorAll(".on-paper").forEach(function (paper) { paper.remove(); });
    if (foot) foot.deleteRule(foot.cssRules.length - 1);
    foot = null;
  });
})();
