"""RuleSet: all rules that a parser works with, as one frozen value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TypeVar

import attrs

from attribution.rules._base import Rule, RuleError

__all__ = ["RuleSet"]

R = TypeVar("R", bound=Rule)


def _key(rule: Rule) -> tuple[str, str]:
    return type(rule).__name__, rule.name


def _rules(value: Iterable[Rule]) -> tuple[Rule, ...]:
    if not isinstance(value, Iterable):
        raise RuleError("RuleSet", "rules", f"a sequence of rules was expected, got {type(value).__name__}")
    rules = tuple(value)
    for rule in rules:
        if not isinstance(rule, Rule):
            raise RuleError("RuleSet", "rules", f"a rule value was expected, got {type(rule).__name__}")
    return rules


def _count(rules: tuple[Rule, ...]) -> str:
    return f"<{len(rules)}>"


@attrs.frozen(kw_only=True, cache_hash=True)
class RuleSet:
    """Rules of one language. Every change gives a new value; the old one is untouched.

    Args:
        language: BCP 47 tag of the language that the rules are for.
        rules: the rules; no two of one kind share a name.

    Raises:
        RuleError: something in it is not a rule, or two rules of one kind share a name.

    Examples:
        >>> from attribution import CueVerb
        >>> rules = RuleSet(language="en", rules=[CueVerb("rue", frames="quote that")])
        >>> rules.without("rue").rules
        ()
    """

    language: str = attrs.field()
    rules: tuple[Rule, ...] = attrs.field(converter=_rules, default=(), repr=_count)

    @language.validator
    def _check_language(self, _: object, value: object) -> None:
        if not isinstance(value, str) or not value.strip():
            raise RuleError("RuleSet", "language", f"a tag like 'en' was expected, not {value!r}")

    def __attrs_post_init__(self) -> None:
        for (kind, name), count in Counter(map(_key, self.rules)).items():
            if count > 1:
                problem = "two rules of one kind share this name: use replace()"
                raise RuleError(f"{kind} {name!r}", "", problem)

    def of(self, kind: type[R]) -> tuple[R, ...]:
        """Give the rules of one kind, in order."""
        return tuple(r for r in self.rules if type(r) is kind)

    def extend(self, *more: Rule | RuleSet) -> RuleSet:
        """Give a rule set that holds these rules, or the rules of these sets, as well.

        Raises:
            RuleError: a name is taken already, or a set is for another language.
        """
        added: list[Rule] = []
        for item in more:
            if isinstance(item, RuleSet) and item.language != self.language:
                raise RuleError("RuleSet", "language", f"cannot join {self.language!r} and {item.language!r}")
            added += item.rules if isinstance(item, RuleSet) else _rules((item,))
        return attrs.evolve(self, rules=(*self.rules, *added))

    def without(self, *names: str) -> RuleSet:
        """Give a rule set that lacks the rules of these names, of whatever kind.

        Raises:
            RuleError: there is no rule of that name.
        """
        known = {rule.name for rule in self.rules}
        for name in names:
            if name not in known:
                raise RuleError("RuleSet", "without", f"there is no rule named {name!r}")
        return attrs.evolve(self, rules=tuple(r for r in self.rules if r.name not in names))

    def replace(self, rule: Rule) -> RuleSet:
        """Give a rule set with this rule in the place of the one of its kind and name.

        Raises:
            RuleError: there is no such rule.
        """
        if not isinstance(rule, Rule):
            raise RuleError("RuleSet", "replace", f"a rule value was expected, got {type(rule).__name__}")
        if _key(rule) not in set(map(_key, self.rules)):
            raise rule.error("", "there is no rule of this kind and name to replace: use extend()")
        return attrs.evolve(self, rules=tuple(rule if _key(r) == _key(rule) else r for r in self.rules))
