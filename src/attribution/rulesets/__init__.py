"""Rule packs: the built-in ones, and those that other distributions install.

A pack is loaded by name only; installing one changes nothing by itself.
"""

from __future__ import annotations

from importlib import import_module

from attribution.rules import RuleError, RuleSet

__all__ = ["BUILT_IN", "ENTRY_POINTS", "load_rules"]

#: The packs that the library brings, with the module that holds each as ``RULES``.
BUILT_IN = {"en": "attribution.rulesets.en", "en-stance": "attribution.rulesets.en_stance"}
#: The entry-point group under which a distribution offers a pack: name = "module:RULES".
ENTRY_POINTS = "attribution.rules"


def load_rules(*packs: str) -> RuleSet:
    """Give the rules of one pack, or of several joined in order.

    Args:
        packs: names of built-in packs or of installed ones; ``"en"`` where none is named.

    Raises:
        RuleError: there is no such pack, what an entry point names is no rule set, or two packs clash.

    Examples:
        >>> load_rules("en").language
        'en'
    """
    first, *others = (_load(name) for name in packs or ("en",))
    return first.extend(*others)


def _load(name: str) -> RuleSet:
    if name in BUILT_IN:
        rules = import_module(BUILT_IN[name]).RULES
    else:
        from importlib.metadata import entry_points

        found = tuple(entry_points(group=ENTRY_POINTS, name=name))
        if not found:
            known = sorted({*BUILT_IN, *(e.name for e in entry_points(group=ENTRY_POINTS))})
            raise RuleError(f"pack {name!r}", "", f"there is no such pack; there are {', '.join(known)}")
        rules = found[0].load()
    if not isinstance(rules, RuleSet):
        raise RuleError(f"pack {name!r}", "", f"a RuleSet was expected, got {type(rules).__name__}")
    return rules
