"""How the reader wants pages to look, known before the first paint: large print, dark.

The address says it (`?look=elder`), else the browser remembers it, else the system's colours hold.
Without a script these alone do, and no switch is shown.
"""

from web.bundles.bundle import policy_source

_CODE = """(function () {
  var root = document.documentElement, look = "";
  try {
    var match = /[?&]look=([a-z.]*)/.exec(location.search);
    look = match ? match[1] : localStorage.getItem("look") || "";
    if (match) localStorage.setItem("look", look);
  } catch (error) { /* nothing may be kept */ }
  var isDark = window.matchMedia && matchMedia("(prefers-color-scheme: dark)").matches;
  root.setAttribute("data-js", "");
  if (look.indexOf("elder") >= 0) root.setAttribute("data-look", "elder");
  if (look.indexOf("dark") >= 0 || (isDark && look.indexOf("light") < 0)) {
    root.setAttribute("data-theme", "dark");
  }
})();"""

#: Stands in the head before the styles.
SCRIPT = f"<script>{_CODE}</script>"

#: Lets the content policy run it.
HASH = policy_source(_CODE)
