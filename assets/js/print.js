// Paper shows what the screen shows, the rows without a verdict and the places of figures; the foot
// of each sheet names the site and the page's address. Afterwards all is as it was.
(function () {
  "use strict";

  // What else is folded is printed when its reader has opened it.
  var OPENED = "details.open-rows:not([open]), details.is-places:not([open])";
  var opened = [];
  var foot = null;

  function unfold() {
    opened = Array.prototype.slice.call(document.querySelectorAll(OPENED));
    opened.forEach(function (details) { details.open = true; });
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
    var brand = document.querySelector(".brand span");
    var name = brand ? brand.firstChild.data + "　" : "";
    var address = decodeURI(location.href.split("#")[0]);
    addFoot("@page { @bottom-left { content: " + quoted(name + address) + "; } }");
  });

  window.addEventListener("afterprint", function () {
    opened.forEach(function (details) { details.open = false; });
    if (foot) foot.deleteRule(foot.cssRules.length - 1);
    foot = null;
  });
})();
