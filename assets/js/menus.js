// Menus close as menus do: by Escape, which gives the focus back, by a click elsewhere, and when
// the focus leaves them. They open without a script.
(function () {
  "use strict";

  var MENUS = ".menu, .filter-menu, .page-menu, .term";

  function openMenus() {
    return Array.prototype.filter.call(document.querySelectorAll(MENUS), function (menu) {
      return menu.open;
    });
  }

  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    openMenus().forEach(function (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  });

  document.addEventListener("click", function (event) {
    openMenus().forEach(function (menu) {
      var isLink = event.target.closest && event.target.closest("a");
      if (!menu.contains(event.target) || isLink) menu.open = false;
    });
  });

  // A press moves the focus too: what closes before its click comes would move from below it.
  var isPressed = false;
  [["mousedown", true], ["mouseup", false], ["keydown", false]].forEach(function (kind) {
    document.addEventListener(kind[0], function () { isPressed = kind[1]; }, true);
  });

  document.addEventListener("focusout", function (event) {
    if (isPressed) return;
    openMenus().forEach(function (menu) {
      if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
    });
  });
})();
