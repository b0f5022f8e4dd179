// Before Chromium 84 boxes in a row or column stand without the gap between them: there it is set
// as margins. Every other engine is left alone.
(function () {
  "use strict";

  var spaced = [];

  function isKnown() {
    var box = document.createElement("div");
    box.style.cssText = "display:flex;flex-direction:column;row-gap:1px;position:absolute";
    box.appendChild(document.createElement("i"));
    box.appendChild(document.createElement("i"));
    document.body.appendChild(box);
    var height = box.scrollHeight;
    box.remove();
    return height === 1;
  }

  function stands(style) {
    return style.display !== "none" && style.position !== "absolute" && style.position !== "fixed";
  }

  function hasMark(box, name) {
    var style = getComputedStyle(box, name);
    return style.content !== "none" && style.content !== "normal" && stands(style);
  }

  // What takes a place of its own: elements, words between them, marks of the style sheet.
  function items(box) {
    var all = [].filter.call(box.childNodes, function (node) {
      if (node.nodeType === Node.TEXT_NODE) return node.data.trim();
      return node.nodeType === Node.ELEMENT_NODE && stands(getComputedStyle(node));
    });
    if (hasMark(box, "::before")) all.unshift(null);
    if (hasMark(box, "::after")) all.push(null);
    return all;
  }

  function isElement(node) { return node && node.nodeType === Node.ELEMENT_NODE; }

  // The gap behind an item goes to that item, or to the next where it is a word or a mark.
  function widen(all, gap, after, before) {
    all.slice(0, -1).forEach(function (item, at) {
      if (isElement(item)) add(item, after, gap);
      else if (isElement(all[at + 1])) add(all[at + 1], before, gap);
    });
  }

  function add(item, side, gap) {
    item.style[side] = (parseFloat(getComputedStyle(item)[side]) || 0) + gap + "px";
    spaced.push([item, side]);
  }

  function space(box) {
    var style = getComputedStyle(box);
    if (style.display.indexOf("flex") < 0) return;
    var gaps = { row: parseFloat(style.rowGap) || 0, column: parseFloat(style.columnGap) || 0 };
    if (!gaps.row && !gaps.column) return;
    var all = items(box);
    if (style.flexDirection.indexOf("column") === 0) widen(all, gaps.row, "marginBottom", "marginTop");
    else {
      widen(all, gaps.column, "marginRight", "marginLeft");
      if (style.flexWrap === "wrap") part(all.filter(isElement), gaps.row);
    }
  }

  // Rows of a box that wraps: all but those of the last one.
  function part(all, gap) {
    var last = all.length && all[all.length - 1].offsetTop;
    all.forEach(function (item) {
      if (gap && item.offsetTop + item.offsetHeight <= last) add(item, "marginBottom", gap);
    });
  }

  function spaceAll() {
    spaced.forEach(function (pair) { pair[0].style[pair[1]] = ""; });
    spaced = [];
    document.body.querySelectorAll("*").forEach(space);
  }

  function start() {
    if (isKnown()) return;
    spaceAll();
    ["drawn", "rowsfiltered", "toggle", "click", "resize"].forEach(function (name) {
      addEventListener(name, function () { setTimeout(spaceAll); }, true);
    });
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
