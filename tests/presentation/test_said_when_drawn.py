"""No words are fixed while modules are imported: they would keep the language of that moment."""

import subprocess
import sys

from settings import ROOT

_SCRIPT = """
import importlib, pkgutil
from presentation import language

said = []
language.say = lambda template, **parts: said.append(template) or template
for room in ("presentation", "audit", "exports", "components", "views", "web", "api"):
    for module in pkgutil.walk_packages([room], room + "."):
        # The test of an audit rule stands with the rule; it is read by pytest only.
        if not module.name.endswith(".test_rule"):
            importlib.import_module(module.name)
print("\\n".join(said))
"""


def test_nothing_is_said_on_import():
    said = subprocess.run(
        [sys.executable, "-c", _SCRIPT], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert said.stdout.split() == []
