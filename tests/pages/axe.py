"""What the browser tests run in a page: axe-core, looks, states and contrast, as scripts."""

from settings import ROOT

#: `scripts/axe.sh` fetches axe-core before the tests; nothing of it is committed.
AXE = ROOT / ".venv" / "share" / "axe" / "axe.min.js"

#: Turns a page to a look: `elder`, by its own button where it has one, `dark`, both or neither.
TURN = """
const root = document.documentElement, link = document.querySelector('.look[data-turn=elder]');
if (link && root.hasAttribute('data-look') !== arguments[0].includes('elder')) link.click();
if (arguments[0].includes('dark')) root.setAttribute('data-theme', 'dark');
else root.removeAttribute('data-theme');
"""

#: What opens without lying over the rest of a page.
FOLDS = "details:not(.menu):not(.page-menu):not(.filter-menu)"

#: Opens what a selector names, though only one of it may be open at a time, and closes the others.
#: What floats over the page stands aside, as it does for a reader who scrolls.
OPEN = """
document.querySelectorAll('details').forEach(fold => {
  fold.removeAttribute('name');
  fold.open = fold.matches(arguments[0]);
  if (fold.matches('.page-menu')) fold.style.visibility = fold.open ? '' : 'hidden';
});
"""

#: Leaves two of what stands side by side with the same classes, whatever its status.
THIN = r"""
const whole = new Set(['TR', 'DL', 'HEAD', 'BODY', 'MAIN']);
const kind = element => element.tagName + (element.getAttribute('class') || '').split(' ')
  .filter(name => !/^(st|icon|badge|has)-/.test(name)).join('.');
document.querySelectorAll('body *').forEach(parent => {
  const seen = {};
  if (!whole.has(parent.tagName)) [...parent.children].forEach(child => {
    seen[kind(child)] = (seen[kind(child)] || 0) + 1;
    if (seen[kind(child)] > 2) child.remove();
  });
});
"""

#: What larger print may break, and a narrower window: what is shown, how it is called; how large.
PRINT = (
    "scrollable-region-focusable", "label-content-name-mismatch", "region",
    "aria-hidden-focus", "heading-order", "empty-heading", "page-has-heading-one", "link-name",
    "button-name", "summary-name", "skip-link",
)  # fmt: skip
LAYOUT = (*PRINT, "target-size")

#: The rules that a page breaks, of those asked for or of all, with the first places; contrast is
#: looked at in `WEAK`.
FAULTS = """
const [rules, done] = arguments;
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice',
              'experimental'];
axe.run(document, {preload: false, resultTypes: ['violations'],
  rules: rules ? {} : {'label-content-name-mismatch': {enabled: true},
                       'color-contrast': {enabled: false}},
  runOnly: rules ? {type: 'rule', values: rules} : {type: 'tag', values: tags}})
  .then(answer => done(answer.violations.map(rule => rule.id + ' ' + rule.nodes.length + ': '
    + rule.nodes.map(node => node.target.join(' ')).slice(0, 3).join(', '))),
        error => done([String(error)]));
"""

#: Texts below 4.5:1 (3:1 for large ones) with their contrast, colours laid over one another.
WEAK = """
const rgba = css => {
  const parts = css.match(/[\\d.]+/g).map(Number);
  return parts.length < 4 ? [...parts, 1] : parts;
};
const linear = v => (v / 255 <= 0.04045 ? v / 3294.6 : ((v / 255 + 0.055) / 1.055) ** 2.4);
const light = c => 0.2126 * linear(c[0]) + 0.7152 * linear(c[1]) + 0.0722 * linear(c[2]);
const over = (top, low) => [0, 1, 2].map(i => top[i] * top[3] + low[i] * (1 - top[3]));
function ground(element) {
  const layers = [];
  for (; element; element = element.parentElement) {
    layers.push(rgba(getComputedStyle(element).backgroundColor));
    if (layers.at(-1)[3] === 1) break;
  }
  return layers.reverse().reduce((low, top) => over(top, low), [255, 255, 255]);
}
const weak = [];
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const text = walker.currentNode.textContent.trim();
  const element = walker.currentNode.parentElement;
  if (!text || element.closest('svg, script, style') || !element.checkVisibility()) continue;
  const style = getComputedStyle(element);
  const low = ground(element);
  const both = [light(over(rgba(style.color), low)), light(low)].sort((a, b) => b - a);
  const size = parseFloat(style.fontSize);
  const least = size >= 24 || (size >= 18.7 && style.fontWeight >= 700) ? 3 : 4.5;
  const ratio = (both[0] + 0.05) / (both[1] + 0.05);
  if (ratio < least) weak.push(`${text.slice(0, 20)} ${ratio.toFixed(2)}`);
}
return weak;
"""
