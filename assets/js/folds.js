// An address that names a part inside a closed fold opens it.
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
    if (!part) return;
    var wasClosed = false;
    for (var element = part; element; element = element.parentElement) {
      if (element.tagName !== "DETAILS" || element.open) continue;
      element.open = true;
      wasClosed = true;
    }
    if (wasClosed) part.scrollIntoView();
  }

  window.addEventListener("hashchange", open);
  document.addEventListener("drawn", open);
  open();
})();
